package org.quittance.staff;

/** What somebody is here for, and so what they may do. A new right does not compile until somebody decides who has it. */
public enum Role {
    /** Patient accounts representative: works accounts, posts, takes payments. */
    REPRESENTATIVE("representative"),
    /** Leads representatives. */
    SUPERVISOR("supervisor"),
    /** Reads everything, changes nothing. */
    AUDITOR("auditor"),
    /** The first person of an empty installation. */
    ADMINISTRATOR("administrator");

    private final String words;

    Role(String words) {
        this.words = words;
    }

    /**
     * Whether the role allows something.
     *
     * @param right what is to be done
     * @return true when it is allowed
     */
    public boolean allows(Right right) {
        return switch (right) {
            case READ -> true;
            case IMPORT,
                    UNDO_REMITTANCE,
                    PLACE_ANSWER,
                    CORRECT_RECORD,
                    MERGE_RECORDS,
                    TAKE_PAYMENT,
                    REVERSE_PAYMENT,
                    BILL -> this != AUDITOR;
        };
    }

    /**
     * The role in words.
     *
     * @return lower case words
     */
    public String words() {
        return words;
    }

    /**
     * As stored.
     *
     * @return lower case name
     */
    public String code() {
        return words;
    }

    /**
     * The role stored under a code.
     *
     * @param code as stored
     * @return the role
     */
    public static Role ofCode(String code) {
        for (Role role : values()) {
            if (role.words.equals(code)) {
                return role;
            }
        }
        throw new IllegalArgumentException("No role is called " + code);
    }
}

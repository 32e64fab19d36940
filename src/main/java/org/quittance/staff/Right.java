package org.quittance.staff;

/** Something a member of staff may do. What is not named here nobody may do. */
public enum Right {
    /** See patients, accounts, claims, remittances and entries. */
    READ("read accounts and the books"),
    /** Bring files in: see what they would change, and post what they say. */
    IMPORT("import files"),
    /** Take a posted remittance back. */
    UNDO_REMITTANCE("undo a remittance"),
    /** Choose the claim of a payer's answer, or accept an answer that looks unusual. */
    PLACE_ANSWER("choose the claim of a payer’s answer"),
    /** Correct what a patient's, policy's or account's record says. */
    CORRECT_RECORD("correct a record"),
    /** Make two records of one person one, and two again. */
    MERGE_RECORDS("merge records"),
    /** Take money from a patient or guarantor. */
    TAKE_PAYMENT("take a payment"),
    /** Reverse a payment. */
    REVERSE_PAYMENT("reverse a payment"),
    /** Make a bill. */
    BILL("make a bill"),
    /** Give up what is owed, as far as the role's limit goes. */
    WRITE_OFF("write off what is owed"),
    /** Agree to what goes beyond another's limit. */
    APPROVE("agree to what is beyond another’s limit"),
    /** See what is done behind the pages, stop it and have it done again. */
    KEEP_WORK("see and steer the work behind the pages"),
    /** Say who works here, in which role, and how far each role goes. */
    KEEP_STAFF("keep people, roles and limits"),
    /** Decide what an organisation decides about how it works. */
    KEEP_SETTINGS("decide about settings");

    private final String words;

    Right(String words) {
        this.words = words;
    }

    /**
     * The right in words that follow "may".
     *
     * @return lower case words
     */
    public String words() {
        return words;
    }
}

package org.quittance.staff;

/**
 * Who acts: every act that writes carries one, refuses where the right is missing, and keeps its name with what it did.
 * A house test finds the act of a face that does not ask for one.
 */
public sealed interface Actor {

    /**
     * What history, entries and the trail keep.
     *
     * @return a sign-in name, the name of a feed, or that of whoever operates the machine; never blank
     */
    String name();

    /**
     * Whether something may be done.
     *
     * @param right what
     * @return true when this actor is allowed it
     */
    boolean may(Right right);

    /**
     * A person who works here, or a program that signs in like one.
     *
     * @param name the sign-in name
     * @param role what the person is here for
     */
    record Person(String name, Role role) implements Actor {

        /** Checks that there is a name. */
        public Person {
            named(name);
        }

        @Override
        public boolean may(Right right) {
            return role.allows(right);
        }
    }

    /**
     * A program that brings news without a person: whoever sends messages, a mailbox, a folder that is watched.
     *
     * @param name what this feed is called here
     */
    record Feed(String name) implements Actor {

        /** Checks that there is a name. */
        public Feed {
            named(name);
        }

        @Override
        public boolean may(Right right) {
            return switch (right) {
                case READ, IMPORT, CORRECT_RECORD, MERGE_RECORDS -> true;
                case UNDO_REMITTANCE,
                        PLACE_ANSWER,
                        TAKE_PAYMENT,
                        REVERSE_PAYMENT,
                        BILL,
                        WRITE_OFF,
                        APPROVE,
                        KEEP_WORK,
                        KEEP_STAFF,
                        KEEP_SETTINGS -> false;
            };
        }
    }

    /**
     * Whoever operates the machine, who holds the database anyway, and the program where it acts by itself: no right is
     * missing.
     *
     * @param name what is kept
     */
    record Operator(String name) implements Actor {

        /** Checks that there is a name. */
        public Operator {
            named(name);
        }

        @Override
        public boolean may(Right right) {
            return true;
        }
    }

    /**
     * Whoever did or asked for something before, of whom the name alone was kept: may do nothing new.
     *
     * @param name as it was kept
     */
    record Remembered(String name) implements Actor {

        /** Checks that there is a name. */
        public Remembered {
            named(name);
        }

        @Override
        public boolean may(Right right) {
            return false;
        }
    }

    /**
     * A person who works here.
     *
     * @return acts with the rights of the person's role
     */
    static Actor of(StaffMember member) {
        return new Person(member.signIn(), member.role());
    }

    /**
     * A feed.
     *
     * @param name what it is called here, as {@code hl7 OAK_ADT}
     * @return may bring news and correct records, and nothing with money in hand
     */
    static Actor feed(String name) {
        return new Feed(name);
    }

    /**
     * Whoever operates the machine: the command line, or the program by itself.
     *
     * @param name what is kept
     * @return acts without limits
     */
    static Actor operator(String name) {
        return new Operator(name);
    }

    /**
     * Whoever did or asked for something before, as history, entries and what waits for agreement tell it.
     *
     * @param name as it was kept
     * @return may do nothing new
     */
    static Actor remembered(String name) {
        return new Remembered(name);
    }

    private static void named(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("Whoever acts has a name.");
        }
    }
}

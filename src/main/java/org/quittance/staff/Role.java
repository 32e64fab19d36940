package org.quittance.staff;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What somebody is here for, and so what they may do. Roles are rows that an administrator edits; the ones named here
 * are those with which an organisation begins (rules G-10 to G-19). A certificate never widens a role (rule G-05).
 *
 * @param code as stored, for ever
 * @param words the role in words, lower case
 * @param rung place on the ladder: who agrees to what another wants stands on a higher one
 * @param rights what it allows
 */
public record Role(String code, String words, int rung, Set<Right> rights) {

    private static final Set<Right> ACCOUNTS =
            EnumSet.complementOf(EnumSet.of(Right.APPROVE, Right.KEEP_WORK, Right.KEEP_STAFF, Right.KEEP_SETTINGS));
    private static final Set<Right> LEADING = EnumSet.complementOf(EnumSet.of(Right.KEEP_STAFF, Right.KEEP_SETTINGS));

    /** Reads everything, changes nothing. */
    public static final Role AUDITOR = new Role("auditor", "auditor", 0, EnumSet.of(Right.READ));

    /** Registers, verifies and takes money at the desk (rule G-10). */
    public static final Role REGISTRAR = new Role(
            "registrar", "registrar", 10, EnumSet.of(Right.READ, Right.CORRECT_RECORD, Right.TAKE_PAYMENT, Right.BILL));

    /** Posts remittances and deposits; gives nothing up (rule G-13). */
    public static final Role POSTER = new Role(
            "poster",
            "cash poster",
            15,
            EnumSet.of(
                    Right.READ,
                    Right.IMPORT,
                    Right.UNDO_REMITTANCE,
                    Right.PLACE_ANSWER,
                    Right.TAKE_PAYMENT,
                    Right.REVERSE_PAYMENT));

    /** Patient accounts representative in the first years (rule G-11). */
    public static final Role NEW_REPRESENTATIVE =
            new Role("representative-1", "representative in training", 20, ACCOUNTS);

    /** Patient accounts representative: works accounts, posts, takes payments (rule G-12). */
    public static final Role REPRESENTATIVE = new Role("representative", "representative", 30, ACCOUNTS);

    /** Second reader of what representatives may not decide alone (rule G-15). */
    public static final Role LEAD = new Role("lead", "lead", 40, LEADING);

    /** Leads representatives (rule G-16). */
    public static final Role SUPERVISOR = new Role("supervisor", "supervisor", 50, LEADING);

    /** Manages patient accounts (rule G-17). */
    public static final Role MANAGER = new Role("manager", "manager", 60, LEADING);

    /** Directs the revenue cycle (rule G-18). */
    public static final Role DIRECTOR = new Role("director", "director", 70, LEADING);

    /** Answers for the money of the house (rule G-19). */
    public static final Role FINANCE = new Role("finance", "chief financial officer", 80, LEADING);

    /** Keeps people, roles and limits; the first person of an empty installation. */
    public static final Role ADMINISTRATOR =
            new Role("administrator", "administrator", 25, EnumSet.complementOf(EnumSet.of(Right.APPROVE)));

    /** The roles with which an organisation begins, lowest first. */
    public static final List<Role> FIRST = List.of(
            AUDITOR,
            REGISTRAR,
            POSTER,
            NEW_REPRESENTATIVE,
            ADMINISTRATOR,
            REPRESENTATIVE,
            LEAD,
            SUPERVISOR,
            MANAGER,
            DIRECTOR,
            FINANCE);

    /** A role with rights of its own. */
    public Role {
        rights = Set.copyOf(rights);
    }

    /**
     * Whether the role allows something.
     *
     * @param right what is to be done
     * @return true when it is allowed
     */
    public boolean allows(Right right) {
        return rights.contains(right);
    }
}

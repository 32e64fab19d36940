package org.quittance.staff;

import java.util.Optional;
import java.util.UUID;

/**
 * Something worth remembering about what somebody did. Never carries names, amounts or anything typed.
 *
 * @param staff who, or empty when nobody is signed in
 * @param act what
 * @param objectKind kind of thing it was done to: {@code account}, {@code remittance}, {@code payment}, or a path
 * @param object which thing, when it has an id
 * @param outcome how it ended
 * @param address the network address it came from, empty for none
 */
public record AuditEvent(
        Optional<StaffId> staff, Act act, String objectKind, Optional<UUID> object, Outcome outcome, String address) {

    /**
     * What somebody who is signed in did, or was refused.
     *
     * @param act what
     * @param objectKind kind of thing it was done to
     * @param object which thing, when it has an id
     * @param done whether it was done; else it was refused
     * @param address the network address it came from
     * @return the event
     */
    public static AuditEvent of(
            StaffMember member, Act act, String objectKind, Optional<UUID> object, boolean done, String address) {
        return new AuditEvent(
                Optional.of(member.id()), act, objectKind, object, done ? Outcome.DONE : Outcome.REFUSED, address);
    }

    /** What was done. */
    public enum Act {
        /** Somebody signed in, or tried to. */
        SIGN_IN,
        /** Somebody signed out. */
        SIGN_OUT,
        /** Somebody looked at a patient's account or what belongs to it. */
        VIEW,
        /** Somebody searched; how many records were shown and by what was asked is kept. */
        SEARCH,
        /** A file was brought in. */
        IMPORT,
        /** Something was posted to the books. */
        POST,
        /** Something posted was taken back. */
        UNDO,
        /** Money was taken. */
        TAKE_PAYMENT,
        /** A payment was reversed. */
        REVERSE_PAYMENT,
        /** Something owed was given up, or asked to be. */
        WRITE_OFF,
        /** What another wanted was agreed to or declined, or what one had asked for was withdrawn. */
        APPROVE,
        /** A bill was made. */
        BILL,
        /** A record of a patient, guarantor or policy was changed. */
        CHANGE_RECORD,
        /** Somebody chose another password. */
        CHANGE_PASSWORD,
        /** Work behind the pages was stopped, or asked for again. */
        KEEP_WORK,
        /** Who works here, or what a role may do, was changed. */
        KEEP_STAFF,
        /** What the organisation decides about how it works was changed. */
        KEEP_SETTINGS,
        /** Somebody was told no. */
        DENIED
    }

    /** How it ended. */
    public enum Outcome {
        /** As wanted. */
        DONE,
        /** Refused. */
        REFUSED,
        /** Not even looked at, because of too many failures. */
        SLOWED_DOWN
    }
}

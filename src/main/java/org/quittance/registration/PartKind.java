package org.quittance.registration;

import java.util.List;
import java.util.Locale;

/** Parts of a person's record that come several times or over time, each in a table of its own. */
public enum PartKind {
    /** Telephones. */
    PHONE(
            "contact_phone",
            text("kind"),
            text("number"),
            day("from_on"),
            day("until_on"),
            flag("may_call"),
            flag("may_text"),
            text("source")),
    /** Addresses. */
    ADDRESS(
            "contact_address",
            text("kind"),
            text("street"),
            text("city"),
            text("state"),
            text("zip"),
            day("from_on"),
            day("until_on"),
            text("source")),
    /** How somebody wishes to be reached; one of them. */
    WISHES(
            "contact_wishes",
            text("channels"),
            text("quiet_from"),
            text("quiet_until"),
            flag("no_email"),
            flag("no_text"),
            flag("no_call"),
            text("time_zone")),
    /** Requests for confidential communication (45 CFR 164.522(b), rule F-03). */
    CONFIDENTIAL(
            "confidential_request",
            day("asked_on"),
            day("until_on"),
            text("street"),
            text("city"),
            text("state"),
            text("zip"),
            text("phone"),
            text("email"),
            text("channel")),
    /** Bankruptcies. */
    BANKRUPTCY(
            "bankruptcy",
            text("chapter"),
            text("case_number"),
            text("court"),
            day("filed_on"),
            day("discharged_on"),
            day("dismissed_on")),
    /** Attorneys who represent. */
    ATTORNEY("attorney", text("name"), text("firm"), text("phone"), day("from_on"), day("until_on")),
    /** Employers. */
    EMPLOYER(
            "employment",
            text("name"),
            text("street"),
            text("city"),
            text("state"),
            text("zip"),
            text("phone"),
            day("from_on"),
            day("until_on")),
    /** Times in which a patient of a household gets a bill apart from the others. */
    OWN_BILL("own_bill", day("from_on"), day("until_on"));

    private final String table;
    /** Made by {@link List#of}, which nobody can change. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Column> columns;

    PartKind(String table, Column... columns) {
        this.table = table;
        this.columns = List.of(columns);
    }

    /** What a column holds. */
    public enum Type {
        /** Letters, empty for nothing. */
        TEXT,
        /** A day, written {@code 2026-11-24}, empty for nothing. */
        DAY,
        /** {@code yes} or {@code no}. */
        FLAG
    }

    /**
     * A column of the table, and a field of the part.
     *
     * @param name of both
     * @param type what it holds
     */
    public record Column(String name, Type type) {}

    private static Column text(String name) {
        return new Column(name, Type.TEXT);
    }

    private static Column day(String name) {
        return new Column(name, Type.DAY);
    }

    private static Column flag(String name) {
        return new Column(name, Type.FLAG);
    }

    /**
     * The table.
     *
     * @return its name
     */
    public String table() {
        return table;
    }

    /**
     * What the table holds besides whose it is and at which place.
     *
     * @return its columns, each a field of the part
     */
    public List<Column> columns() {
        return columns;
    }

    /**
     * How history names the fields of a part: kind, place and field, as {@code phone_2_number}.
     *
     * @param place which one of the record
     * @return the name
     */
    public String historyField(int place, String field) {
        return name().toLowerCase(Locale.ROOT) + "_" + place + "_" + field;
    }
}

package org.quittance.reports.catalog;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.Meaning;
import org.quittance.ledger.Party;

/**
 * What every transfer does to receivables, as SQL: one row for each receivable it touches, the amount positive where
 * the party owes more. The words of the trade are sums over these rows; a reversal counts against what it takes back.
 */
final class Effects {

    /** Columns: account_id, party, other_kind, other_party, cents (signed), reason, charge_id, source_ref. */
    static final String EFFECT = """
            effect as (
                select owed.owner as account_id, owed.party, other.kind as other_kind, other.party as other_party,
                       transfer.cents, transfer.reason, transfer.charge_id, transfer.source_ref
                from v_ledger_account owed
                join v_transfer transfer on transfer.debit_id = owed.id
                join v_ledger_account other on other.id = transfer.credit_id
                where owed.kind = 'RECEIVABLE'
                union all
                select owed.owner, owed.party, other.kind, other.party,
                       -transfer.cents, transfer.reason, transfer.charge_id, transfer.source_ref
                from v_ledger_account owed
                join v_transfer transfer on transfer.credit_id = owed.id
                join v_ledger_account other on other.id = transfer.debit_id
                where owed.kind = 'RECEIVABLE')
            """;

    /** Columns of a report; each transfer that touches what is owed counts in one of them. */
    enum Column {
        CHARGES,
        ADJUSTMENTS,
        INSURANCE,
        PATIENT,
        MOVED;

        /** Where a meaning counts: a new one does not compile until somebody decides. */
        static Column of(Meaning meaning) {
            return switch (meaning) {
                case CHARGED -> CHARGES;
                case TAKEN_OFF, GIVEN_UP, OTHER -> ADJUSTMENTS;
                case PAYER_PAID -> INSURANCE;
                case PATIENT_PAID, REFUNDED -> PATIENT;
                case MOVED -> MOVED;
            };
        }
    }

    private static final String PAYER = "party in ('P1', 'P2', 'P3')";
    private static final String PATIENT = "party in ('G', 'A')";

    /** Charged. */
    static final String CHARGES = sum(counts(Column.CHARGES));

    /** Taken off, whatever for. */
    static final String ADJUSTMENTS = minusSum(counts(Column.ADJUSTMENTS));

    /** Paid by the first payer. */
    static final String PAID_PRIMARY = minusSum("party = 'P1' and " + counts(Column.INSURANCE));

    /** Paid by the second payer. */
    static final String PAID_SECONDARY = minusSum("party = 'P2' and " + counts(Column.INSURANCE));

    /** Paid by all payers. */
    static final String PAID_INSURANCE = minusSum(counts(Column.INSURANCE));

    /** Paid by the patient at the desk. */
    static final String PAID_COPAY = minusSum(counts(Column.PATIENT) + " and reason = 'copay payment'");

    /** Paid by the patient in all, less what was paid back. */
    static final String PAID_PATIENT = minusSum(counts(Column.PATIENT));

    /** Charged to the patient or moved there, before payments. */
    static final String PATIENT_RESPONSIBILITY = sum(PATIENT + " and (" + counts(Column.CHARGES)
            + " or (other_kind = 'RECEIVABLE' and other_party not in ('G', 'A')))");

    /** Still owed by payers. */
    static final String OPEN_INSURANCE = sum(PAYER);

    /** Still owed by the patient. */
    static final String OPEN_PATIENT = sum(PATIENT);

    /** Still owed by all. */
    static final String BALANCE = "coalesce(sum(cents), 0)::bigint";

    private Effects() {}

    private static String sum(String which) {
        return "coalesce(sum(cents) filter (where " + which + "), 0)::bigint";
    }

    private static String minusSum(String which) {
        return "coalesce(-sum(cents) filter (where " + which + "), 0)::bigint";
    }

    /** Whether an effect counts in a column, as SQL; between receivables nothing but what is owed by whom changes. */
    static String counts(Column column) {
        return "other_kind <> 'RECEIVABLE' and ((" + PAYER + " and other_kind in (" + kinds(column, Party.P1)
                + ")) or (" + PATIENT + " and other_kind in (" + kinds(column, Party.G) + ")))";
    }

    private static String kinds(Column column, Party party) {
        String kinds = Arrays.stream(AccountKind.values())
                .filter(kind -> Column.of(kind.meaning(party)) == column)
                .map(kind -> "'" + kind.name() + "'")
                .collect(Collectors.joining(", "));
        return kinds.isEmpty() ? "''" : kinds;
    }

    /**
     * The kinds of ledger account in words, as SQL.
     *
     * @param column holds the kind
     * @return an expression
     */
    static String kindWords(String column) {
        return Arrays.stream(AccountKind.values())
                .map(kind -> "when '" + kind.name() + "' then '" + kind.words() + "'")
                .collect(Collectors.joining(" ", "case " + column + " ", " else lower(" + column + ") end"));
    }
}

package org.quittance.reports.catalog;

import java.util.List;
import org.quittance.reports.Column;
import org.quittance.reports.Report;

/** Money of guarantors that waits to be applied (rule A-40), one row for each payment it is the rest of. */
final class Waiting {

    static final Report REPORT = new Report(
            "unapplied",
            "Money of guarantors that is not applied to an account yet",
            List.of(
                    Column.text("guarantor"),
                    Column.text("name"),
                    Column.dollars("amount"),
                    Column.day("since"),
                    Column.text("receipt")),
            """
            with moved as (
                select waiting.owner, transfer.source_ref, transfer.entry_id,
                       case when transfer.credit_id = waiting.id then transfer.cents else -transfer.cents end as cents
                from v_ledger_account waiting
                join v_ledger_balance held on held.account_id = waiting.id
                join v_transfer transfer on transfer.debit_id = waiting.id or transfer.credit_id = waiting.id
                where waiting.kind = 'UNAPPLIED_GUARANTOR' and held.credit_cents > held.debit_cents),
            rest as (
                select moved.owner, moved.source_ref, sum(moved.cents)::bigint as cents,
                       min(entry.effective_on) as since
                from moved join v_entry entry on entry.id = moved.entry_id
                group by moved.owner, moved.source_ref
                having sum(moved.cents) > 0)
            select guarantor.number as guarantor,
                   trim(guarantor.given_name || ' ' || guarantor.family_name) as name,
                   rest.cents as amount, rest.since, coalesce(payment.receipt_number, '') as receipt
            from rest
            join v_guarantor guarantor on guarantor.id = rest.owner
            left join v_payment payment on payment.id = rest.source_ref
            order by rest.since, guarantor.number, receipt""");

    private Waiting() {}
}

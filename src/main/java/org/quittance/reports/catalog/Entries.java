package org.quittance.reports.catalog;

import java.util.List;
import org.quittance.reports.Column;
import org.quittance.reports.Report;

/** Every transfer of the ledger. Accounts are named by numbers and payers, never by people. */
final class Entries {

    static final Report REPORT = new Report(
            "entries",
            "Every transfer of the ledger, in its order",
            List.of(
                    Column.number("entry"),
                    Column.moment("when"),
                    Column.day("business_day"),
                    Column.text("debit"),
                    Column.text("credit"),
                    Column.number("cents"),
                    Column.text("source"),
                    Column.text("reason"),
                    Column.number("transfer"),
                    Column.text("kind"),
                    Column.text("posted_by"),
                    Column.number("segment"),
                    Column.day("service_date"),
                    Column.number("reverses")),
            """
            with named as (
                select ledger_account.id,
                       trim(%s || ' ' || ledger_account.party || ' '
                            || coalesce(account.number, payer.name, guarantor.number, remittance.trace, '')) as name
                from v_ledger_account ledger_account
                left join v_account account on account.id = ledger_account.owner
                left join v_payer payer on payer.id = ledger_account.owner
                left join v_guarantor guarantor on guarantor.id = ledger_account.owner
                left join v_remittance remittance on remittance.id = ledger_account.owner)
            select transfer.entry_id as entry, entry.posted_at as "when", entry.business_day, debit.name as debit,
                   credit.name as credit, transfer.cents, entry.source, transfer.reason, transfer.id as transfer,
                   entry.kind, entry.posted_by, nullif(transfer.segment, 0) as segment, transfer.service_date,
                   entry.reverses
            from v_transfer transfer
            join v_entry entry on entry.id = transfer.entry_id
            join named debit on debit.id = transfer.debit_id
            join named credit on credit.id = transfer.credit_id
            order by transfer.id""".formatted(Effects.kindWords("ledger_account.kind")));

    private Entries() {}
}

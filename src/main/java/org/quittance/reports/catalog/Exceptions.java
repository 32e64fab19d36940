package org.quittance.reports.catalog;

import java.util.List;
import org.quittance.reports.Column;
import org.quittance.reports.Report;

/** What waits for a person. */
final class Exceptions {

    static final Report REPORT = new Report(
            "exceptions",
            "What waits for a person: money without a claim, denials, answers to look at, held files",
            List.of(
                    Column.text("kind"),
                    Column.text("record"),
                    Column.text("payer"),
                    Column.dollars("amount"),
                    Column.day("since"),
                    Column.text("file"),
                    Column.number("segment"),
                    Column.text("account"),
                    Column.text("why")),
            sql());

    private Exceptions() {}

    private static String sql() {
        return """
            select answer.outcome as kind, answer.claim_number as record, answer.payer_name as payer,
                   answer.stake_cents as amount, answer.posted_on as since, answer.file_name as file,
                   nullif(answer.segment, 0) as segment, coalesce(account.number, '') as account,
                   array_to_string(answer.flags
                       || case when answer.outcome in ('denied', 'review') then answer.reasons else '{}' end
                       || answer.remarks
                       || case when answer.outcome in ('denied', 'review') then '{}' else answer.match_reasons end,
                   '; ') as why, answer.id
            from v_remittance_waiting answer
            left join v_account account on account.id = answer.account_id
            union all
            select 'held file', held.kind, '', null, held.arrived_at::date, held.name, null, '', held.reason, held.id
            from v_held_file held
            order by since, file, segment, id""";
    }
}

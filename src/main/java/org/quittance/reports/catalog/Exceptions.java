package org.quittance.reports.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.quittance.remittance.Outcome;
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
        String waiting = Arrays.stream(Outcome.values())
                .filter(Outcome::needsPerson)
                .map(outcome -> "'" + outcome.code() + "'")
                .collect(Collectors.joining(", "));
        return """
            select answer.outcome as kind, answer.claim_number as record, remittance.payer_name as payer,
                   case answer.outcome when 'denied' then answer.charge_cents else answer.paid_cents end as amount,
                   remittance.posted_on as since, remittance.file_name as file, nullif(answer.segment, 0) as segment,
                   coalesce(account.number, '') as account,
                   array_to_string(answer.match_reasons, '; ') as why, answer.id
            from remittance_claim answer
            join remittance on remittance.id = answer.remittance_id
            left join account on account.id = answer.account_id
            where answer.outcome in (%s)
              and remittance.undone_entry_id is null
            union all
            select 'held file', kept_file.kind, '', null, kept_file.arrived_at::date, kept_file.name, null, '',
                   kept_file.reason, kept_file.id
            from kept_file
            where kept_file.status = 'held'
            order by since, file, segment, id""".formatted(waiting);
    }
}

package org.quittance.reports.catalog;

import java.util.List;
import org.quittance.reports.Column;
import org.quittance.reports.Report;

/** What looks like a typing error and waits for somebody to say so. */
final class Findings {

    static final Report REPORT = new Report(
            "findings",
            "What looks like a mistake, with the proposed fix and its evidence",
            List.of(
                    Column.text("kind"),
                    Column.text("record"),
                    Column.text("field"),
                    Column.text("found"),
                    Column.text("proposed"),
                    Column.text("rule"),
                    Column.text("evidence"),
                    Column.text("record_kind"),
                    Column.number("confidence"),
                    Column.moment("since")),
            """
            select finding.kind, finding.record_number as record, finding.field, finding.found, finding.proposed,
                   finding.rule, finding.evidence, finding.record_kind, finding.confidence,
                   finding.raised_at as since
            from finding
            where not exists (select from finding_answer answer where answer.finding_id = finding.id)
            order by finding.confidence desc, finding.record_number, finding.field, finding.id""");

    private Findings() {}
}

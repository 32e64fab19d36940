package org.quittance.reports.catalog;

import java.util.List;
import org.quittance.reports.Column;
import org.quittance.reports.Report;

/** What looks like a typing error or a second record of one person, and waits for somebody to say so. */
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
            select kind, record, field, found, proposed, rule, evidence, record_kind, confidence, since
            from (
                select finding.kind, finding.record_number as record, finding.field, finding.found, finding.proposed,
                       finding.rule, finding.evidence, finding.record_kind, finding.confidence,
                       finding.raised_at as since, finding.id
                from v_finding_open finding
                union all
                select 'duplicate', other.record_number, 'record', other.record_number, one.record_number, 'D-09',
                       'Looks like record ' || one.record_number || ', ' || pair.score || ' of 100: '
                           || replace(replace(replace(pair.reasons, ' ', ', '), '_', ' '), ':', ' '),
                       'patient', pair.score, pair.found_at, pair.id
                from v_duplicate_open pair
                join v_patient one on one.id = pair.one_id and one.merged_into is null
                join v_patient other on other.id = pair.other_id and other.merged_into is null) as listed
            order by confidence desc, record, field, id""");

    private Findings() {}
}

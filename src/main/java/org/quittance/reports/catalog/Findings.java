package org.quittance.reports.catalog;

import java.util.List;
import org.quittance.reports.Column;
import org.quittance.reports.Report;

/** What looks like a mistake. Nothing looks for mistakes yet, so that there are none to list. */
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
                    Column.text("evidence")),
            """
            select '' as kind, '' as record, '' as field, '' as found, '' as proposed, '' as rule, '' as evidence
            where false""");

    private Findings() {}
}

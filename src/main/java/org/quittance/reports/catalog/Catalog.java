package org.quittance.reports.catalog;

import java.util.List;
import org.quittance.reports.Report;

/** All reports. */
public final class Catalog {

    /** In the order of their names. */
    public static final List<Report> ALL = List.of(
            Accounts.REPORT,
            Claims.REPORT,
            Entries.REPORT,
            Exceptions.REPORT,
            Findings.REPORT,
            PatientBalances.REPORT,
            Patients.REPORT,
            Waiting.REPORT);

    private Catalog() {}
}

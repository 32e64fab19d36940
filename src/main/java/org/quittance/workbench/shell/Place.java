package org.quittance.workbench.shell;

/** The places that the bar on top leads to. */
public enum Place {
    /** What waits for a person. */
    EXCEPTIONS("Waiting", "/exceptions"),
    /** What one wants and another must agree to. */
    APPROVALS("Approvals", "/approvals"),
    /** Patients and their accounts. */
    ACCOUNTS("Accounts", "/accounts"),
    /** What looks like a typing error. */
    FINDINGS("Findings", "/findings"),
    /** Records that may be one person. */
    DUPLICATES("Duplicates", "/duplicates"),
    /** What payers answered. */
    REMITTANCES("Remittances", "/remittances"),
    /** Money of patients. */
    PAYMENTS("Payments", "/payments"),
    /** Bringing files in. */
    IMPORT("Import", "/import"),
    /** What other systems send. */
    MESSAGES("Messages", "/messages"),
    /** What is done behind the pages. */
    JOBS("Jobs", "/jobs"),
    /** Who works here, and what each role may do. */
    STAFF("People", "/staff"),
    /** What the organisation decides about how it works. */
    SETTINGS("Settings", "/settings"),
    /** A page that stands by itself. */
    ELSEWHERE("", "");

    private final String label;
    private final String path;

    Place(String label, String path) {
        this.label = label;
        this.path = path;
    }

    /**
     * What the bar says.
     *
     * @return one word
     */
    public String label() {
        return label;
    }

    /**
     * Where it leads.
     *
     * @return a path
     */
    public String path() {
        return path;
    }
}

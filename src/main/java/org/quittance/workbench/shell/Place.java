package org.quittance.workbench.shell;

import java.util.Optional;
import org.quittance.staff.Right;

/** The places that the bar leads to, by what somebody comes for. A new one is a line here. */
public enum Place {
    /** What waits for a person. */
    EXCEPTIONS(Group.WORK, "Waiting", "/exceptions"),
    /** What one wants and another must agree to. */
    APPROVALS(Group.WORK, "Approvals", "/approvals", Right.APPROVE),
    /** What looks like a typing error. */
    FINDINGS(Group.WORK, "Findings", "/findings"),
    /** Records that may be one person. */
    DUPLICATES(Group.WORK, "Duplicates", "/duplicates"),
    /** Patients and their accounts. */
    ACCOUNTS(Group.ACCOUNTS, "Accounts", "/accounts"),
    /** What payers answered. */
    REMITTANCES(Group.MONEY, "Remittances", "/remittances"),
    /** Money of patients. */
    PAYMENTS(Group.MONEY, "Payments", "/payments"),
    /** Bringing files in. */
    IMPORT(Group.FILES, "Import", "/import", Right.IMPORT),
    /** What other systems send. */
    MESSAGES(Group.FILES, "Messages", "/messages", Right.IMPORT),
    /** Who works here, and what each role may do. */
    STAFF(Group.HOUSE, "People", "/staff", Right.KEEP_STAFF),
    /** What the organisation decides about how it works. */
    SETTINGS(Group.HOUSE, "Settings", "/settings", Right.KEEP_SETTINGS),
    /** What is done behind the pages. */
    JOBS(Group.HOUSE, "Jobs", "/jobs", Right.KEEP_WORK),
    /** A page that stands by itself. */
    ELSEWHERE(Group.NONE, "", "");

    /** What somebody comes for: the bar's own words. */
    public enum Group {
        /** What is to be done. */
        WORK("To do"),
        /** Who owes what, and why. */
        ACCOUNTS("Accounts"),
        /** What came and from whom. */
        MONEY("Money"),
        /** What is brought in. */
        FILES("Files"),
        /** How the house is run. */
        HOUSE("House"),
        /** Nothing in the bar. */
        NONE("");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        /** What the bar says. */
        public String label() {
            return label;
        }
    }

    private final Group group;
    private final String label;
    private final String path;
    private final Optional<Right> needs;

    Place(Group group, String label, String path) {
        this(group, label, path, Optional.empty());
    }

    Place(Group group, String label, String path, Right needs) {
        this(group, label, path, Optional.of(needs));
    }

    Place(Group group, String label, String path, Optional<Right> needs) {
        this.group = group;
        this.label = label;
        this.path = path;
        this.needs = needs;
    }

    /** What somebody comes for who comes here. */
    public Group group() {
        return group;
    }

    /** What the bar says: one word. */
    public String label() {
        return label;
    }

    /** Where it leads: a path. */
    public String path() {
        return path;
    }

    /** What somebody must be allowed to who comes here, besides reading. */
    public Optional<Right> needs() {
        return needs;
    }
}

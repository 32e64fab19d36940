package org.quittance.api.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * A request that is not done, with what to tell whoever asked. Thrown, so that the transaction around it is taken back as
 * a whole. Its words never hold what a person's record says.
 */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient List<Issue> issues;

    /**
     * One thing that is wrong.
     *
     * @param type the kind of fault, as FHIR names it
     * @param path FHIRPath of the element; empty for the request as a whole
     * @param words what was found, the rule and the remedy
     */
    record Issue(IssueType type, String path, String words) {}

    private Refused(int status, List<Issue> issues) {
        super("refused with " + status, null, false, false);
        this.status = status;
        this.issues = List.copyOf(issues);
    }

    static Refused of(int status, IssueType type, String path, String words) {
        return new Refused(status, List.of(new Issue(type, path, words)));
    }

    /** The content of an element cannot be taken. */
    static Refused element(String path, String found, String rule, String remedy) {
        String seen = found.isEmpty() ? "" : " Found: " + found + ".";
        return of(422, IssueType.BUSINESSRULE, path, rule + "." + seen + " " + remedy);
    }

    /** The request itself is wrong. */
    static Refused request(String rule, String remedy) {
        return of(400, IssueType.INVALID, "", rule + ". " + remedy);
    }

    static Refused unknown(String type) {
        return of(404, IssueType.NOTFOUND, "", "There is no such " + type + ".");
    }

    int status() {
        return status;
    }

    /** The same, said about an element further out. */
    Refused within(String outer) {
        return new Refused(
                status,
                issues.stream()
                        .map(issue -> new Issue(
                                issue.type(),
                                issue.path().isEmpty() ? outer : outer + " → " + issue.path(),
                                issue.words()))
                        .toList());
    }

    OperationOutcome outcome() {
        OperationOutcome outcome = new OperationOutcome();
        for (Issue issue : issues) {
            OperationOutcome.OperationOutcomeIssueComponent one = outcome.addIssue()
                    .setSeverity(IssueSeverity.ERROR)
                    .setCode(issue.type())
                    .setDiagnostics(issue.words());
            if (!issue.path().isEmpty()) {
                one.addExpression(issue.path());
            }
        }
        return outcome;
    }
}

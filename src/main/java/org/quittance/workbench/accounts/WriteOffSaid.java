package org.quittance.workbench.accounts;

import java.util.Optional;
import java.util.UUID;
import org.quittance.staff.Approvals;
import org.quittance.staff.AuthorityWords;
import org.quittance.workbench.approvals.Agreers;
import org.quittance.workbench.shell.Shell;
import org.springframework.stereotype.Component;

/** What an account's page says on top after something was written off, asked for, or taken back. */
@Component
class WriteOffSaid {

    private final Approvals approvals;
    private final Agreers agreers;

    WriteOffSaid(Approvals approvals, Agreers agreers) {
        this.approvals = approvals;
        this.agreers = agreers;
    }

    Shell on(Shell shell, UUID account, String note, Optional<UUID> act) {
        String own = "/accounts/" + account + "/write-off";
        String there = act.map(id -> own + "#w-" + id).orElse(own);
        return switch (note) {
            case "written-off" -> shell.saying("good", "Written off. Nobody owes it any more.", there, "Take it back");
            case "written-off-once" ->
                shell.saying("warn", "This form was sent before. It was written off once.", there, "Take it back");
            case "asked" ->
                shell.saying(
                        "warn",
                        "Nothing is written off yet."
                                + act.flatMap(approvals::pending)
                                        .map(pending ->
                                                " " + AuthorityWords.toAsker(pending) + " " + agreers.words(pending))
                                        .orElse(""),
                        act.map(id -> "/approvals#" + id).orElse("/approvals"),
                        "See it");
            case "taken-back" -> shell.saying("good", "The write-off is taken back: it is owed again.");
            case "taken-back-before" -> shell.saying("warn", "The write-off had been taken back before.");
            default -> shell;
        };
    }
}

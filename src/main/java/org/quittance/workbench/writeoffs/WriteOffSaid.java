package org.quittance.workbench.writeoffs;

import java.util.Optional;
import java.util.UUID;
import org.quittance.staff.Approvals;
import org.quittance.staff.AuthorityWords;
import org.quittance.workbench.accounts.AccountSaid;
import org.quittance.workbench.approvals.Agreers;
import org.quittance.workbench.shell.Shell.Notice;
import org.springframework.stereotype.Component;

/** What an account's page says on top after something was written off, asked for, or taken back. */
@Component
class WriteOffSaid implements AccountSaid {

    private final Approvals approvals;
    private final Agreers agreers;

    WriteOffSaid(Approvals approvals, Agreers agreers) {
        this.approvals = approvals;
        this.agreers = agreers;
    }

    @Override
    public Optional<Notice> of(UUID account, String note, Optional<UUID> act) {
        String own = "/accounts/" + account + "/write-off";
        String there = act.map(id -> own + "#w-" + id).orElse(own);
        return switch (note) {
            case "written-off" -> said("good", "Written off. Nobody owes it any more.", there, "Take it back");
            case "written-off-once" ->
                said("warn", "This form was sent before. It was written off once.", there, "Take it back");
            case "asked" ->
                said("warn", waits(act), act.map(id -> "/approvals#" + id).orElse("/approvals"), "See it");
            case "taken-back" -> said("good", "The write-off is taken back: it is owed again.", "", "");
            case "taken-back-before" -> said("warn", "The write-off had been taken back before.", "", "");
            default -> Optional.empty();
        };
    }

    private String waits(Optional<UUID> act) {
        return "Nothing is written off yet."
                + act.flatMap(approvals::pending)
                        .map(pending -> " " + AuthorityWords.toAsker(pending) + " " + agreers.words(pending))
                        .orElse("");
    }

    private static Optional<Notice> said(String tone, String text, String href, String more) {
        return Optional.of(new Notice(tone, text, href, more));
    }
}

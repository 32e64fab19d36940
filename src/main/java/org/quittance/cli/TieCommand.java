package org.quittance.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.quittance.claims.ClaimTies;
import org.quittance.claims.HeldClaims;
import org.quittance.claims.TieRefusalWords;
import org.quittance.staff.AuditEvent;
import org.quittance.storage.StorageOptions;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quittance tie CLAIM}: says which claim a held replacement, void or late charge belongs to. */
@Command(
        name = "tie",
        description = "Say which claim a held replacement, void or late charge belongs to; then import its file again.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 noted, 1 not possible, 2 wrong call."})
final class TieCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "CLAIM", description = "Its number as it was sent (CLM01).")
    private String number = "";

    @ArgGroup(multiplicity = "1")
    private Meant meant = new Meant();

    /** One of two. */
    private static final class Meant {
        @Option(names = "--to", paramLabel = "CLAIM", description = "The claim in the books that it belongs to.")
        private String to = "";

        @Option(names = "--new-visit", description = "It belongs to none: take it as a visit of its own.")
        private boolean newVisit;
    }

    @Option(names = "--reason", description = "Why; kept with the decision.")
    private String reason = "said at the command line";

    @Option(names = "--anyway", description = "Note it although no held file has this number.")
    private boolean anyway;

    @Mixin
    private final DataOption data = new DataOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        String to = meant.newVisit ? "" : meant.to;
        return Session.recorded(data.storage(StorageOptions.Use.COMMAND), AuditEvent.Act.POST, "tie", modules -> {
            if (!anyway && modules.getBean(HeldClaims.class).of(number) != HeldClaims.Found.HELD) {
                err.println("quittance: no held file has a claim " + number
                        + ". Nothing was noted. Import its file first, or say --anyway.");
                err.flush();
                return ExitCode.FAILED;
            }
            return switch (modules.getBean(ClaimTies.class).tie(number, to, reason, Session.operator())) {
                case ClaimTies.Result.Done(var claim) -> {
                    out.println("tied      " + number + ": "
                            + claim.map(one -> "belongs to claim " + one.number())
                                    .orElse("a new visit")
                            + ". Import its file again.");
                    out.flush();
                    yield ExitCode.DONE;
                }
                case ClaimTies.Result.Refused(var why) -> {
                    err.println("quittance: " + TieRefusalWords.of(why));
                    err.flush();
                    yield ExitCode.FAILED;
                }
            };
        });
    }
}

package org.quittance.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quittance.codesets.DenialClass;
import org.quittance.codesets.NextStep;
import org.quittance.codesets.ReasonEffect;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.Payer;
import org.quittance.remittance.PayerReason;
import org.quittance.remittance.PayerReasons;
import org.quittance.remittance.RemittanceRefusalWords;
import org.quittance.remittance.SetReason;
import org.quittance.staff.AuditEvent;
import org.quittance.storage.StorageOptions;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quittance payer-reason PAYER [REASON]}: what a reason means when this payer gives it (rule C-17). */
@Command(
        name = "payer-reason",
        description = {
            "Say what a reason means when one payer gives it, where that differs from the program's map.",
            "It holds for answers posted from now on. With the payer alone its rows are listed."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 done, 1 not possible, 2 wrong call."})
final class PayerReasonCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "PAYER", description = "Its name, as its remittances write it.")
    private String payer = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "REASON", description = "Group and code, as CO-97.")
    private String reason = "";

    @Option(
            names = "--means",
            paramLabel = "EFFECT",
            description = "What it does to the books: ${COMPLETION-CANDIDATES}. Without it: as in the program's map.")
    private Optional<ReasonEffect> effect = Optional.empty();

    @Option(
            names = "--class",
            paramLabel = "CLASS",
            description = "What kind of reason it is: ${COMPLETION-CANDIDATES}.")
    private Optional<DenialClass> denialClass = Optional.empty();

    @Option(names = "--step", paramLabel = "STEP", description = "What usually helps: ${COMPLETION-CANDIDATES}.")
    private Optional<NextStep> step = Optional.empty();

    @Option(names = "--why", paramLabel = "WORDS", description = "Why; kept with the row.")
    private String why = "";

    @Mixin
    private final DataOption data = new DataOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return Session.recorded(
                data.storage(StorageOptions.Use.COMMAND), AuditEvent.Act.POST, "payer-reason", modules -> {
                    Optional<Payer> known = modules.getBean(Coverage.class).findPayer(Map.of(), payer);
                    if (known.isEmpty()) {
                        return failed("No payer is known as " + payer + ". Its name is written as in its remittances.");
                    }
                    return reason.isEmpty() ? list(modules, known.get()) : set(modules, known.get());
                });
    }

    private int list(ApplicationContext modules, Payer known) {
        List<PayerReason> rows =
                modules.getBean(PayerReasons.class).history(known.id().value());
        PrintWriter out = spec.commandLine().getOut();
        rows.forEach(row -> out.println(words(row)));
        if (rows.isEmpty()) {
            out.println(known.shownName() + " has no rows of its own: the program's map holds.");
        }
        out.flush();
        return ExitCode.DONE;
    }

    private int set(ApplicationContext modules, Payer known) {
        int dash = reason.indexOf('-');
        PayerReason wanted = new PayerReason(
                known.id().value(),
                dash < 0 ? "" : reason.substring(0, dash).toUpperCase(Locale.ROOT),
                reason.substring(dash + 1).toUpperCase(Locale.ROOT),
                effect,
                denialClass,
                step,
                why,
                "",
                Instant.EPOCH);
        return switch (modules.getBean(PayerReasons.class).set(wanted, Session.operator())) {
            case SetReason.Done(PayerReason row) -> {
                spec.commandLine().getOut().println("set       " + known.shownName() + ": " + words(row));
                spec.commandLine().getOut().flush();
                yield ExitCode.DONE;
            }
            case SetReason.Refused(var why) -> failed(RemittanceRefusalWords.of(why));
            case SetReason.NotAllowed(var missing) -> failed("Not allowed: " + missing + " is missing.");
        };
    }

    private int failed(String words) {
        spec.commandLine().getErr().println("quittance: " + words);
        spec.commandLine().getErr().flush();
        return ExitCode.FAILED;
    }

    private static String words(PayerReason row) {
        return row.group() + "-" + row.reason() + "  "
                + row.effect().map(ReasonEffect::code).orElse("as in the program's map")
                + row.denialClass().map(each -> ", " + each.words()).orElse("")
                + row.nextStep().map(each -> ", then " + each.words()).orElse("")
                + " (" + row.by() + ", " + row.at().toString().substring(0, 10) + ": " + row.why() + ")";
    }
}

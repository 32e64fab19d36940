package org.quittance.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quittance.codesets.Language;
import org.quittance.ledger.BusinessDays;
import org.quittance.registration.Registration;
import org.quittance.staff.AuditEvent;
import org.quittance.statements.Explanation;
import org.quittance.statements.ExplanationJson;
import org.quittance.statements.ExplanationText;
import org.quittance.statements.Statements;
import org.quittance.storage.StorageOptions;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code quittance explain ACCOUNT}: the balance of an account, unfolded. */
@Command(
        name = "explain",
        description = "Unfold the balance of an account: who owes what, since when and why.",
        mixinStandardHelpOptions = true)
final class Explain implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "ACCOUNT", description = "Number of the account.")
    private String account = "";

    @Option(names = "--as-of", paramLabel = "DATE", description = "As of the end of a day, as 2026-11-24.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Option(names = "--lang", paramLabel = "LANG", description = "en (default) or es.")
    private String language = "en";

    @Mixin
    private final DataOption data = new DataOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Optional<Explanation> explained = Session.recorded(
                data.storage(StorageOptions.Use.COMMAND), AuditEvent.Act.VIEW, "explain", this::explain);
        if (explained.isEmpty()) {
            spec.commandLine().getErr().println("quittance: there is no account " + account + ".");
            return ExitCode.FAILED;
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(ExplanationJson.of(explained.get())));
        } else {
            out.print(ExplanationText.of(explained.get(), Language.ofCode(language)));
        }
        out.flush();
        return ExitCode.DONE;
    }

    private Optional<Explanation> explain(ApplicationContext modules) {
        LocalDate day = asOf.orElseGet(() -> modules.getBean(BusinessDays.class).today());
        return modules.getBean(Registration.class)
                .accountByNumber(account)
                .flatMap(found -> modules.getBean(Statements.class).explain(found.id(), day));
    }
}

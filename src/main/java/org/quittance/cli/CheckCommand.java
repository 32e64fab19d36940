package org.quittance.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.quittance.ledger.CheckReport;
import org.quittance.ledger.CheckReport.Proved;
import org.quittance.ledger.Discrepancy;
import org.quittance.ledger.LedgerCheck;
import org.quittance.storage.StorageOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code quittance check}: the ledger proves itself, and names what does not hold. */
@Command(
        name = "check",
        description =
                "Prove the books: balances, control totals, clearing, every row of ledger and records, kept files, reversals,"
                        + " seals.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Mixin
    private final DataOption data = new DataOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CheckReport report = Session.use(
                data.storage(StorageOptions.Use.COMMAND),
                modules -> modules.getBean(LedgerCheck.class).check());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(document(report)));
        } else {
            report.proofs().forEach(proved -> print(proved, out));
            out.println(report.holds() ? "The books hold." : "The books do not hold.");
        }
        out.flush();
        return report.holds() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static void print(Proved proved, PrintWriter out) {
        out.println((proved.found() == 0 ? "proved  " : "FAILED  ") + proved.claim() + evidence(proved));
        for (Discrepancy discrepancy : proved.discrepancies()) {
            out.println("          " + discrepancy.subject() + ": " + discrepancy.what());
        }
        long untold = proved.found() - proved.discrepancies().size();
        if (untold > 0) {
            out.println("          and " + untold + " more");
        }
    }

    private static String evidence(Proved proved) {
        List<String> parts = new ArrayList<>();
        proved.evidence()
                .counts()
                .forEach((what, count) -> parts.add(String.format(Locale.ROOT, "%,d %s", count, what)));
        proved.evidence().totals().forEach((what, total) -> parts.add(what + " " + dollars(total)));
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }

    private static String dollars(BigDecimal total) {
        return String.format(Locale.ROOT, "%,.2f", total);
    }

    private static Map<String, Object> document(CheckReport report) {
        return ordered(
                "holds", report.holds(),
                "proofs", report.proofs().stream().map(CheckCommand::document).toList());
    }

    private static Map<String, Object> document(Proved proved) {
        Map<String, Object> totals = new LinkedHashMap<>();
        proved.evidence().totals().forEach((what, total) -> totals.put(what, total.toPlainString()));
        return ordered(
                "claim", proved.claim(),
                "holds", proved.found() == 0,
                "counts", proved.evidence().counts(),
                "totals", totals,
                "found", proved.found(),
                "findings",
                        proved.discrepancies().stream()
                                .map(CheckCommand::document)
                                .toList());
    }

    private static Map<String, Object> document(Discrepancy discrepancy) {
        Map<String, Object> named = ordered("subject", discrepancy.subject(), "what", discrepancy.what());
        switch (discrepancy) {
            case Discrepancy.OfTransfer transfer -> {
                named.put("transfer", transfer.transfer());
                named.put("entry", transfer.entry().value());
                transfer.day().ifPresent(day -> named.put("day", day.toString()));
            }
            case Discrepancy.OfEntry entry -> {
                named.put("entry", entry.entry().value());
                entry.day().ifPresent(day -> named.put("day", day.toString()));
            }
            case Discrepancy.OfAccount account -> named.put("ledgerAccount", account.account());
            case Discrepancy.OfDay day -> named.put("day", day.day().toString());
            case Discrepancy.OfRow row -> {
                named.put("table", row.table());
                named.put("key", row.key());
                named.put("remedy", row.remedy());
            }
            case Discrepancy.OfRecord other -> {
                // The subject says it all.
            }
        }
        return named;
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}

package org.quittance.cli;

import java.util.OptionalLong;
import org.quittance.exchange.Effects;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.ImportReport;
import org.quittance.exchange.Problem;
import org.quittance.exchange.RowEffects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The report of an import as JSON. Its fields are a promise: add, don't rename. What does not apply is left out. */
final class ImportJson {

    private static final JsonMapper JSON = new JsonMapper();

    private ImportJson() {}

    static String of(ImportReport report) {
        ObjectNode document = JSON.createObjectNode();
        ArrayNode files = document.putArray("files");
        report.files().forEach(file -> write(file, files.addObject()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    }

    private static void write(FileReport file, ObjectNode node) {
        node.put("path", file.path());
        if (!file.transaction().isEmpty()) {
            node.put("transaction", file.transaction());
        }
        node.put("type", file.type());
        node.put("status", file.status().word());
        if (!file.reason().isEmpty()) {
            node.put("reason", file.reason());
        }
        file.claims().ifPresent(claims -> node.put("claims", claims));
        putCents(node, "bpr02Cents", file.bpr02Cents());
        putCents(node, "cashCents", file.cashCents());
        putCents(node, "postedCents", file.postedCents());
        putCents(node, "unappliedCents", file.unappliedCents());
        putCents(node, "providerLevelCents", file.providerLevelCents());
        file.contents().effects().ifPresent(effects -> write(effects, node.putObject("effects")));
        file.contents().rows().ifPresent(rows -> write(rows, node.putObject("rows")));
        ArrayNode problems = node.putArray("problems");
        file.problems().forEach(problem -> write(problem, problems.addObject()));
        if (!file.notes().isEmpty()) {
            ArrayNode notes = node.putArray("notes");
            file.notes().forEach(notes::add);
        }
    }

    private static void write(RowEffects rows, ObjectNode node) {
        node.put("kind", rows.kind());
        if (!rows.batch().isEmpty()) {
            node.put("batch", rows.batch());
        }
        node.put("read", rows.rows());
        node.put("new", rows.fresh());
        node.put("changed", rows.changed());
        node.put("cells", rows.cells());
        node.put("unchanged", rows.unchanged());
        node.put("refused", rows.refused());
        ArrayNode changes = node.putArray("changes");
        for (RowEffects.Cell cell : rows.changes()) {
            changes.addObject()
                    .put("place", cell.place())
                    .put("record", cell.record())
                    .put("field", cell.field())
                    .put("before", cell.before())
                    .put("after", cell.after());
        }
        node.put("mistyped", rows.mistyped());
        ArrayNode doubts = node.putArray("doubts");
        for (RowEffects.Doubt doubt : rows.doubts()) {
            doubts.addObject()
                    .put("place", doubt.place())
                    .put("record", doubt.record())
                    .put("field", doubt.field())
                    .put("found", doubt.found())
                    .put("proposed", doubt.proposed())
                    .put("what", doubt.what())
                    .put("evidence", doubt.evidence())
                    .put("confidence", doubt.confidence());
        }
    }

    private static void write(Effects effects, ObjectNode node) {
        effects.accounts().ifPresent(accounts -> node.put("accounts", accounts));
        node.put("matched", effects.matched());
        node.put("newlyOwing", effects.newlyOwing());
        node.put("newlyOwedCents", effects.newlyOwedCents());
        node.put("movedOn", effects.movedOn());
        node.put("movedOnCents", effects.movedOnCents());
        node.put("denied", effects.denied());
        node.put("deniedCents", effects.deniedCents());
        node.put("review", effects.review());
        node.put("unmatched", effects.unmatched());
        node.put("reversed", effects.reversed());
        ArrayNode debts = node.putArray("largestDebts");
        effects.debts()
                .forEach(debt -> debts.addObject().put("claim", debt.claim()).put("cents", debt.cents()));
        ArrayNode doubts = node.putArray("doubts");
        for (Effects.Doubt doubt : effects.doubts()) {
            ObjectNode each = doubts.addObject();
            each.put("claim", doubt.claim()).put("kind", doubt.kind()).put("paidCents", doubt.cents());
            ArrayNode flags = each.putArray("flags");
            doubt.flags().forEach(flags::add);
        }
    }

    private static void putCents(ObjectNode node, String name, OptionalLong cents) {
        cents.ifPresent(amount -> node.put(name, amount));
    }

    private static void write(Problem problem, ObjectNode node) {
        node.put("place", problem.place());
        node.put("code", problem.code());
        node.put("found", problem.found());
        node.put("rule", problem.rule());
        node.put("remedy", problem.remedy());
    }
}

package org.quittance.cli;

import java.util.OptionalLong;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.ImportReport;
import org.quittance.exchange.Problem;
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
        ArrayNode problems = node.putArray("problems");
        file.problems().forEach(problem -> write(problem, problems.addObject()));
        if (!file.notes().isEmpty()) {
            ArrayNode notes = node.putArray("notes");
            file.notes().forEach(notes::add);
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

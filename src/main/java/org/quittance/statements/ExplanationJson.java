package org.quittance.statements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quittance.codesets.AdjustmentReasons;
import org.quittance.codesets.Language;
import org.quittance.codesets.Phrase;

/**
 * An explanation as a document of maps, lists, texts and whole cents, for writing as JSON. What has a name keeps it; new
 * names may come.
 */
public final class ExplanationJson {

    private ExplanationJson() {}

    /**
     * The whole tree.
     *
     * @param explained the account
     * @return the document
     */
    public static Map<String, Object> of(Explanation explained) {
        ExplainedAccount account = explained.account();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("account", account.number());
        json.put("patient", account.patientName());
        json.put("guarantor", account.guarantorName());
        json.put("description", account.description());
        json.put("openedOn", account.openedOn().toString());
        json.put("asOf", explained.asOf().toString());
        json.put("chargedCents", explained.bar().charged().cents());
        json.put("balanceCents", explained.balance().cents());
        json.put("owed", explained.owed().stream().map(ExplanationJson::owed).toList());
        json.put(
                "bar",
                explained.bar().parts().stream().map(ExplanationJson::part).toList());
        json.put("lines", explained.lines().stream().map(ExplanationJson::line).toList());
        json.put("withoutLine", steps(explained.withoutLine()));
        json.put("unappliedCents", explained.unappliedTotal().cents());
        json.put("say", phrase(explained.say()));
        return json;
    }

    private static Map<String, Object> line(ExplainedLine line) {
        ExplainedCharge charge = line.charge();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("line", charge.lineNumber());
        json.put("code", charge.code());
        json.put("words", charge.words());
        json.put("servedOn", charge.servedOn().toString());
        json.put(
                "diagnoses",
                charge.diagnoses().stream()
                        .map(found -> Map.of("code", found.code(), "words", found.words()))
                        .toList());
        json.put("chargedCents", line.bar().charged().cents());
        json.put("balanceCents", line.balance().cents());
        json.put("steps", steps(line.steps()));
        json.put("owed", line.owed().stream().map(ExplanationJson::owed).toList());
        json.put("say", phrase(line.say()));
        return json;
    }

    private static List<Map<String, Object>> steps(List<Step> steps) {
        return steps.stream().map(ExplanationJson::step).toList();
    }

    private static Map<String, Object> step(Step step) {
        Map<String, Object> json = new LinkedHashMap<>();
        switch (step) {
            case Step.Charged ignored -> json.put("step", "charged");
            case Step.Decision decision -> {
                json.put("step", "decision");
                json.put("payer", decision.payer().name());
                json.put("party", decision.payer().party().code());
                decision.answer().ifPresent(said -> {
                    json.put("remittance", said.trace());
                    json.put("status", said.status());
                    json.put("remarks", decision.remarks());
                    json.put(
                            "remarkWords",
                            decision.remarks().stream()
                                    .map(code -> Map.of(
                                            "code",
                                            code,
                                            "words",
                                            phrase(AdjustmentReasons.standard()
                                                    .remark(code)
                                                    .orElse(Phrase.EMPTY))))
                                    .toList());
                });
                json.put(
                        "notes",
                        decision.notes().stream().map(ExplanationJson::note).toList());
            }
            case Step.Paid paid -> {
                json.put("step", "paid");
                paid.payment().ifPresent(payment -> json.put("receipt", payment.receiptNumber()));
            }
            case Step.Other ignored -> json.put("step", "other");
            case Step.Undone undone -> {
                json.put("step", "undone");
                json.put("byPayer", undone.byPayer());
                json.put("first", step(undone.first()));
                json.put("back", step(undone.back()));
                return json;
            }
        }
        json.put("on", step.on().toString());
        json.put("postedOn", step.postedOn().toString());
        json.put("effectCents", step.effect().cents());
        json.put("leaves", step.leaves().stream().map(ExplanationJson::leaf).toList());
        return json;
    }

    private static Map<String, Object> leaf(Leaf leaf) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("transfer", leaf.transfer());
        json.put("entry", leaf.entry().value());
        json.put("meaning", leaf.meaning().name());
        leaf.from().ifPresent(debtor -> json.put("from", debtor.party().code()));
        leaf.to().ifPresent(debtor -> json.put("to", debtor.party().code()));
        json.put("cents", leaf.amount().cents());
        json.put("effectCents", leaf.effect().cents());
        json.put("code", leaf.code());
        json.put("words", phrase(leaf.words()));
        json.put("source", SourceText.of(leaf.source(), Language.EN));
        return json;
    }

    private static Map<String, Object> note(Step.Note note) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", note.kind().name());
        json.put("code", note.code());
        json.put("cents", note.amount().cents());
        json.put("words", phrase(note.words()));
        return json;
    }

    private static Map<String, Object> owed(Owed owed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("party", owed.debtor().party().code());
        json.put("name", owed.debtor().name());
        json.put("cents", owed.amount().cents());
        owed.since().ifPresent(day -> json.put("since", day.toString()));
        List<Map<String, Object>> because = new ArrayList<>();
        for (Owed.Why why : owed.because()) {
            Map<String, Object> reason = new LinkedHashMap<>();
            reason.put("kind", why.kind().name());
            reason.put("code", why.code());
            reason.put("cents", why.amount().cents());
            reason.put("words", phrase(why.words()));
            because.add(reason);
        }
        json.put("because", because);
        return json;
    }

    private static Map<String, Object> part(BalanceBar.Part part) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", part.kind().name());
        json.put("cents", part.amount().cents());
        json.put("words", phrase(part.words()));
        return json;
    }

    private static Map<String, String> phrase(Phrase phrase) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("en", phrase.en());
        json.put("es", phrase.es());
        return json;
    }
}

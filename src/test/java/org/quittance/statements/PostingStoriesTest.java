package org.quittance.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.ledger.Party;
import org.quittance.statements.rules.AddsUp;
import org.quittance.storage.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Small stories of claims, answers and payments; after each step who owes what, and at the end what the bill asks. */
@Tag("slow")
class PostingStoriesTest {

    private static final Pattern AMOUNT = Pattern.compile("[0-9]+\\.[0-9]{2}");

    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    /** What is not as it must be, in all stories: one database, as in a practice. */
    private final List<String> wrong = new ArrayList<>();

    @Test
    void after_every_step_each_party_owes_what_it_must_and_the_bill_asks_for_no_more() throws Exception {
        try (StoryProgram program = new StoryProgram(database);
                Stream<Path> folders = Files.list(StoryProgram.file("stories"))) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                play(program, folder);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void play(StoryProgram program, Path folder) throws Exception {
        JsonNode expected = JSON.readTree(Files.readString(folder.resolve("expected.json")));
        String story = folder.getFileName().toString();
        List<String> steps = new ArrayList<>();
        expected.get("steps").forEach(step -> steps.add(step.asString()));
        for (String step : steps) {
            if (step.endsWith(".PAY")) {
                JsonNode paid = JSON.readTree(Files.readString(folder.resolve(step + ".json")));
                program.pays(
                        paid.get("clm").asString(),
                        paid.get("amount").asString(),
                        paid.get("reference").asString());
            } else {
                program.take("stories/" + story + "/" + step);
            }
            String key = step.equals(steps.getLast()) ? "end" : step;
            compare(program, story, step, key, expected);
        }
    }

    /** Whatever the payers answered, what is said and shown of it adds up. */
    private static void addsUp(Explanation explained) {
        AddsUp.sentence(explained.say().en(), explained.balance());
        AddsUp.words(explained.bar());
        for (ExplainedLine line : explained.lines()) {
            AddsUp.sentence(line.say().en(), line.balance());
            AddsUp.words(line.bar());
            AddsUp.rows(line);
        }
    }

    private void compare(StoryProgram program, String story, String step, String key, JsonNode expected) {
        for (Map.Entry<String, JsonNode> claim : expected.get("expect").properties()) {
            addsUp(program.explanation(claim.getKey()));
            JsonNode only = expected.path("only").path(claim.getKey());
            for (Map.Entry<String, JsonNode> owes : claim.getValue().path(key).properties()) {
                boolean free = only.isArray()
                        && only.valueStream()
                                .noneMatch(party -> party.asString().equals(owes.getKey()));
                String is = program.owes(claim.getKey(), Party.valueOf(owes.getKey()));
                if (!free && !is.equals(owes.getValue().asString())) {
                    wrong.add("%s after %s, claim %s: %s owes %s and must owe %s"
                            .formatted(story, step, claim.getKey(), owes.getKey(), is, owes.getValue()));
                }
            }
        }
        for (Map.Entry<String, JsonNode> bill : expected.path("bill").properties()) {
            String at = bill.getKey().contains("@") ? bill.getKey().split("@")[1] : "end";
            Matcher amount = AMOUNT.matcher(bill.getValue().asString());
            if (amount.find() && (at.equals(key) || at.equals(step))) {
                String claim = bill.getKey().split("@")[0];
                String asks = program.billAsks(claim);
                if (!asks.equals(amount.group())) {
                    wrong.add("%s after %s: the bill of claim %s asks %s and must ask %s"
                            .formatted(story, step, claim, asks, amount.group()));
                }
            }
        }
    }
}

package org.quittance.workbench.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.Party;
import org.quittance.statements.Explanation;
import org.quittance.statements.Leaf;
import org.quittance.statements.ScriptedAccount;
import org.quittance.statements.Step;
import org.quittance.statements.rules.Unfolding;

/** What the timeline says of answers that were taken back or corrected. */
class TimelineTest {

    private static final LocalDate VISIT = LocalDate.of(2026, 9, 14);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final ScriptedAccount account = new ScriptedAccount(VISIT);

    private Explanation explained() {
        return Unfolding.of(account.facts(TODAY));
    }

    private List<String> said() {
        return Timelines.latestFirst(new Timeline(explained(), TODAY, Map.of()).items(), TODAY).stream()
                .map(AccountPage.Act::what)
                .toList();
    }

    private ScriptedAccount.Answering answer(UUID line, Optional<UUID> reverses, int sign, long left) {
        return account.answer(Party.P1, VISIT.plusDays(20), reverses)
                .paid(line, sign * 4_556L)
                .takesOff(line, "CO-45", sign * 3_703L)
                .leaves(line, "PR-3", sign * left, Party.G);
    }

    @Test
    void what_we_took_back_is_told_as_the_payers_answer_with_the_payers_name() {
        UUID line = account.charge("99214", "Office visit", 10_259, Party.P1);
        ScriptedAccount.Answering first = answer(line, Optional.empty(), 1, 2_000);
        first.done("1");
        account.reverses(first.entry(), VISIT.plusDays(25));
        assertThat(said())
                .containsExactly(
                        "Taken back: Blue Lantern answered: paid, priced, left 20.00 to Ana Díaz",
                        "Blue Lantern answered: paid, priced, left 20.00 to Ana Díaz",
                        "Family Medicine, 1 treatment");
    }

    @Test
    void a_payers_correction_leaves_only_what_it_leaves_now() {
        UUID line = account.charge("99214", "Office visit", 40_000, Party.P1);
        UUID ref = answer(line, Optional.empty(), 1, 22_420).done("1");
        answer(line, Optional.of(ref), -1, 22_420).done("22");
        answer(line, Optional.empty(), 1, 10_420).done("1");
        Explanation explained = explained();
        List<Step> steps = explained.lines().getFirst().steps();
        Set<Long> back = steps.stream()
                .filter(Step.Undone.class::isInstance)
                .flatMap(step -> ((Step.Undone) step).back().leaves().stream())
                .map(Leaf::transfer)
                .collect(Collectors.toSet());
        List<Leaf> corrected =
                explained.leaves().filter(leaf -> leaf.entry().value() > 2).toList();
        AnswerWords words = new AnswerWords(corrected, leaf -> back.contains(leaf.transfer()));
        assertThat(words.words()).isEqualTo("Blue Lantern corrected its answer: paid, priced, left 104.20 to Ana Díaz");
        assertThat(words.told()).hasSize(3);
    }

    @Test
    void what_goes_back_to_a_payer_is_moved_and_not_left_to_it() {
        UUID line = account.charge("99214", "Office visit", 10_259, Party.P1);
        answer(line, Optional.empty(), 1, 2_000).done("1");
        account.moves(
                VISIT.plusDays(30),
                AccountKey.receivable(account.id(), Party.P1),
                AccountKey.receivable(account.id(), Party.G),
                1_500,
                Optional.of(line),
                "transfer");
        assertThat(said().getFirst())
                .contains("moved 15.00 from Ana Díaz back to Blue Lantern")
                .doesNotContain("left");
    }

    @Test
    void no_payer_is_called_correction() {
        UUID line = account.charge("99214", "Office visit", 10_259, Party.G);
        account.moves(
                VISIT.plusDays(30),
                AccountKey.receivable(account.id(), Party.A),
                AccountKey.receivable(account.id(), Party.G),
                1_500,
                Optional.of(line),
                "placed");
        assertThat(said()).noneMatch(words -> words.contains("Correction"));
        assertThat(said().getFirst()).startsWith("In the books: left 15.00 to ");
    }
}

package org.quittance.statements.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.EntryId;
import org.quittance.ledger.LedgerRow;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.statements.BalanceBar;
import org.quittance.statements.ExplainedLine;
import org.quittance.statements.Explanation;
import org.quittance.statements.Leaf;
import org.quittance.statements.Owed;
import org.quittance.statements.ScriptedAccount;
import org.quittance.statements.Step;

class UnfoldingTest {

    private static final LocalDate VISIT = LocalDate.of(2026, 9, 14);
    private static final LocalDate LATER = LocalDate.of(2027, 12, 31);

    static List<Long> seeds() {
        List<Long> seeds = new ArrayList<>();
        for (long seed = 1; seed <= 300; seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_leaves_sum_to_the_balance_per_line_and_in_all_for_any_day(long seed) {
        Random random = new Random(seed);
        ScriptedAccount account = randomAccount(random);
        for (int n = 0; n < 4; n++) {
            LocalDate asOf = VISIT.plusDays(random.nextInt(-1, 120));
            Explanation explained = Unfolding.of(account.facts(asOf));
            List<LedgerRow> rows = account.rows(asOf);
            assertThat(explained.balance()).isEqualTo(balance(account, rows));
            assertThat(explained.leaves().map(Leaf::transfer).sorted().toList())
                    .isEqualTo(rows.stream().map(LedgerRow::id).toList());
            assertThat(explained.leaves().map(Leaf::effect).reduce(Money.ZERO, Money::plus))
                    .isEqualTo(explained.balance());
            for (Party party : List.of(Party.P1, Party.P2, Party.P3, Party.G, Party.A)) {
                assertThat(explained.owedBy(party)).isEqualTo(balance(account, rows, party));
            }
            explained.lines().forEach(line -> checkLine(account, line, rows));
            explained.owed().forEach(UnfoldingTest::checkOwed);
            checkBar(explained.bar(), explained.balance());
            AddsUp.sentence(explained.say().en(), explained.balance());
            AddsUp.words(explained.bar());
            assertThat(explained.say().en()).endsWith(".").doesNotContain("..");
            assertThat(explained.say().es()).isNotEqualTo(explained.say().en());
        }
    }

    private static void checkLine(ScriptedAccount account, ExplainedLine line, List<LedgerRow> rows) {
        List<LedgerRow> own = rows.stream()
                .filter(row -> row.charge().equals(Optional.of(line.charge().id())))
                .toList();
        assertThat(line.balance()).isEqualTo(balance(account, own));
        assertThat(line.steps().stream().map(Step::effect).reduce(Money.ZERO, Money::plus))
                .isEqualTo(line.balance());
        line.owed().forEach(UnfoldingTest::checkOwed);
        checkBar(line.bar(), line.balance());
        AddsUp.sentence(line.say().en(), line.balance());
        AddsUp.words(line.bar());
        AddsUp.rows(line);
    }

    private static void checkOwed(Owed owed) {
        assertThat(owed.amount().isZero()).isFalse();
        assertThat(owed.because().stream().map(Owed.Why::amount).reduce(Money.ZERO, Money::plus))
                .isEqualTo(owed.amount());
        if (!owed.isCredit()) {
            assertThat(owed.ages().stream().map(Owed.Aged::amount).reduce(Money.ZERO, Money::plus))
                    .isEqualTo(owed.amount());
            assertThat(owed.ages()).allMatch(age -> age.amount().isPositive());
        }
    }

    private static void checkBar(BalanceBar bar, Money balance) {
        Money left = bar.parts().stream()
                .filter(part -> part.kind().compareTo(BalanceBar.Kind.WITH_PAYER) >= 0)
                .map(BalanceBar.Part::amount)
                .reduce(Money.ZERO, Money::plus);
        assertThat(left).isEqualTo(balance);
        if (!bar.parts().isEmpty()) {
            assertThat(bar.parts().stream().map(BalanceBar.Part::amount).reduce(Money.ZERO, Money::plus))
                    .isEqualTo(bar.charged());
            int drawn = bar.parts().stream().mapToInt(BalanceBar.Part::width).sum();
            assertThat(drawn).isIn(0, BalanceBar.WIDTH);
        }
    }

    private static Money balance(ScriptedAccount account, List<LedgerRow> rows) {
        return rows.stream().map(row -> row.effectOnReceivablesOf(account.id())).reduce(Money.ZERO, Money::plus);
    }

    private static Money balance(ScriptedAccount account, List<LedgerRow> rows, Party party) {
        return rows.stream()
                .map(row -> row.effectOn(AccountKey.receivable(account.id(), party)))
                .reduce(Money.ZERO, Money::plus);
    }

    private static ScriptedAccount randomAccount(Random random) {
        ScriptedAccount account = new ScriptedAccount(VISIT);
        List<UUID> lines = new ArrayList<>();
        for (int n = random.nextInt(1, 6); n > 0; n--) {
            Party first = random.nextInt(5) == 0 ? Party.G : Party.P1;
            lines.add(account.charge("9921" + n, "Office visit", random.nextInt(0, 30_000), first));
        }
        List<EntryId> acts = new ArrayList<>();
        List<RandomAnswer> answers = new ArrayList<>();
        LocalDate day = VISIT;
        for (int n = random.nextInt(0, 25); n > 0; n--) {
            day = day.plusDays(random.nextInt(8));
            UUID line = lines.get(random.nextInt(lines.size()));
            switch (random.nextInt(9)) {
                case 0, 1 -> acts.add(answer(account, random, line, day, answers));
                case 2 -> acts.add(payment(account, random, lines, day));
                case 3 -> {
                    if (!acts.isEmpty()) {
                        acts.add(account.reverses(acts.remove(random.nextInt(acts.size())), day));
                    }
                }
                case 4 -> {
                    if (!answers.isEmpty()) {
                        acts.add(answers.remove(random.nextInt(answers.size())).takeBack(account, day));
                    }
                }
                case 5 ->
                    acts.add(account.moves(
                            day,
                            AccountKey.receivable(account.id(), Party.G),
                            AccountKey.receivable(account.id(), Party.P1),
                            random.nextInt(1, 5000),
                            random.nextBoolean() ? Optional.of(line) : Optional.empty(),
                            "transfer"));
                case 6 ->
                    acts.add(account.moves(
                            day,
                            AccountKey.house(AccountKind.CHARITY_ALLOWANCE),
                            AccountKey.receivable(account.id(), Party.G),
                            random.nextInt(1, 5000),
                            Optional.of(line),
                            "aid 50 %"));
                case 7 ->
                    account.answer(Party.P2, day)
                            .says(line, "CO-50", random.nextInt(1, 9000))
                            .done("2");
                default ->
                    acts.add(account.moves(
                            day,
                            AccountKey.receivable(account.id(), Party.A),
                            AccountKey.receivable(account.id(), Party.G),
                            random.nextInt(1, 3000),
                            Optional.of(line),
                            "placed"));
            }
        }
        return account;
    }

    private record RandomAnswer(
            UUID ref, UUID line, Party party, long paid, long off, String later, long cut, long left, Party to) {
        EntryId takeBack(ScriptedAccount account, LocalDate day) {
            ScriptedAccount.Answering back = account.answer(party, day, Optional.of(ref))
                    .paid(line, -paid)
                    .takesOff(line, "CO-45", -off)
                    .takesOff(line, later, -cut)
                    .leaves(line, "PR-1", -left, to);
            back.done("22");
            return back.entry();
        }
    }

    private static EntryId answer(
            ScriptedAccount account, Random random, UUID line, LocalDate day, List<RandomAnswer> answers) {
        Party party = random.nextInt(3) == 0 ? Party.P2 : Party.P1;
        Party to = party == Party.P1 && random.nextInt(3) == 0 ? Party.P2 : Party.G;
        long paid = random.nextInt(1, 9000);
        long off = random.nextInt(1, 5000) * (random.nextInt(6) == 0 ? -1L : 1L);
        String later = random.nextBoolean() ? "CO-144" : "CO-253";
        long cut = random.nextInt(1, 900) * (later.equals("CO-144") ? -1L : 1L);
        long left = random.nextInt(1, 4000);
        ScriptedAccount.Answering answer = account.answer(party, day)
                .paid(line, paid)
                .takesOff(line, "CO-45", off)
                .takesOff(line, later, cut)
                .leaves(line, "PR-1", left, to)
                .says(line, "CO-16", random.nextInt(1, 100));
        answers.add(new RandomAnswer(answer.done("1"), line, party, paid, off, later, cut, left, to));
        return answer.entry();
    }

    private static EntryId payment(ScriptedAccount account, Random random, List<UUID> lines, LocalDate day) {
        Map<Optional<UUID>, Long> spread = new LinkedHashMap<>();
        for (UUID line : lines) {
            if (random.nextBoolean()) {
                spread.put(Optional.of(line), (long) random.nextInt(1, 3000));
            }
        }
        if (spread.isEmpty() || random.nextInt(4) == 0) {
            spread.put(Optional.empty(), (long) random.nextInt(1, 3000));
        }
        return account.pays(day, "check", "1042", spread);
    }

    @Test
    void what_a_payer_takes_back_stands_beside_what_it_takes_back() {
        ScriptedAccount account = new ScriptedAccount(VISIT);
        UUID line = account.charge("99214", "Office visit", 15_000, Party.P1);
        UUID first = account.answer(Party.P1, VISIT.plusDays(20))
                .paid(line, 5000)
                .takesOff(line, "CO-45", 7500)
                .leaves(line, "PR-1", 2500, Party.G)
                .done("1");
        account.answer(Party.P1, VISIT.plusDays(40), Optional.of(first))
                .paid(line, -5000)
                .takesOff(line, "CO-45", -7500)
                .leaves(line, "PR-1", -2500, Party.G)
                .done("22");
        account.answer(Party.P1, VISIT.plusDays(40))
                .paid(line, 7000)
                .takesOff(line, "CO-45", 5500)
                .leaves(line, "PR-1", 2500, Party.G)
                .done("1");
        ExplainedLine explained = Unfolding.of(account.facts(LATER)).lines().getFirst();
        assertThat(explained.steps()).hasSize(3);
        assertThat(explained.steps().get(1)).isInstanceOfSatisfying(Step.Undone.class, undone -> {
            assertThat(undone.effect()).isEqualTo(Money.ZERO);
            assertThat(undone.byPayer()).isTrue();
        });
        assertThat(explained.owed()).singleElement().satisfies(owed -> {
            assertThat(owed.debtor().party()).isEqualTo(Party.G);
            assertThat(owed.amount()).isEqualTo(Money.ofCents(2500));
            assertThat(owed.since()).contains(VISIT.plusDays(40));
        });
    }

    @Test
    void a_payment_taken_back_restores_what_was_owed_and_its_age() {
        ScriptedAccount account = new ScriptedAccount(VISIT);
        UUID line = account.charge("99214", "Office visit", 10_000, Party.G);
        EntryId payment = account.pays(VISIT.plusDays(10), "check", "1042", Map.of(Optional.of(line), 10_000L));
        account.reverses(payment, VISIT.plusDays(20));
        assertThat(Unfolding.of(account.facts(VISIT.plusDays(15))).owed()).isEmpty();
        Explanation after = Unfolding.of(account.facts(LATER));
        assertThat(after.owed().getFirst().since()).contains(VISIT);
        assertThat(after.lines().getFirst().steps().get(1)).isInstanceOf(Step.Undone.class);
    }

    @Test
    void a_reversal_that_is_itself_taken_back_leaves_the_first_act_standing() {
        ScriptedAccount account = new ScriptedAccount(VISIT);
        UUID line = account.charge("99214", "Office visit", 10_000, Party.G);
        EntryId payment = account.pays(VISIT.plusDays(10), "cash", "", Map.of(Optional.of(line), 4_000L));
        EntryId back = account.reverses(payment, VISIT.plusDays(20));
        account.reverses(back, VISIT.plusDays(21));
        List<Step> steps = Unfolding.of(account.facts(LATER)).lines().getFirst().steps();
        assertThat(steps)
                .extracting(Step::effect)
                .containsExactly(Money.ofCents(10_000), Money.ofCents(-4_000), Money.ZERO);
    }

    @Test
    void a_refusal_moves_nothing_and_stays_with_the_payer_by_name() {
        ScriptedAccount account = new ScriptedAccount(VISIT);
        UUID line = account.charge("71046", "Chest X-ray", 12_500, Party.P1);
        account.answer(Party.P1, VISIT.plusDays(25))
                .says(line, "CO-197", 12_500)
                .done("1");
        Owed owed = Unfolding.of(account.facts(LATER)).owed().getFirst();
        assertThat(owed.debtor().name()).isEqualTo("Blue Lantern");
        assertThat(owed.because()).singleElement().satisfies(why -> {
            assertThat(why.kind()).isEqualTo(Owed.Kind.REFUSED);
            assertThat(why.words().en()).contains("authorization");
        });
    }

    @Test
    void a_payer_that_has_not_answered_is_said_to_be_waited_for() {
        ScriptedAccount account = new ScriptedAccount(VISIT).sent(Party.P1, VISIT.plusDays(4));
        account.charge("71046", "Chest X-ray", 12_500, Party.P1);
        Owed owed = Unfolding.of(account.facts(LATER)).owed().getFirst();
        assertThat(owed.because().getFirst().words().en())
                .isEqualTo("Blue Lantern has not answered yet (claim sent 18 September 2026)");
    }

    @Test
    void what_the_second_payer_repeats_of_the_first_is_information_only() {
        ScriptedAccount account = new ScriptedAccount(VISIT);
        UUID line = account.charge("99214", "Office visit", 50_000, Party.P1);
        account.answer(Party.P1, VISIT.plusDays(20))
                .paid(line, 30_000)
                .takesOff(line, "CO-45", 12_500)
                .leaves(line, "PR-1", 7_500, Party.P2)
                .done("1");
        account.answer(Party.P2, VISIT.plusDays(40))
                .paid(line, 6_500)
                .takesOff(line, "CO-45", 1_000)
                .says(line, "OA-23", 42_500)
                .done("2");
        Explanation explained = Unfolding.of(account.facts(LATER));
        assertThat(explained.balance()).isEqualTo(Money.ZERO);
        Step.Decision second =
                (Step.Decision) explained.lines().getFirst().steps().get(2);
        assertThat(second.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.kind()).isEqualTo(Step.NoteKind.INFORMATION));
        assertThat(explained.say().en()).endsWith("Nothing is left to pay.");
    }

    @Test
    void a_credit_is_said_as_what_we_owe() {
        ScriptedAccount account = new ScriptedAccount(VISIT);
        UUID line = account.charge("99214", "Office visit", 10_000, Party.G);
        account.pays(VISIT.plusDays(3), "check", "7", Map.of(Optional.of(line), 11_200L));
        Explanation explained = Unfolding.of(account.facts(LATER));
        assertThat(explained.owed().getFirst().isCredit()).isTrue();
        assertThat(explained.say().en()).endsWith("We owe you $12.00.");
        assertThat(explained.say().es()).endsWith("Le debemos $12.00.");
    }
}

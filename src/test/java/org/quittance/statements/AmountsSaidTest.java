package org.quittance.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quittance.codesets.Language;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.statements.print.Prints;
import org.quittance.statements.rules.AddsUp;
import org.quittance.statements.rules.Unfolding;

/** Amounts that go the other way than usual are said for what they are, and everything said adds up. */
class AmountsSaidTest {

    private static final LocalDate VISIT = LocalDate.of(2026, 9, 14);
    private static final LocalDate ANSWERED = VISIT.plusDays(20);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final ScriptedAccount account = new ScriptedAccount(VISIT);

    private Explanation explained() {
        return Unfolding.of(account.facts(TODAY));
    }

    private ExplainedLine line() {
        return explained().lines().getFirst();
    }

    private void incentive() {
        UUID line = account.charge("99214", "Office visit", 14_470, Party.P1);
        account.answer(Party.P1, ANSWERED)
                .takesOff(line, "CO-45", 5_511)
                .takesOff(line, "CO-144", -500)
                .paid(line, 6_425)
                .leaves(line, "PR-2", 3_034, Party.G)
                .done("1");
    }

    @Test
    void an_incentive_raises_the_price_in_the_sentence_and_the_bar_sums_to_the_charge() {
        incentive();
        assertThat(line().say().en())
                .isEqualTo("Office visit, 14 September 2026: the charge is $144.70. With your plan’s price, which the"
                        + " plan raised by $5.00, it is $94.59. Blue Lantern paid $64.25. $30.34 is left for you:"
                        + " your share of the price after the deductible (coinsurance).");
        assertThat(line().say().es()).contains("que lo aumentó en $5.00, son $94.59. Blue Lantern pagó $64.25.");
        assertThat(explained().bar().parts())
                .extracting(part -> part.amount().cents())
                .containsExactly(5_011L, 6_425L, 3_034L);
        assertThat(explained().bar().parts()).extracting(BalanceBar.Part::kind).doesNotContain(BalanceBar.Kind.CUT);
    }

    @Test
    void an_incentive_stands_before_the_price_it_raises() {
        incentive();
        assertThat(ExplanationText.sheet(line(), Language.EN).rows())
                .extracting(row -> row.head() + " " + row.amountText())
                .containsSequence(
                        "Taken off: agreed price −55.11",
                        "Blue Lantern added: incentive payment 5.00",
                        "Price with Blue Lantern 94.59",
                        "Blue Lantern paid −64.25");
        assertThat(ExplanationText.sheet(line(), Language.ES).rows())
                .extracting(StepSheet.Row::head)
                .contains("Blue Lantern añadió: pago de incentivo");
    }

    @Test
    void a_bill_shows_an_incentive_as_a_raised_price_and_nothing_taken_off() {
        incentive();
        for (Language language : Language.values()) {
            Bill bill = SampleBills.draft(List.of(explained()), Money.ZERO, List.of(), TODAY, "Ana Díaz", language);
            BillPrintTest.checkSums(bill);
            String page = Prints.page(bill).replaceAll("<[^>]+>", " ");
            assertThat(page)
                    .contains("94.59", "64.25", "30.34")
                    .contains(language.pick("the plan raised its price 5.00", "el seguro aumentó su precio 5.00"))
                    .doesNotContain("−−", "−5.00", "taken off later", "descontado después");
            assertThat(page).doesNotContain(language.pick("Taken off", "Descontado"));
        }
    }

    @Test
    void a_price_above_the_charge_is_said_as_raised() {
        UUID line = account.charge("80048", "Blood test", 4_000, Party.P1);
        account.answer(Party.P1, ANSWERED)
                .takesOff(line, "CO-94", -1_000)
                .paid(line, 4_000)
                .leaves(line, "PR-2", 1_000, Party.G)
                .done("1");
        AddsUp.sentence(line().say().en(), Money.ofCents(1_000));
        for (Language language : Language.values()) {
            Bill bill = SampleBills.draft(List.of(explained()), Money.ZERO, List.of(), TODAY, "Ana Díaz", language);
            assertThat(Prints.page(bill))
                    .contains(language.pick(
                            "the plan raised its price by $10.00", "el seguro aumentó su precio en $10.00"))
                    .contains(language.pick(
                            "All of the plan’s price of $50.00; $40.00 was charged.",
                            "En total, el precio con su seguro es $50.00; se cobraron $40.00."))
                    .doesNotContain("−−");
        }
    }

    @Test
    void what_was_undone_says_what_was_paid_and_what_was_taken_off_each_by_itself() {
        UUID line = account.charge("99214", "Office visit", 10_259, Party.P1);
        ScriptedAccount.Answering first = account.answer(Party.P1, ANSWERED)
                .paid(line, 4_556)
                .takesOff(line, "CO-45", 3_703)
                .leaves(line, "PR-3", 2_000, Party.G);
        first.done("1");
        account.reverses(first.entry(), ANSWERED.plusDays(3));
        StepSheet.Row undone = undone(Language.EN);
        assertThat(undone.head()).isEqualTo("Blue Lantern paid 45.56, took off 37.03, left 20.00 to Ana Díaz");
        assertThat(undone.detail()).contains("taken back by us").doesNotContain("82.59");
        assertThat(undone.amount()).isEmpty();
        assertThat(undone(Language.ES).head())
                .isEqualTo("Blue Lantern pagó 45.56, descontó 37.03, dejó 20.00 a Ana Díaz");
    }

    private StepSheet.Row undone(Language language) {
        return ExplanationText.sheet(line(), language).rows().stream()
                .filter(row -> row.kind() == StepSheet.Kind.UNDONE)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_price_is_the_charge_less_what_the_plan_takes_off_whatever_was_paid_before() {
        UUID line = account.charge("99214", "Office visit", 1_895, Party.P1);
        account.pays(VISIT, "cash", "", Map.of(Optional.of(line), 442L));
        account.answer(Party.P1, ANSWERED)
                .takesOff(line, "CO-45", 791)
                .paid(line, 662)
                .done("1");
        StepSheet sheet = ExplanationText.sheet(line(), Language.EN);
        assertThat(sheet.rows())
                .filteredOn(row -> row.kind() == StepSheet.Kind.SUBTOTAL)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.amountText()).isEqualTo("11.04");
                    assertThat(row.detail()).isEqualTo("18.95 − 7.91");
                });
        assertThat(sheet.sum()).isEqualTo(line().balance());
    }

    @Test
    void who_is_owed_back_hears_what_they_have_paid() {
        UUID line = account.charge("99214", "Office visit", 40_000, Party.P1);
        ScriptedAccount.Answering answer = account.answer(Party.P1, ANSWERED)
                .takesOff(line, "CO-45", 12_540)
                .paid(line, 16_915)
                .leaves(line, "PR-2", 10_545, Party.G);
        answer.done("1");
        account.pays(ANSWERED.plusDays(2), "check", "7", Map.of(Optional.of(line), 22_420L));
        assertThat(line().say().en())
                .endsWith("it is $274.60. Blue Lantern paid $169.15. You have paid $224.20. We owe you $118.75.");
        assertThat(line().say().es()).endsWith("Ya pagó $224.20. Le debemos $118.75.");
        AddsUp.sentence(line().say().en(), Money.ofCents(-11_875));
    }
}

package org.quittance.statements.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quittance.codesets.Language;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.Party;
import org.quittance.registration.Address;
import org.quittance.registration.GuarantorId;
import org.quittance.statements.Bill.Addressee;
import org.quittance.statements.Bill.Amounts;
import org.quittance.statements.Bill.Visit;
import org.quittance.statements.Explanation;
import org.quittance.statements.ScriptedAccount;

/** The plan's price is what the plan allows: what it paid, what it left to others, and what was held back by law. */
class PlansPriceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);
    private static final LocalDate ANSWERED = DAY.plusDays(20);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final ScriptedAccount account = new ScriptedAccount(DAY);

    @Test
    void B_64_sequestration_does_not_lower_the_price() {
        UUID line = account.charge("99214", "Office visit", 15_000, Party.P1);
        account.answer(Party.P1, ANSWERED)
                .takesOff(line, "CO-45", 5_000)
                .takesOff(line, "CO-253", 160)
                .paid(line, 7_840)
                .leaves(line, "PR-2", 2_000, Party.G)
                .done("1");
        assertRow(row(0), 15_000, 10_000, 0, 7_840, 0, 160, 0, 2_000);
    }

    @Test
    void what_was_paid_at_the_desk_before_the_plan_answered_does_not_lower_the_price() {
        UUID line = account.charge("99214", "Office visit", 15_000, Party.P1);
        account.pays(DAY, "card", "••4242", Map.of(Optional.of(line), 2_500L));
        account.answer(Party.P1, ANSWERED)
                .takesOff(line, "CO-45", 5_000)
                .paid(line, 6_500)
                .leaves(line, "PR-3", 3_500, Party.G)
                .done("1");
        assertRow(row(0), 15_000, 10_000, 0, 6_500, 2_500, 0, 0, 1_000);
    }

    @Test
    void C_41_what_a_later_plan_takes_off_is_not_the_first_plans_price() {
        UUID line = account.charge("99214", "Office visit", 50_000, Party.P1);
        account.answer(Party.P1, ANSWERED)
                .takesOff(line, "CO-45", 12_500)
                .paid(line, 30_000)
                .leaves(line, "PR-1", 7_500, Party.P2)
                .done("1");
        account.answer(Party.P2, ANSWERED.plusDays(9))
                .says(line, "OA-23", 42_500)
                .takesOff(line, "CO-45", 600)
                .paid(line, 6_500)
                .leaves(line, "PR-3", 400, Party.G)
                .done("2");
        assertRow(row(0), 50_000, 37_500, 0, 36_500, 0, 600, 0, 400);
    }

    @Test
    void what_waits_with_the_second_plan_has_the_first_plans_price() {
        UUID line = account.charge("99214", "Office visit", 50_000, Party.P1);
        account.answer(Party.P1, ANSWERED)
                .takesOff(line, "CO-45", 12_500)
                .paid(line, 30_000)
                .leaves(line, "PR-1", 7_500, Party.P2)
                .done("1");
        assertRow(row(0), 50_000, 37_500, 0, 30_000, 0, 0, 7_500, 0);
    }

    @Test
    void C_17_a_treatment_that_is_part_of_another_has_a_price_of_nothing() {
        UUID line = account.charge("99214", "Office visit", 15_000, Party.P1);
        UUID part = account.charge("36415", "Drawing blood", 1_500, Party.P1);
        account.answer(Party.P1, ANSWERED)
                .takesOff(line, "CO-45", 5_000)
                .paid(line, 8_000)
                .leaves(line, "PR-2", 2_000, Party.G)
                .takesOff(part, "CO-97", 1_500)
                .done("1");
        assertRow(row(1), 1_500, 0, 0, 0, 0, 0, 0, 0);
        assertRow(visit().sum(), 16_500, 10_000, 0, 8_000, 0, 0, 0, 2_000);
    }

    @Test
    void C_21_lines_answered_as_one_keep_the_price_of_the_one() {
        UUID first = account.charge("80048", "Blood test", 4_000, Party.P1);
        UUID second = account.charge("80076", "Liver test", 3_000, Party.P1);
        account.answer(Party.P1, ANSWERED)
                .takesOff(first, "CO-94", -1_000)
                .paid(first, 4_000)
                .leaves(first, "PR-2", 1_000, Party.G)
                .takesOff(second, "CO-97", 3_000)
                .done("1");
        assertRow(row(0), 4_000, 5_000, 0, 4_000, 0, 0, 0, 1_000);
        assertRow(row(1), 3_000, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void C_17_an_incentive_raises_the_price_and_is_no_amount_taken_off() {
        UUID line = account.charge("99214", "Office visit", 10_000, Party.P1);
        account.answer(Party.P1, ANSWERED)
                .takesOff(line, "CO-45", 2_000)
                .takesOff(line, "CO-144", -400)
                .paid(line, 6_800)
                .leaves(line, "PR-2", 1_600, Party.G)
                .done("1");
        assertRow(row(0), 10_000, 8_400, 0, 6_800, 0, 0, 0, 1_600);
    }

    @Test
    void what_a_plan_refused_or_never_answered_has_no_price_yet() {
        UUID line = account.charge("99214", "Office visit", 10_000, Party.P1);
        UUID refused = account.charge("97110", "Physical therapy", 6_000, Party.P1);
        account.answer(Party.P1, ANSWERED)
                .takesOff(line, "CO-45", 2_000)
                .paid(line, 6_000)
                .leaves(line, "PR-2", 2_000, Party.G)
                .says(refused, "CO-197", 6_000)
                .done("1");
        assertRow(row(1), 6_000, 0, 6_000, 0, 0, 0, 6_000, 0);
        assertRow(visit().sum(), 16_000, 8_000, 6_000, 6_000, 0, 0, 6_000, 2_000);
    }

    @Test
    void what_a_plan_refused_and_left_to_the_patient_has_no_plans_price() {
        UUID refused = account.charge("97110", "Physical therapy", 52_048, Party.P1);
        account.answer(Party.P1, ANSWERED)
                .leaves(refused, "PR-119", 52_048, Party.G)
                .done("1");
        account.pays(ANSWERED.plusDays(3), "check", "1042", Map.of(Optional.of(refused), 10_000L));
        assertRow(row(0), 52_048, 0, 52_048, 0, 10_000, 0, 0, 42_048);
    }

    @Test
    void where_the_first_plan_refused_all_the_price_is_the_second_plans() {
        UUID line = account.charge("97110", "Physical therapy", 20_000, Party.P1);
        account.answer(Party.P1, ANSWERED)
                .leaves(line, "PR-204", 20_000, Party.P2)
                .done("1");
        account.answer(Party.P2, ANSWERED.plusDays(9))
                .takesOff(line, "CO-45", 8_000)
                .paid(line, 9_000)
                .leaves(line, "PR-2", 3_000, Party.G)
                .done("2");
        assertRow(row(0), 20_000, 12_000, 0, 9_000, 0, 0, 0, 3_000);
    }

    @Test
    void an_amount_that_only_this_plan_holds_back_stays_apart_from_one_that_it_adds() {
        UUID line = account.charge("99214", "Office visit", 10_000, Party.P1);
        account.answer(Party.P1, ANSWERED)
                .takesOff(line, "CO-45", 2_000)
                .takesOff(line, "CO-253", 160)
                .takesOff(line, "CO-144", -400)
                .paid(line, 6_640)
                .leaves(line, "PR-2", 1_600, Party.G)
                .done("1");
        assertRow(row(0), 10_000, 8_400, 0, 6_640, 0, 160, 0, 1_600);
    }

    @Test
    void what_the_clinic_takes_off_for_somebody_without_insurance_is_shown_apart_from_the_price() {
        UUID line = account.charge("99214", "Office visit", 10_000, Party.G);
        account.moves(
                DAY.plusDays(2),
                AccountKey.house(AccountKind.DISCOUNT_ALLOWANCE),
                AccountKey.receivable(account.id(), Party.G),
                4_000,
                Optional.of(line),
                "self-pay discount");
        assertRow(row(0), 10_000, 10_000, 0, 0, 0, 4_000, 0, 6_000);
    }

    @Test
    void a_decision_that_was_taken_back_and_made_anew_counts_once() {
        UUID line = account.charge("99214", "Office visit", 15_000, Party.P1);
        ScriptedAccount.Answering first = account.answer(Party.P1, ANSWERED)
                .takesOff(line, "CO-45", 7_500)
                .paid(line, 5_000)
                .leaves(line, "PR-1", 2_500, Party.G);
        first.done("1");
        account.reverses(first.entry(), ANSWERED.plusDays(30));
        account.answer(Party.P1, ANSWERED.plusDays(30))
                .takesOff(line, "CO-45", 5_500)
                .paid(line, 7_000)
                .leaves(line, "PR-1", 2_500, Party.G)
                .done("1");
        assertRow(row(0), 15_000, 9_500, 0, 7_000, 0, 0, 0, 2_500);
    }

    private Visit visit() {
        Explanation explained = Unfolding.of(account.facts(TODAY));
        return VisitRows.visit(
                explained,
                new Addressee(new GuarantorId(new UUID(1, 1)), "20001", "Ana Díaz", Address.UNKNOWN, Language.EN));
    }

    private Amounts row(int line) {
        return visit().lines().get(line).amounts();
    }

    private static void assertRow(Amounts row, long... cents) {
        assertThat(new long[] {
                    row.charge().cents(),
                    row.price().cents(),
                    row.undecided().cents(),
                    row.insurance().cents(),
                    row.patient().cents(),
                    row.off().cents(),
                    row.elsewhere().cents(),
                    row.owed().cents()
                })
                .as("charge, price, undecided, insurance, patient, off, elsewhere, owed")
                .containsExactly(cents);
    }
}

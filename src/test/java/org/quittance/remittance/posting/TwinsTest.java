package org.quittance.remittance.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.FileStatus;
import org.quittance.exchange.KeptFileId;
import org.quittance.exchange.KeptStatus;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.registration.AccountId;
import org.quittance.remittance.AnsweredClaim;
import org.quittance.remittance.LetInResult;
import org.quittance.remittance.Outcome;
import org.quittance.remittance.Remittance;
import org.quittance.remittance.RemittanceChoice;
import org.quittance.staff.Actor;
import org.quittance.staff.Right;
import org.quittance.staff.Role;
import org.quittance.storage.TestDatabase;

/** The same answer twice, and different answers that look like one (rules A-45, C-55). */
@Tag("slow")
class TwinsTest {

    private static final List<String> ONE = List.of("BLN01");

    private static final String PAID = """
            CLP*QH1*1*320.00*225.00*25.00*12*A1*11*1~NM1*QC*1*ROOKWOOD*CLEO****MI*M1~DTM*232*20260914~
            SVC*HC:99213*320.00*225.00**1~DTM*472*20260914~CAS*CO*45*70.00~CAS*PR*3*25.00~REF*6R*L1~AMT*B6*250~""";
    private static final String DEDUCTIBLE = """
            CLP*QH1*1*320.00*0*250.00*12*A1*11*1~NM1*QC*1*ROOKWOOD*CLEO****MI*M1~DTM*232*20260914~
            SVC*HC:99213*320.00*0**1~DTM*472*20260914~CAS*CO*16*70.00~CAS*PR*1*250.00~REF*6R*L1~""";
    private static final String OTHER_DEDUCTIBLE =
            DEDUCTIBLE.replace("QH1", "QH2").replace("M1~", "M2~");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private Practice practice;
    private AccountId account = new AccountId(new java.util.UUID(0, 0));

    @BeforeEach
    void a_claim_is_filed() {
        practice = new Practice(database.dataSource());
        account = practice.file("QH1", "M1", ONE, "99213:320.00:L1");
    }

    private AnsweredClaim answer(Remittance remittance) {
        return practice.remittances.answers(remittance.id(), 0, 1).getFirst();
    }

    private List<Remittance> all() {
        return practice.remittances.page(RemittanceChoice.ALL, Optional.empty(), 10);
    }

    private void owe(String payer, String patient) {
        assertThat(practice.owes(account, Party.P1)).isEqualTo(payer);
        assertThat(practice.owes(account, Party.G)).isEqualTo(patient);
    }

    @Test
    void the_same_payment_dated_another_day_is_held_and_says_what_stands() {
        practice.take(Era.paying("881207", "225.00").say(PAID).file("a.835"));
        long before = practice.transfers();

        FileReport again = practice.take(
                Era.paying("881207", "225.00").say(PAID).on("20261010").file("b.835"));

        assertThat(again.status()).isEqualTo(FileStatus.HELD);
        assertThat(again.reason()).contains("a.835", "2026-10-09", "2026-10-10", "A-45");
        assertThat(practice.transfers()).isEqualTo(before);
        owe("0.00", "25.00");
    }

    @Test
    void another_payer_may_use_the_same_trace_and_amount() {
        practice.take(Era.paying("881207", "225.00").say(PAID).file("a.835"));

        FileReport other = practice.take(Era.paying("881207", "225.00")
                .say(PAID.replace("QH1", "NOBODYS99"))
                .of("N1*PR*MAPLE MUTUAL*XV*MSP44")
                .file("b.835"));

        assertThat(other.status()).isEqualTo(FileStatus.ACCEPTED);
    }

    @Test
    void the_same_trace_with_another_amount_is_another_payment() {
        practice.take(Era.paying("881207", "225.00").say(PAID).file("a.835"));
        FileReport other = practice.take(Era.paying("881207", "100.00")
                .say("CLP*NOBODYS99*1*100*100*0*12*A9~SVC*HC:99213*100*100~DTM*472*20260914~")
                .file("b.835"));
        assertThat(other.status()).isEqualTo(FileStatus.ACCEPTED);
    }

    @Test
    void another_trace_for_the_same_claim_and_payment_posts_its_money_flagged_and_asks_the_patient_once() {
        practice.take(Era.paying("881207", "225.00").say(PAID).file("a.835"));

        FileReport again = practice.take(
                Era.paying("881299", "225.00").say(PAID).on("20261020").file("b.835"));

        assertThat(again.status()).isEqualTo(FileStatus.ACCEPTED);
        owe("-225.00", "25.00");
        AnsweredClaim flagged = answer(all().getFirst());
        assertThat(flagged.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(flagged.flags()).first().isEqualTo("possible-double-payment");
        assertThat(practice.waiting())
                .filteredOn(answer -> answer.outcome() == Outcome.REVIEW)
                .hasSize(1);
    }

    @Test
    void the_same_claim_twice_in_one_remittance_is_a_possible_double_payment_too() {
        practice.take(Era.paying("881207", "450.00").say(PAID).say(PAID).file("a.835"));

        owe("-225.00", "25.00");
    }

    @Test
    void a_deductible_told_twice_is_asked_of_the_patient_once_though_part_of_the_claim_is_open() {
        practice.take(Era.paying("881207", "0").say(DEDUCTIBLE).file("a.835"));
        owe("70.00", "250.00");

        practice.take(Era.paying("881299", "0").say(DEDUCTIBLE).on("20261020").file("b.835"));

        owe("70.00", "250.00");
        assertThat(answer(all().getFirst()).flags()).containsExactly("same-answer-again");
    }

    @Test
    void equal_payments_for_different_lines_of_one_claim_are_parts_of_one_answer() {
        AccountId split = practice.file("QH8", "M8", ONE, "97110:100.00:QH8L1", "97140:100.00:QH8L2");
        String part = """
                CLP*QH8*1*100.00*60.00*15.00*12*A81*11*1~NM1*QC*1*ROOKWOOD*CLEO****MI*M8~DTM*232*20260914~
                SVC*HC:97110*100.00*60.00**1~DTM*472*20260914~CAS*CO*45*25.00~CAS*PR*2*15.00~REF*6R*QH8L1~""";
        practice.take(Era.paying("1001", "60.00").say(part).file("a.835"));
        practice.take(Era.paying("1002", "60.00")
                .say(part.replace("97110", "97140").replace("QH8L1", "QH8L2").replace("A81", "A82"))
                .file("b.835"));

        assertThat(practice.owes(split, Party.P1)).isEqualTo("0.00");
        assertThat(practice.owes(split, Party.G)).isEqualTo("30.00");
        assertThat(answer(all().getFirst()).flags()).isEmpty();
    }

    @Test
    void a_correction_that_pays_the_same_after_its_reversal_is_no_repetition() {
        practice.take(Era.paying("881207", "225.00").say(PAID).file("a.835"));
        String reversed = """
                CLP*QH1*22*-320.00*-225.00**12*A1*11*7~NM1*QC*1*ROOKWOOD*CLEO****MI*M1~DTM*232*20260914~
                SVC*HC:99213*-320.00*-225.00**1~DTM*472*20260914~CAS*CO*45*-70.00~CAS*PR*3*-25.00~REF*6R*L1~""";

        practice.take(Era.paying("881208", "0")
                .say(reversed)
                .say(PAID.replace("*CO*45*70.00", "*CO*45*55.00").replace("*PR*3*25.00", "*PR*3*40.00"))
                .file("b.835"));

        owe("0.00", "40.00");
    }

    @Test
    void different_answers_that_pay_nothing_share_a_dummy_trace() {
        AccountId other = practice.file("QH2", "M2", ONE, "99213:320.00:L1");
        practice.take(Era.paying("EO0000000000", "0").say(DEDUCTIBLE).file("a.835"));

        FileReport second = practice.take(
                Era.paying("EO0000000000", "0").say(OTHER_DEDUCTIBLE).file("b.835"));

        assertThat(second.status()).isEqualTo(FileStatus.ACCEPTED);
        assertThat(practice.owes(other, Party.G)).isEqualTo("250.00");
        FileReport third = practice.take(
                Era.paying("EO0000000000", "0").say(OTHER_DEDUCTIBLE).file("c.835"));
        assertThat(third.status()).isEqualTo(FileStatus.SEEN);
        assertThat(third.reason()).contains("b.835");
    }

    @Test
    void two_transactions_of_one_file_share_a_trace_and_an_amount() {
        AccountId other = practice.file("QH2", "M2", ONE, "99213:320.00:L1");
        String second = PAID.replace("QH1", "QH2").replace("M1~", "M2~");

        FileReport report = practice.take(Era.file(
                "two.835",
                List.of(
                        Era.paying("881207", "225.00").say(PAID),
                        Era.paying("881207", "225.00").say(second))));

        assertThat(report.status()).as(report.reason()).isEqualTo(FileStatus.ACCEPTED);
        owe("0.00", "25.00");
        assertThat(practice.owes(other, Party.G)).isEqualTo("25.00");
    }

    @Test
    void one_transaction_twice_in_a_file_is_taken_once_and_nothing_is_said_to_stand_that_does_not() {
        FileReport second = practice.takeAll(Era.file(
                        "two.835",
                        List.of(
                                Era.paying("881207", "225.00").say(PAID),
                                Era.paying("881207", "225.00").say(PAID))))
                .getLast();

        assertThat(second.status()).isEqualTo(FileStatus.SEEN);
        assertThat(second.reason()).contains("transaction 1 of this file").doesNotContain("posted on");
        owe("0.00", "25.00");
    }

    @Test
    void money_at_provider_level_alone_is_told_apart_by_its_references() {
        Era interest = Era.paying("700100", "12.50").say("PLB*1992000079*20261231*L6:LATE1*-12.50~");
        practice.take(interest.file("a.835"));

        assertThat(practice.take(interest.on("20261011").file("b.835")).status())
                .isEqualTo(FileStatus.HELD);
        assertThat(practice.take(Era.paying("700100", "12.50")
                                .say("PLB*1992000079*20261231*L6:LATE2*-12.50~")
                                .file("c.835"))
                        .reason())
                .contains("other claims");
        assertThat(all()).hasSize(1);
        assertThat(all().getFirst().sent()).isEqualTo(Money.ofCents(1_250));
    }

    private KeptFileId held(Era era, String name) throws Exception {
        byte[] bytes = era.text().getBytes(StandardCharsets.UTF_8);
        FileReport report = practice.arrive(name, bytes);
        assertThat(report.status()).isEqualTo(FileStatus.HELD);
        return practice.kept(bytes).id();
    }

    @Test
    void a_person_lets_a_twin_in_with_a_reason_once() throws Exception {
        practice.take(Era.paying("881207", "225.00").say(PAID).file("a.835"));
        Era twin = Era.paying("881207", "225.00").say(PAID).on("20261010");
        KeptFileId file = held(twin, "b.835");
        Actor moreau = new Actor.Person("moreau", Role.REPRESENTATIVE);

        assertThat(practice.held.letIn(file, " ", moreau)).isInstanceOf(LetInResult.Refused.class);
        assertThat(practice.held.letIn(file, "x", new Actor.Person("rosa", Role.AUDITOR)))
                .isEqualTo(new LetInResult.NotAllowed(Right.PLACE_ANSWER));
        assertThat(practice.held.letIn(file, "the bank shows two", moreau)).isInstanceOf(LetInResult.Posted.class);
        assertThat(practice.held.letIn(file, "the bank shows two", moreau)).isEqualTo(new LetInResult.Settled());

        owe("-225.00", "25.00");
        Remittance second = all().getFirst();
        assertThat(second.letIn()).contains(new Remittance.LetIn("moreau", "the bank shows two"));
        assertThat(answer(second).flags()).contains("possible-double-payment");
        assertThat(practice.kept(twin.text().getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(KeptStatus.ACCEPTED);
    }

    @Test
    void what_does_not_add_up_is_not_let_in() throws Exception {
        KeptFileId file = held(Era.paying("881207", "225.01").say(PAID), "cent.835");

        assertThat(practice.held.letIn(file, "never mind", new Actor.Person("moreau", Role.REPRESENTATIVE)))
                .isInstanceOf(LetInResult.Refused.class);
        owe("320.00", "0.00");
    }

    @Test
    void what_was_taken_back_is_posted_again_from_its_page_and_not_by_coming_again() throws Exception {
        byte[] bytes = Era.paying("881207", "225.00").say(PAID).text().getBytes(StandardCharsets.UTF_8);
        practice.arrive("a.835", bytes);
        Actor moreau = new Actor.Person("moreau", Role.REPRESENTATIVE);
        Remittance first = all().getFirst();
        assertThat(practice.held.postAgain(first.id(), "still stands", moreau)).isEqualTo(new LetInResult.Settled());
        practice.remittances.undo(first.id(), "wrong practice", moreau);
        owe("320.00", "0.00");

        FileReport again = practice.arrive("a.835", bytes);
        assertThat(again.status()).isEqualTo(FileStatus.SEEN);
        assertThat(again.reason()).contains("taken back", "post it again");
        owe("320.00", "0.00");

        assertThat(practice.held.postAgain(first.id(), "it was ours", moreau)).isInstanceOf(LetInResult.Posted.class);
        assertThat(practice.held.postAgain(first.id(), "it was ours", moreau)).isEqualTo(new LetInResult.Settled());
        owe("0.00", "25.00");
        assertThat(practice.held.standing(first)).isPresent();

        practice.remittances.undo(practice.held.standing(first).orElseThrow().id(), "no", moreau);
        assertThat(practice.held.postAgain(first.id(), "yes", moreau)).isInstanceOf(LetInResult.Posted.class);
        owe("0.00", "25.00");
    }
}

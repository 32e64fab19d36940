package org.quittance.remittance.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.ledger.LedgerRow;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.registration.AccountId;
import org.quittance.remittance.AnsweredClaim;
import org.quittance.remittance.ClaimCandidate;
import org.quittance.remittance.Decision;
import org.quittance.remittance.DecisionResult;
import org.quittance.remittance.OpenAnswer;
import org.quittance.remittance.Outcome;
import org.quittance.remittance.Remittance;
import org.quittance.remittance.RemittanceChoice;
import org.quittance.remittance.UndoResult;
import org.quittance.staff.Actor;
import org.quittance.staff.Right;
import org.quittance.staff.Role;
import org.quittance.storage.TestDatabase;

/** A person puts money that waits on its claim, and accepts what looks unusual. */
@Tag("slow")
class DecisionsTest {

    private static final List<String> ONE = List.of("BLN01");
    private static final Actor MOREAU = new Actor.Person("moreau", Role.REPRESENTATIVE);
    /** The number is nobody's; member, day and charge are those of a claim of ours, another line number too. */
    private static final String STRANGER = """
            CLP*WRONG9*1*320.00*225.00*25.00*12*A1*11*1~NM1*QC*1*ROOKWOOD*CLEO****MI*M9~DTM*232*20260914~
            SVC*HC:99213*320.00*225.00**1~DTM*472*20260914~CAS*CO*45*70.00~CAS*PR*3*25.00~AMT*B6*250~""";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private Practice practice;
    private AccountId account = new AccountId(new java.util.UUID(0, 0));

    @BeforeEach
    void an_answer_waits() {
        practice = new Practice(database.dataSource());
        account = practice.file("QH1", "M1", ONE, "99213:320.00:L1");
        practice.take(Era.paying("881207", "225.00").say(STRANGER).file("a.835"));
        assertThat(answer().outcome()).isEqualTo(Outcome.UNMATCHED);
    }

    private Remittance only() {
        return practice.remittances
                .page(RemittanceChoice.ALL, Optional.empty(), 10)
                .getFirst();
    }

    private AnsweredClaim answer() {
        return practice.remittances.answers(only().id(), 0, 10).getFirst();
    }

    private ClaimCandidate candidate() {
        return practice.remittances.candidates(answer(), "").getFirst();
    }

    @Test
    void what_looks_similar_is_offered_with_its_score_and_what_fits() {
        ClaimCandidate candidate = candidate();
        assertThat(candidate.number()).isEqualTo("QH1");
        assertThat(candidate.account()).isEqualTo(account.value());
        assertThat(candidate.reasons()).contains("charge", "day").doesNotContain("number");
        assertThat(candidate.score()).isBetween(1, 74);
        assertThat(candidate.openWithPayers()).isEqualTo(Practice.amount("320.00"));
    }

    @Test
    void a_claim_is_found_by_its_number_too_and_an_unknown_number_finds_none() {
        practice.file("QH2", "M2", ONE, "99213:10.00:L9");
        assertThat(practice.remittances.candidates(answer(), "QH2"))
                .extracting(ClaimCandidate::number)
                .containsExactly("QH2");
        assertThat(practice.remittances.candidates(answer(), "NOBODY")).isEmpty();
    }

    @Test
    void its_money_moves_from_unapplied_to_the_claim_by_an_entry_that_says_who_and_why() {
        DecisionResult result = practice.remittances.place(
                answer().id(), candidate().claim(), false, "payer's letter of 3 May", MOREAU);

        DecisionResult.Done done = (DecisionResult.Done) result;
        assertThat(practice.unapplied(only().payer())).isEqualTo(Money.ZERO);
        assertThat(practice.owes(account, Party.P1)).isEqualTo("0.00");
        assertThat(practice.owes(account, Party.G)).isEqualTo("25.00");
        assertThat(answer().outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(answer().reasons()).contains("by-hand");
        assertThat(only().unapplied()).isEqualTo(Money.ZERO);
        assertThat(only().matchedClaims()).isEqualTo(1);
        var entry = practice.ledger.entry(done.entry().orElseThrow()).orElseThrow();
        assertThat(entry.postedBy()).isEqualTo("moreau");
        assertThat(entry.reason()).contains("by hand", "payer's letter of 3 May");
        Decision decision =
                practice.remittances.decisions(List.of(answer().id())).getFirst();
        assertThat(decision.by()).isEqualTo("moreau");
        assertThat(decision.kind()).isEqualTo(Decision.Kind.PLACED);
    }

    @Test
    void the_second_decision_finds_it_settled_and_moves_nothing() {
        practice.remittances.place(answer().id(), candidate().claim(), false, "letter", MOREAU);
        long before = practice.transfers();

        AccountId other = practice.file("QH2", "M2", ONE, "99213:320.00:L9");
        ClaimCandidate second = practice.remittances.candidates(answer(), "QH2").getFirst();
        long withOther = practice.transfers();
        assertThat(practice.remittances.place(answer().id(), second.claim(), false, "letter", MOREAU))
                .isEqualTo(new DecisionResult.Settled());
        assertThat(practice.transfers()).isEqualTo(withOther).isGreaterThan(before);
        assertThat(practice.owes(other, Party.P1)).isEqualTo("320.00");
    }

    @Test
    void the_whole_remittance_is_still_taken_back_with_what_was_put_by_hand() {
        practice.remittances.place(answer().id(), candidate().claim(), false, "letter", MOREAU);

        assertThat(practice.remittances.undo(only().id(), "Wrong practice", MOREAU))
                .isInstanceOf(UndoResult.Undone.class);

        assertThat(practice.owes(account, Party.P1)).isEqualTo("320.00");
        assertThat(practice.owes(account, Party.G)).isEqualTo("0.00");
        assertThat(practice.unapplied(only().payer())).isEqualTo(Money.ZERO);
        Money net = practice.ledger.rows(0, 1_000).stream()
                .filter(row -> row.debit().kind() == org.quittance.ledger.AccountKind.CASH
                        || row.credit().kind() == org.quittance.ledger.AccountKind.CASH)
                .map(DecisionsTest::signed)
                .reduce(Money.ZERO, Money::plus);
        assertThat(net).isEqualTo(Money.ZERO);
        assertThat(practice.remittances.place(answer().id(), candidate().claim(), false, "letter", MOREAU))
                .isEqualTo(new DecisionResult.Settled());
    }

    private static Money signed(LedgerRow row) {
        return row.debit().kind() == org.quittance.ledger.AccountKind.CASH
                ? row.amount()
                : row.amount().negated();
    }

    @Test
    void an_answer_that_looks_unusual_is_accepted_once_and_no_money_moves() {
        practice.file("QH3", "M3", ONE, "99213:100.00:L5");
        String paid = """
                CLP*QH3*1*100.00*100.00*0*12*A7*11*1~NM1*QC*1*ROOKWOOD*CLEO****MI*M3~DTM*232*20260914~
                SVC*HC:99213*100.00*100.00**1~DTM*472*20260914~REF*6R*L5~""";
        practice.take(Era.paying("990000", "100.00").say(paid).file("b.835"));
        practice.take(Era.paying("990001", "100.00").say(paid).file("c.835"));
        Remittance remittance =
                practice.remittances.search("990001", Money.ZERO, 1).getFirst();
        AnsweredClaim odd = practice.remittances.answers(remittance.id(), 0, 10).getFirst();
        assertThat(odd.outcome()).isEqualTo(Outcome.REVIEW);
        long before = practice.transfers();

        assertThat(practice.remittances.accept(odd.id(), "agreed on the phone", MOREAU))
                .isEqualTo(new DecisionResult.Done(Outcome.POSTED, Optional.empty()));
        assertThat(practice.remittances.accept(odd.id(), "again", MOREAU)).isEqualTo(new DecisionResult.Settled());

        assertThat(practice.transfers()).isEqualTo(before);
        assertThat(practice.waiting()).extracting(OpenAnswer::outcome).doesNotContain(Outcome.REVIEW);
    }

    @Test
    void whoever_may_only_read_decides_nothing_and_nobody_decides_without_a_reason() {
        Actor auditor = new Actor.Person("rosa", Role.AUDITOR);
        long before = practice.transfers();
        assertThat(practice.remittances.place(answer().id(), candidate().claim(), false, "letter", auditor))
                .isEqualTo(new DecisionResult.NotAllowed(Right.PLACE_ANSWER));
        assertThat(practice.remittances.undo(only().id(), "letter", auditor))
                .isEqualTo(new UndoResult.NotAllowed(Right.UNDO_REMITTANCE));
        assertThat(practice.remittances.place(answer().id(), candidate().claim(), false, "  ", MOREAU))
                .isInstanceOf(DecisionResult.Refused.class);
        assertThat(practice.transfers()).isEqualTo(before);
        assertThat(answer().outcome()).isEqualTo(Outcome.UNMATCHED);
    }

    @Test
    void one_placement_is_taken_off_alone_and_the_answer_can_be_put_elsewhere() {
        practice.remittances.place(answer().id(), candidate().claim(), false, "letter", MOREAU);
        AccountId other = practice.file("QH2", "M2", ONE, "99213:320.00:L9");

        assertThat(practice.remittances.unplace(answer().id(), "it was the other one", MOREAU))
                .isInstanceOf(DecisionResult.Done.class);

        assertThat(answer().outcome()).isEqualTo(Outcome.UNMATCHED);
        assertThat(answer().claim()).isEmpty();
        assertThat(only().unapplied()).isEqualTo(Practice.amount("225.00"));
        assertThat(only().matchedClaims()).isZero();
        assertThat(practice.unapplied(only().payer())).isEqualTo(Practice.amount("-225.00"));
        assertThat(practice.owes(account, Party.P1)).isEqualTo("320.00");
        assertThat(practice.owes(account, Party.G)).isEqualTo("0.00");
        ClaimCandidate second = practice.remittances.candidates(answer(), "QH2").getFirst();
        assertThat(practice.remittances.place(answer().id(), second.claim(), true, "the right one", MOREAU))
                .isInstanceOf(DecisionResult.Done.class);
        assertThat(practice.owes(other, Party.P1)).isEqualTo("0.00");
        assertThat(practice.remittances.decisions(List.of(answer().id())))
                .extracting(Decision::kind)
                .containsExactly(Decision.Kind.PLACED, Decision.Kind.UNPLACED, Decision.Kind.PLACED);
        assertThat(practice.remittances.undo(only().id(), "all wrong", MOREAU)).isInstanceOf(UndoResult.Undone.class);
        assertThat(practice.owes(other, Party.P1)).isEqualTo("320.00");
        assertThat(practice.unapplied(only().payer())).isEqualTo(Money.ZERO);
    }

    @Test
    void a_placement_that_a_later_remittance_takes_back_stays() {
        practice.remittances.place(answer().id(), candidate().claim(), false, "letter", MOREAU);
        practice.take(Era.paying("990001", "0").say("""
                CLP*QH1*22*-320.00*-225.00**12*A1*11*7~NM1*QC*1*ROOKWOOD*CLEO****MI*M1~DTM*232*20260914~
                SVC*HC:99213*-320.00*-225.00**1~DTM*472*20260914~CAS*CO*45*-70.00~CAS*PR*3*-25.00~
                PLB*1992000079*20261231*WO:A1*-225.00~""").file("back.835"));
        AnsweredClaim placed =
                practice.remittances.answersOfAccounts(List.of(account.value())).getFirst();

        assertThat(practice.remittances.unplace(placed.id(), "wrong", MOREAU))
                .isInstanceOf(DecisionResult.Refused.class);
        assertThat(practice.owes(account, Party.P1)).isEqualTo("320.00");
    }

    @Test
    void nothing_is_taken_off_that_nobody_put_on() {
        assertThat(practice.remittances.unplace(answer().id(), "wrong", MOREAU))
                .isEqualTo(new DecisionResult.Settled());
    }

    @Test
    void a_claim_that_does_not_fit_is_looked_at_again_with_what_speaks_against_it() {
        AccountId stranger = practice.file("AB55001", "HLP998877", ONE, "70450:80.00:L9");
        practice.take(Era.paying("881299", "225.00").say("""
                CLP*ZZ99001*1*320.00*225.00*25.00*12*A1*11*1~NM1*QC*1*QUILTER*ANSEL****MI*HLP112233~DTM*232*20260601~
                SVC*HC:99213*320.00*225.00**1~DTM*472*20260601~CAS*CO*45*70.00~CAS*PR*3*25.00~""").file("z.835"));
        AnsweredClaim odd = practice.remittances
                .answers(
                        practice.remittances
                                .search("881299", Money.ZERO, 1)
                                .getFirst()
                                .id(),
                        0,
                        1)
                .getFirst();
        ClaimCandidate wrong = practice.remittances.candidates(odd, "AB55001").getFirst();
        assertThat(wrong.score()).isZero();

        assertThat(practice.remittances.place(odd.id(), wrong.claim(), false, "because", MOREAU))
                .isEqualTo(new DecisionResult.LookAgain(0, List.of("number", "charge", "member", "name")));
        assertThat(practice.owes(stranger, Party.P1)).isEqualTo("80.00");
        assertThat(practice.remittances.place(odd.id(), wrong.claim(), true, "payer's letter", MOREAU))
                .isInstanceOf(DecisionResult.Done.class);
    }

    @Test
    void money_of_a_payer_that_nobody_billed_is_its_own_credit() {
        practice.take(Era.paying("700700", "225.00")
                .say(STRANGER.replace("WRONG9", "WRONG8"))
                .of("N1*PR*MAPLE MUTUAL*XV*MSP44")
                .file("m.835"));
        Remittance maple = practice.remittances.search("700700", Money.ZERO, 1).getFirst();
        AnsweredClaim waiting = practice.remittances.answers(maple.id(), 0, 1).getFirst();
        ClaimCandidate ours = practice.remittances.candidates(waiting, "QH1").getFirst();

        assertThat(practice.remittances.place(waiting.id(), ours.claim(), false, "theirs", MOREAU))
                .isInstanceOfSatisfying(
                        DecisionResult.LookAgain.class,
                        again -> assertThat(again.doubts()).contains("payer-not-on-account"));
        practice.remittances.place(waiting.id(), ours.claim(), true, "theirs", MOREAU);

        assertThat(practice.owes(account, Party.P1)).isEqualTo("320.00");
        assertThat(practice.owes(account, Party.P2)).startsWith("-2");
        assertThat(practice.unapplied(maple.payer())).isEqualTo(Money.ZERO);
    }

    private AnsweredClaim reversalOfWhatWeNeverHad() {
        practice.take(Era.paying("880001", "0").say("""
                CLP*QH1*22*-320.00*-88.00**12*A1*11*7~NM1*QC*1*ROOKWOOD*CLEO****MI*M1~DTM*232*20260914~
                SVC*HC:99213*-320.00*-88.00**1~DTM*472*20260914~CAS*CO*45*-232.00~REF*6R*L1~
                PLB*1992000079*20261231*WO:A1*-88.00~""").file("r.835"));
        Remittance remittance =
                practice.remittances.search("880001", Money.ZERO, 1).getFirst();
        AnsweredClaim reversal =
                practice.remittances.answers(remittance.id(), 0, 1).getFirst();
        assertThat(reversal.outcome()).isEqualTo(Outcome.REVERSAL_UNMATCHED);
        return reversal;
    }

    @Test
    void a_reversal_of_what_was_never_here_is_settled_with_the_payer_and_waits_again_when_that_was_wrong() {
        AnsweredClaim reversal = reversalOfWhatWeNeverHad();
        Money before = practice.unapplied(only().payer());

        assertThat(practice.remittances.settle(reversal.id(), "paid into the old system", MOREAU))
                .isInstanceOf(DecisionResult.Done.class);

        assertThat(practice.waiting()).extracting(OpenAnswer::outcome).doesNotContain(Outcome.REVERSAL_UNMATCHED);
        assertThat(practice.owes(account, Party.P1)).isEqualTo("320.00");
        assertThat(practice.unapplied(only().payer())).isEqualTo(before);
        assertThat(practice.remittances.settle(reversal.id(), "again", MOREAU)).isEqualTo(new DecisionResult.Settled());

        practice.remittances.unplace(reversal.id(), "it was here", MOREAU);
        assertThat(practice.waiting()).extracting(OpenAnswer::outcome).contains(Outcome.REVERSAL_UNMATCHED);
    }

    @Test
    void a_reversal_without_its_answer_is_put_on_a_claim_by_who_is_sure_and_the_payer_owes_it_again() {
        AnsweredClaim reversal = reversalOfWhatWeNeverHad();
        ClaimCandidate ours = practice.remittances.candidates(reversal, "QH1").getFirst();

        assertThat(practice.remittances.place(reversal.id(), ours.claim(), false, "old system", MOREAU))
                .isInstanceOfSatisfying(
                        DecisionResult.LookAgain.class,
                        again -> assertThat(again.doubts()).contains("no-earlier-answer"));
        practice.remittances.place(reversal.id(), ours.claim(), true, "old system", MOREAU);

        assertThat(practice.owes(account, Party.P1)).isEqualTo("408.00");
        assertThat(practice.owes(account, Party.G)).isEqualTo("0.00");
    }
}

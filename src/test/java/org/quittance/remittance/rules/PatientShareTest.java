package org.quittance.remittance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.remittance.rules.Said.DAY;
import static org.quittance.remittance.rules.Said.cas;
import static org.quittance.remittance.rules.Said.dollars;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.codesets.PostingMap;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.remittance.Adjustment;
import org.quittance.remittance.Outcome;
import org.quittance.remittance.RemittedClaim;
import org.quittance.remittance.RemittedLine;

/** Who is asked for what a payer does not pay: the next payer, the patient, or nobody yet. */
class PatientShareTest {

    private static final UUID MEDICARE = new UUID(1, 1);
    private static final UUID MEDICAID = new UUID(1, 2);
    private static final UUID STRANGER = new UUID(1, 9);

    private static KnownClaim books(List<UUID> payers, String place) {
        KnownClaim.Line line = new KnownClaim.Line(new UUID(9, 1), "99214", "", DAY, dollars("190"), "L1", place);
        KnownClaim books = new KnownClaim(new UUID(5, 1), new UUID(2, 1), dollars("190"), DAY, List.of(line), payers);
        books.move(Optional.of(line.charge()), Party.P1, dollars("190"));
        return books;
    }

    private static RemittedClaim says(String status, String paid, List<String> remarks, Adjustment... adjustments) {
        RemittedLine plain = Said.line(1, "99214", "190", paid, adjustments);
        RemittedLine line = new RemittedLine(
                plain.n(),
                plain.segment(),
                plain.code(),
                plain.submittedCode(),
                plain.charge(),
                plain.paid(),
                plain.allowed(),
                plain.units(),
                plain.serviceDate(),
                plain.lineControl(),
                plain.adjustments(),
                remarks);
        return Said.claim(status, "190", paid, List.of(), line);
    }

    private static Proposal.Result post(RemittedClaim said, KnownClaim books, UUID payer) {
        AccountKey clearing = AccountKey.of(AccountKind.REMITTANCE_CLEARING, new UUID(4, 1));
        return Proposal.of(said, books, payer, clearing, new UUID(3, 1), PostingMap.standard());
    }

    private static String owes(KnownClaim books, Party party) {
        return books.open(Optional.empty(), party).toDollars();
    }

    @ParameterizedTest
    @CsvSource({"N781,PR-1", "N782,PR-2", "N783,PR-3", "N782,PR-66"})
    void rule_B_66_the_share_of_a_qualified_medicare_beneficiary_is_held_where_there_is_no_medicaid(
            String remark, String reason) {
        KnownClaim books = books(List.of(MEDICARE), "11");

        Proposal.Result result =
                post(says("1", "104", List.of(remark), cas("CO-45", "60"), cas(reason, "26")), books, MEDICARE);

        assertThat(owes(books, Party.P1)).isEqualTo("26.00");
        assertThat(owes(books, Party.G)).isEqualTo("0.00");
        assertThat(result.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(result.flags()).contains("held-qmb");
        assertThat(result.unsettled().amount()).isEqualTo(dollars("26"));
    }

    @Test
    void what_medicaid_leaves_of_such_a_share_is_not_the_patients_either() {
        KnownClaim books = books(List.of(MEDICARE, MEDICAID), "11");
        Proposal.Result first =
                post(says("1", "104", List.of("N782"), cas("CO-45", "60"), cas("PR-2", "26")), books, MEDICARE);
        post(says("2", "10", List.of(), cas("OA-23", "164"), cas("PR-3", "16")), books, MEDICAID);

        assertThat(first.outcome()).isEqualTo(Outcome.POSTED);
        assertThat(owes(books, Party.P2)).isEqualTo("16.00");
        assertThat(owes(books, Party.G)).isEqualTo("0.00");
    }

    @ParameterizedTest
    @CsvSource({"OA-209", "CO-209", "PR-209", "OA-229"})
    void rule_C_17_what_may_not_be_asked_of_the_patient_goes_to_the_next_payer_or_is_held(String reason) {
        KnownClaim alone = books(List.of(MEDICARE), "11");
        post(says("1", "164", List.of(), cas(reason, "26")), alone, MEDICARE);
        KnownClaim both = books(List.of(MEDICARE, MEDICAID), "11");
        post(says("1", "164", List.of(), cas(reason, "26")), both, MEDICARE);

        assertThat(owes(alone, Party.P1)).isEqualTo("26.00");
        assertThat(owes(alone, Party.G)).isEqualTo("0.00");
        assertThat(owes(both, Party.P2)).isEqualTo("26.00");
    }

    @ParameterizedTest
    @CsvSource({"1", "2"})
    void rule_C_13_a_claim_sent_on_waits_for_a_payer_we_have_no_card_of_whose_answer_finds_it(String status) {
        KnownClaim books = books(List.of(MEDICARE), "11");
        Proposal.Result first =
                post(says("19", "104", List.of(), cas("CO-45", "60"), cas("PR-2", "26")), books, MEDICARE);
        assertThat(owes(books, Party.P2)).isEqualTo("26.00");
        assertThat(first.outcome()).isEqualTo(Outcome.POSTED);

        Proposal.Result second =
                post(says(status, "20", List.of(), cas("OA-23", "164"), cas("PR-3", "6")), books, STRANGER);

        assertThat(second.outcome()).isEqualTo(Outcome.POSTED);
        assertThat(List.of(owes(books, Party.P1), owes(books, Party.P2), owes(books, Party.G)))
                .containsExactly("0.00", "0.00", "6.00");
    }

    @ParameterizedTest(name = "{0} at place {1} with {2}: the patient owes {3}")
    @CsvSource({
        "PR-45,23,N1,0.00",
        "PR-45,21,N1,0.00",
        "PR-242,22,N1,0.00",
        "PR-45,'',N1,0.00",
        "PR-45,11,N1,86.00",
        "PR-45,11,N860,0.00",
        "PR-45,22,N882,86.00",
        "PR-2,23,N860,86.00",
        "PR-2,11,M39,0.00"
    })
    void rule_B_74_what_the_no_surprises_act_may_forbid_is_held(
            String reason, String place, String remark, String patient) {
        KnownClaim books = books(List.of(MEDICARE), place);

        post(says("1", "104", List.of(remark), cas(reason, "86")), books, MEDICARE);

        assertThat(owes(books, Party.G)).isEqualTo(patient);
        assertThat(books.open(Optional.empty(), Party.P1).plus(books.open(Optional.empty(), Party.G)))
                .isEqualTo(dollars("86"));
    }

    @Test
    void the_same_answer_twice_raises_the_patients_share_once() {
        KnownClaim books = books(List.of(MEDICARE), "11");
        RemittedClaim said = says("1", "104", List.of(), cas("CO-45", "60"), cas("PR-2", "26"));
        post(said, books, MEDICARE);

        Proposal.Result again = post(said, books, MEDICARE);

        assertThat(owes(books, Party.G)).isEqualTo("26.00");
        assertThat(owes(books, Party.P1)).isEqualTo("-104.00");
        assertThat(again.flags()).contains("share-more-than-left", "paid-more-than-owed");
    }

    @Test
    void an_answer_of_the_second_payer_before_the_firsts_leaves_its_copay_to_the_patient_all_the_same() {
        KnownClaim books = books(List.of(MEDICARE, MEDICAID), "11");
        post(says("2", "20", List.of(), cas("OA-23", "164"), cas("PR-3", "6")), books, MEDICAID);
        post(says("1", "104", List.of(), cas("CO-45", "60"), cas("PR-2", "26")), books, MEDICARE);

        assertThat(List.of(owes(books, Party.P1), owes(books, Party.P2), owes(books, Party.G)))
                .containsExactly("0.00", "0.00", "6.00");
    }

    @ParameterizedTest
    @CsvSource({"25,PRICED", "23,DENIED"})
    void rule_C_13_some_answers_decide_nothing(String status, Outcome outcome) {
        KnownClaim books = books(List.of(MEDICARE), "11");

        Proposal.Result result =
                post(says(status, "0", List.of(), cas("CO-45", "90"), cas("PR-204", "100")), books, MEDICARE);

        assertThat(result.transfers()).isEmpty();
        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(owes(books, Party.P1)).isEqualTo("190.00");
        assertThat(result.newlyOwedByPatient()).isEqualTo(Money.ZERO);
    }
}

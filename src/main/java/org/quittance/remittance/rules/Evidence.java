package org.quittance.remittance.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.quittance.money.Money;
import org.quittance.registration.NameAgreement;
import org.quittance.remittance.RemittedClaim;
import org.quittance.remittance.rules.Matching.Candidate;

/**
 * What speaks for and against a claim being the one an answer means (rule C-22). A number that agrees weighs most; who
 * it is about, the day and the charge confirm it. Another person, member or number weighs against. What every practice
 * repeats weighs nothing by itself: counts of lines ({@link LineControls}), and round charges half.
 */
final class Evidence {

    private static final int NUMBER = 65;
    private static final int PAYER_NUMBER = 55;
    private static final int LINE_NUMBERS = 45;
    private static final int NUMBER_NEARLY = 40;
    private static final int MEMBER = 30;
    private static final int NAME = 20;
    private static final int DAY = 20;
    private static final int CHARGE = 20;
    private static final int HALF = 10;

    private static final int OTHER_NUMBER = -5;
    private static final int OTHER_MEMBER = -25;
    private static final int OTHER_PERSON = -35;
    private static final int OTHER_GIVEN = -15;
    private static final int OTHER_FAMILY = -10;

    private static final long ROUND_CENTS = 5_000;

    private final List<String> reasons = new ArrayList<>();
    private final List<String> against = new ArrayList<>();
    private int weight;

    private Evidence() {}

    static Matching.Scored of(RemittedClaim said, Candidate candidate) {
        Evidence evidence = new Evidence();
        evidence.number(said, candidate);
        evidence.charge(said.charge().abs(), candidate.charge());
        evidence.member(MemberAgreement.of(said.memberId(), candidate.memberIds()));
        evidence.when(said.earliestService().map(candidate.served()::equals).orElse(false), "day", DAY);
        evidence.name(NameAgreement.of(said.family(), said.given(), candidate.family(), candidate.given()));
        return new Matching.Scored(
                candidate.claim(), evidence.weight, List.copyOf(evidence.reasons), List.copyOf(evidence.against));
    }

    private void number(RemittedClaim said, Candidate candidate) {
        NumberAgreement agreement = NumberAgreement.of(said.number(), candidate.number());
        Set<String> controls = LineControls.telling(said);
        if (agreement == NumberAgreement.SAME) {
            when(true, "number", NUMBER);
        } else if (!said.payerControl().isEmpty() && candidate.payerControls().contains(said.payerControl())) {
            when(true, "payer-number", PAYER_NUMBER);
        } else if (!controls.isEmpty() && candidate.lineControls().containsAll(controls)) {
            when(true, "line-numbers", LINE_NUMBERS);
        } else {
            when(agreement == NumberAgreement.NEARLY, "number-nearly", NUMBER_NEARLY);
        }
        unless(agreement == NumberAgreement.OTHER, "number", OTHER_NUMBER);
    }

    private void charge(Money said, Money ours) {
        boolean round = said.cents() % ROUND_CENTS == 0;
        boolean same = said.equals(ours);
        when(same, "charge", round ? HALF : CHARGE);
        unless(!same, "charge", 0);
    }

    private void member(MemberAgreement agreement) {
        when(agreement == MemberAgreement.SAME, "member", MEMBER);
        when(agreement == MemberAgreement.NEARLY, "member-nearly", HALF);
        unless(agreement == MemberAgreement.OTHER, "member", OTHER_MEMBER);
    }

    private void name(NameAgreement agreement) {
        when(agreement == NameAgreement.SAME, "name", NAME);
        when(agreement == NameAgreement.NEARLY, "name-nearly", HALF);
        unless(agreement == NameAgreement.OTHER, "name", OTHER_PERSON);
        unless(agreement == NameAgreement.OTHER_GIVEN, "given-name", OTHER_GIVEN);
        unless(agreement == NameAgreement.OTHER_FAMILY, "family-name", OTHER_FAMILY);
    }

    private void when(boolean holds, String reason, int points) {
        if (holds) {
            reasons.add(reason);
            weight += points;
        }
    }

    private void unless(boolean contradicts, String reason, int points) {
        if (contradicts) {
            against.add(reason);
            weight += points;
        }
    }
}

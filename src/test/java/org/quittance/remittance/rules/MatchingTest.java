package org.quittance.remittance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.remittance.rules.Said.DAY;
import static org.quittance.remittance.rules.Said.cas;
import static org.quittance.remittance.rules.Said.claim;
import static org.quittance.remittance.rules.Said.dollars;
import static org.quittance.remittance.rules.Said.line;
import static org.quittance.remittance.rules.Said.named;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quittance.claims.ClaimNumbers;
import org.quittance.remittance.RemittedClaim;
import org.quittance.remittance.rules.Matching.Candidate;
import org.quittance.remittance.rules.Matching.Match;

class MatchingTest {

    private static final RemittedClaim ANSWER =
            claim("1", "320.00", "225.00", List.of(), line(1, "99213", "320.00", "225.00", cas("CO-45", "95.00")));

    private static Candidate candidate(int id, String number, String charge, String member, String lineControl) {
        return new Candidate(
                new UUID(0, id),
                number,
                ClaimNumbers.key(number),
                dollars(charge),
                DAY,
                Set.of(member),
                Set.of(lineControl),
                Set.of(),
                "rookwood",
                "cleo");
    }

    @Test
    void the_number_we_sent_with_charge_member_and_day_is_certain() {
        Match match = Matching.choose(ANSWER, List.of(candidate(1, "QH1", "320.00", "M1", "X")));

        assertThat(match)
                .isEqualTo(new Match.Found(new UUID(0, 1), 100, List.of("number", "charge", "member", "day", "name")));
    }

    @Test
    void the_number_alone_is_not_enough() {
        RemittedClaim other = named(ANSWER, "QH1", "Z9", "OTHERWISE");
        Candidate stranger = new Candidate(
                new UUID(0, 1),
                "QH1",
                "QH1",
                dollars("11.00"),
                DAY.minusDays(9),
                Set.of(),
                Set.of(),
                Set.of(),
                "a",
                "b");

        assertThat(Matching.choose(other, List.of(stranger))).isInstanceOf(Match.None.class);
    }

    @Test
    void a_name_never_counts_by_itself() {
        RemittedClaim nameless = named(ANSWER, "ELSE", "", "ROOKWOOD");
        Candidate sameName = new Candidate(
                new UUID(0, 1),
                "A",
                "A",
                dollars("5.00"),
                DAY.minusDays(9),
                Set.of(),
                Set.of(),
                Set.of(),
                "rookwood",
                "cleo");

        assertThat(Matching.choose(nameless, List.of(sameName))).isInstanceOf(Match.None.class);
    }

    @Test
    void line_numbers_find_a_claim_whose_number_was_mangled() {
        RemittedClaim mangled = named(ANSWER, "00710826", "M1", "ROOKWOOD");

        assertThat(Matching.choose(mangled, List.of(candidate(1, "QH710826", "320.00", "M1", "L1"))))
                .isInstanceOf(Match.Found.class);
    }

    @Test
    void a_suffix_and_small_letters_do_not_hide_a_number() {
        RemittedClaim mangled = named(ANSWER, "qh711449/1", "M1", "ROOKWOOD");

        assertThat(Matching.choose(mangled, List.of(candidate(1, "QH711449", "320.00", "M1", "Y"))))
                .isEqualTo(new Match.Found(
                        new UUID(0, 1), 100, List.of("number-nearly", "charge", "member", "day", "name")));
    }

    @Test
    void two_claims_that_fit_equally_are_left_to_a_person() {
        RemittedClaim unknown = named(ANSWER, "UNKNOWN", "M1", "ROOKWOOD");

        assertThat(Matching.choose(
                        unknown,
                        List.of(
                                candidate(1, "QH1687", "320.00", "M1", "A"),
                                candidate(2, "QH1694", "320.00", "M1", "B"))))
                .isInstanceOf(Match.Several.class);
    }
}

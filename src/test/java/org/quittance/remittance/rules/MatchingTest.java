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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
                .isEqualTo(new Match.Found(
                        new UUID(0, 1), 100, List.of("number", "charge", "member", "day", "name"), List.of()));
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
                        new UUID(0, 1), 100, List.of("number-nearly", "charge", "member", "day", "name"), List.of()));
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

    private static Candidate of(int id, String number, String charge, String member, String name, String... controls) {
        String[] person = name.split(" ");
        return new Candidate(
                new UUID(0, id),
                number,
                ClaimNumbers.key(number),
                dollars(charge),
                DAY,
                Set.of(member),
                Set.of(controls),
                Set.of(),
                person[1],
                person[0]);
    }

    private static boolean isFound(RemittedClaim said, Candidate candidate) {
        return Matching.choose(said, List.of(candidate)) instanceof Match.Found;
    }

    @Test
    void another_person_member_and_number_are_not_outweighed_by_charge_day_and_lines_that_are_counted() {
        RemittedClaim stranger = named(ANSWER, "ZZ77120", "HLP998877", "QUILTER");
        Candidate ours = of(1, "QH710826", "320.00", "HLP112233", "Noemi Marbury", "L1", "L2");

        assertThat(isFound(stranger, ours)).isFalse();
        assertThat(Matching.ranked(stranger, List.of(ours)).getFirst())
                .satisfies(scored -> assertThat(scored.score()).isZero())
                .satisfies(scored -> assertThat(scored.reasons()).containsExactly("charge", "day"))
                .satisfies(scored -> assertThat(scored.against()).containsExactly("number", "member", "name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "L1", "l02", "LINE01", "0003", "000010", "", "A-9", "SL"})
    void a_count_of_lines_tells_nothing(String control) {
        assertThat(LineControls.tells(control)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"QH710826L1", "1001", "RC14001L2", "7f3a9c12"})
    void a_line_number_of_its_own_tells_which_claim(String control) {
        assertThat(LineControls.tells(control)).isTrue();
    }

    @Test
    void even_a_number_we_sent_does_not_outweigh_another_person_and_member() {
        RemittedClaim reused = named(ANSWER, "QH1", "HLP998877", "QUILTER");

        assertThat(isFound(reused, of(1, "QH1", "320.00", "HLP112233", "Noemi Marbury")))
                .isFalse();
        assertThat(isFound(reused, of(1, "QH1", "320.00", "HLP998877", "Noemi Marbury")))
                .isTrue();
    }

    @Test
    void a_new_member_number_or_a_new_family_name_alone_leaves_our_number_certain() {
        assertThat(isFound(
                        named(ANSWER, "QH1", "NEW554433", "ROOKWOOD"),
                        of(1, "QH1", "320.00", "OLD112233", "Cleo Rookwood")))
                .isTrue();
        assertThat(isFound(
                        named(ANSWER, "QH1", "HLP112233", "WEDGWOOD"),
                        of(1, "QH1", "320.00", "HLP112233", "Cleo Rookwood")))
                .isTrue();
    }

    @Test
    void twins_of_one_family_under_one_member_number_are_not_taken_for_each_other() {
        RemittedClaim twin = named(ANSWER, "UNKNOWN", "HLP112233", "ROOKWOOD");

        assertThat(isFound(twin, of(1, "QH710826", "320.00", "HLP112233", "Cleo Rookwood")))
                .isTrue();
        assertThat(isFound(twin, of(1, "QH710826", "320.00", "HLP112233", "Ansel Rookwood")))
                .isFalse();
    }

    @Test
    void of_claims_that_share_a_number_the_one_of_the_day_and_charge_is_meant() {
        RemittedClaim visit = named(ANSWER, "ACCT5", "HLP112233", "ROOKWOOD");
        Candidate other = new Candidate(
                new UUID(0, 2),
                "ACCT5",
                "ACCT5",
                dollars("80.00"),
                DAY.minusDays(30),
                Set.of("HLP112233"),
                Set.of(),
                Set.of(),
                "Rookwood",
                "Cleo");

        assertThat(Matching.choose(visit, List.of(other, of(1, "ACCT5", "320.00", "HLP112233", "Cleo Rookwood"))))
                .isInstanceOfSatisfying(
                        Match.Found.class, found -> assertThat(found.claim()).isEqualTo(new UUID(0, 1)));
    }

    @Test
    void a_number_nearly_ours_with_a_round_charge_and_nobody_named_waits() {
        RemittedClaim nameless =
                named(claim("1", "150.00", "90.00", List.of(), line(1, "99213", "150.00", "90.00")), "10015-2", "", "");

        assertThat(isFound(nameless, of(1, "10015", "150.00", "HLP112233", "Cleo Rookwood")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "RC19001A, RC19001",
        "RC19001234, RC190012345678",
        "00RC19004, RC19004",
        "rc19003, RC19003",
        "RC19005-01, RC19005",
        "00710826, QH710826",
        "QH711, QH711512"
    })
    void a_number_that_a_payer_mangled_does_not_speak_against_the_person_the_day_and_the_charge(
            String said, String sent) {
        RemittedClaim mangled = named(
                claim("1", "150.00", "90.00", List.of(), line(1, "99213", "150.00", "90.00")),
                said,
                "HLP112233",
                "ROOKWOOD");

        assertThat(Matching.choose(mangled, List.of(of(1, sent, "150.00", "HLP112233", "Cleo Rookwood"))))
                .isInstanceOfSatisfying(
                        Match.Found.class, found -> assertThat(found.against()).isEmpty());
    }
}

package org.quittance.duplicates.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.quittance.duplicates.Likeness;
import org.quittance.duplicates.Reason;
import org.quittance.duplicates.Relation;
import org.quittance.duplicates.Trait;
import org.quittance.registration.Address;
import org.quittance.registration.PatientId;
import org.quittance.registration.Sex;

/** Rule D-09: likeness over all fields. */
class ComparisonTest {

    private static final UUID PAYER = new UUID(7, 7);
    private static final Address HOME = new Address("42 Elm Street", "Burlington", "VT", "05401");
    private static final Comparison RULES = new Comparison(
            new Nicknames(Map.of("WILLIAM", Set.of("BILL"), "ELIZABETH", Set.of("BETH", "LIZ"))),
            Set.of("MARIA", "MARIE", "ANNA", "JOHN", "JUAN", "WILLIAM")::contains);

    private static final Person MARIA = person("Castellan", "Maria", LocalDate.of(1971, 3, 14));

    @Test
    void one_person_registered_twice_is_nearly_sure() {
        assertThat(score(MARIA, person("CASTELLAN", "MARIA", LocalDate.of(1971, 3, 14))))
                .isGreaterThanOrEqualTo(Likeness.NEARLY_SURE);
    }

    @Test
    void a_slip_in_any_one_field_leaves_them_one_person() {
        assertThat(score(MARIA, with(MARIA, "Castelan", "Maria"))).isGreaterThanOrEqualTo(Likeness.LIKELY);
        assertThat(score(MARIA, with(MARIA, "Castellan", "Maira"))).isGreaterThanOrEqualTo(Likeness.LIKELY);
        assertThat(score(MARIA, born(MARIA, LocalDate.of(1971, 3, 15)))).isGreaterThanOrEqualTo(Likeness.LIKELY);
        assertThat(score(MARIA, born(MARIA, LocalDate.of(1917, 3, 14)))).isGreaterThanOrEqualTo(Likeness.LIKELY);
        assertThat(score(MARIA, reached(MARIA, "8025550134", MARIA.email(), HOME)))
                .isGreaterThanOrEqualTo(Likeness.NEARLY_SURE);
    }

    @Test
    void first_and_family_name_in_each_others_place_are_seen() {
        Likeness likeness = RULES.of(MARIA, with(MARIA, "Maria", "Castellan"));
        assertThat(likeness.reasons()).contains(new Reason(Trait.NAMES, Relation.SWAPPED, NameRules.SWAPPED));
        assertThat(likeness.score()).isGreaterThanOrEqualTo(Likeness.NEARLY_SURE);
    }

    @Test
    void a_short_form_is_the_same_name() {
        Person bill = with(MARIA, "Castellan", "Bill");
        assertThat(RULES.of(with(MARIA, "Castellan", "William"), bill).reasons())
                .contains(new Reason(Trait.GIVEN, Relation.NICKNAME, NameRules.GIVEN_NICKNAME));
    }

    @Test
    void a_former_name_that_history_knows_counts_nearly_as_much_and_one_it_does_not_know_is_likely_still() {
        Person married = with(MARIA, "Oakhollow", "Maria");
        assertThat(score(MARIA, married)).isGreaterThanOrEqualTo(Likeness.POSSIBLE);
        Person known = new Person(
                married.id(),
                married.family(),
                List.of("Castellan"),
                married.given(),
                "",
                married.birthDate(),
                married.sex(),
                married.address(),
                married.phone(),
                married.email(),
                List.of(),
                Optional.empty());
        assertThat(RULES.of(MARIA, known).reasons())
                .contains(new Reason(Trait.FAMILY, Relation.FORMER, NameRules.FAMILY_FORMER));
        assertThat(RULES.of(MARIA, known).score()).isGreaterThan(score(MARIA, married));
    }

    @Test
    void name_and_birth_date_are_enough_when_somebody_moved_and_has_another_telephone() {
        Person moved = reached(MARIA, "2075550177", "", new Address("9 Quay Road", "Portland", "ME", "04101"));
        assertThat(score(MARIA, moved)).isBetween(Likeness.POSSIBLE, Likeness.LIKELY);
    }

    @Test
    void twins_are_two_people_also_when_their_names_are_one_letter_apart() {
        assertThat(score(MARIA, with(MARIA, "Castellan", "Anna"))).isLessThan(40);
        Likeness marie = RULES.of(MARIA, with(MARIA, "Castellan", "Marie"));
        assertThat(marie.score()).isLessThan(Likeness.POSSIBLE);
        assertThat(marie.reasons()).contains(new Reason(Trait.PHONE, Relation.SHARED, 0));
    }

    @Test
    void father_and_son_of_one_name_in_one_house_are_two_people() {
        assertThat(score(MARIA, born(MARIA, LocalDate.of(1944, 11, 2)))).isLessThan(20);
    }

    @Test
    void two_medicare_numbers_are_two_people_and_one_is_one() {
        Person one = member(MARIA, "1EG4-TE5-MK73", true);
        assertThat(score(one, member(MARIA, "2AB4TE5MK99", true))).isLessThan(Likeness.POSSIBLE);
        assertThat(RULES.of(one, member(MARIA, "1EG4TE5MK73", true)).reasons())
                .contains(new Reason(Trait.MEDICARE, Relation.SAME, MemberRules.MEDICARE_SAME));
        assertThat(RULES.of(one, member(MARIA, "1EG4TE5MK37", true)).reasons())
                .contains(new Reason(Trait.MEDICARE, Relation.SLIP, MemberRules.MEDICARE_SLIP));
    }

    @Test
    void a_suffix_tells_two_people_apart() {
        assertThat(score(with(MARIA, "Castellan Jr", "John"), with(MARIA, "Castellan Sr.", "John")))
                .isLessThan(score(MARIA, MARIA));
        assertThat(RULES.of(with(MARIA, "Castellan Jr", "John"), with(MARIA, "Castellan Sr.", "John"))
                        .reasons())
                .contains(new Reason(Trait.SUFFIX, Relation.DIFFERENT, NameRules.SUFFIX_DIFFERENT));
    }

    @Test
    void a_birth_date_or_a_telephone_typed_when_none_is_known_says_nothing() {
        Person nobody = reached(born(MARIA, LocalDate.of(1900, 1, 1)), "999-999-9999", "", Address.UNKNOWN);
        assertThat(RULES.of(nobody, nobody).reasons())
                .extracting(Reason::trait)
                .doesNotContain(Trait.BIRTH_DATE, Trait.PHONE, Trait.ADDRESS);
        assertThat(score(nobody, nobody)).isLessThan(Likeness.POSSIBLE);
    }

    @Test
    void reasons_are_kept_as_a_text_and_read_again() {
        Likeness likeness = RULES.of(MARIA, with(MARIA, "Castelan", "Marie"));
        assertThat(Likeness.ofText(likeness.score(), likeness.text())).isEqualTo(likeness);
    }

    @Test
    void whichever_comes_first_the_score_is_the_same_and_within_its_bounds() {
        Random random = new Random(20_261_128);
        List<Person> people = java.util.stream.IntStream.range(0, 400)
                .mapToObj(n -> anybody(random))
                .toList();
        for (Person a : people) {
            for (Person b : people) {
                Likeness likeness = RULES.of(a, b);
                assertThat(RULES.of(b, a).score()).isEqualTo(likeness.score());
                assertThat(likeness.score()).isBetween(0, 100);
                int sum = likeness.reasons().stream().mapToInt(Reason::points).sum();
                assertThat(likeness.score()).isEqualTo(Math.max(0, Math.min(100, sum)));
            }
        }
    }

    @Test
    void names_alone_and_home_alone_never_make_a_pair() {
        Person bare = reached(born(MARIA, Optional.empty()), "", "", Address.UNKNOWN);
        assertThat(score(bare, bare)).isLessThan(Likeness.POSSIBLE);
        assertThat(score(MARIA, with(born(MARIA, LocalDate.of(2001, 1, 9)), "Castellan", "Anna")))
                .isLessThan(20);
    }

    private static Person anybody(Random random) {
        String letters = "abcdeïñ' -";
        UnaryOperator<String> word = start -> {
            StringBuilder text = new StringBuilder(start);
            for (int n = random.nextInt(6); n > 0; n--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            return text.toString();
        };
        return new Person(
                new PatientId(UuidCreator.getTimeOrderedEpochPlus1()),
                word.apply(random.nextInt(4) == 0 ? "" : "Ca"),
                random.nextInt(5) == 0 ? List.of(word.apply("Ca")) : List.of(),
                word.apply(random.nextInt(3) == 0 ? "Ca" : "Bill"),
                random.nextInt(3) == 0 ? word.apply("") : "",
                random.nextInt(8) == 0
                        ? Optional.empty()
                        : Optional.of(
                                LocalDate.of(1950 + random.nextInt(3), 1 + random.nextInt(12), 1 + random.nextInt(12))),
                List.of(Sex.F, Sex.M, Sex.U).get(random.nextInt(3)),
                new Address((1 + random.nextInt(2)) + " Elm St", word.apply("T"), "VT", "0540" + random.nextInt(2)),
                "80255501" + random.nextInt(20),
                random.nextInt(3) == 0 ? "" : word.apply("m") + "@x.org",
                random.nextInt(3) == 0
                        ? List.of()
                        : List.of(new Membership(PAYER, "AB12" + random.nextInt(20), random.nextBoolean())),
                Optional.empty());
    }

    private static int score(Person a, Person b) {
        return RULES.of(a, b).score();
    }

    private static Person person(String family, String given, LocalDate born) {
        return new Person(
                new PatientId(new UUID(1, family.length())),
                family,
                List.of(),
                given,
                "",
                Optional.of(born),
                Sex.F,
                HOME,
                "802-555-0143",
                "maria@castellan.org",
                List.of(),
                Optional.empty());
    }

    private static Person with(Person who, String family, String given) {
        return copy(who, family, given, who.birthDate(), who.phone(), who.email(), who.address(), who.memberships());
    }

    private static Person born(Person who, LocalDate day) {
        return born(who, Optional.of(day));
    }

    private static Person born(Person who, Optional<LocalDate> day) {
        return copy(who, who.family(), who.given(), day, who.phone(), who.email(), who.address(), who.memberships());
    }

    private static Person reached(Person who, String phone, String email, Address home) {
        return copy(who, who.family(), who.given(), who.birthDate(), phone, email, home, who.memberships());
    }

    private static Person member(Person who, String number, boolean oneself) {
        return copy(
                who,
                who.family(),
                who.given(),
                who.birthDate(),
                who.phone(),
                who.email(),
                who.address(),
                List.of(new Membership(PAYER, number, oneself)));
    }

    private static Person copy(
            Person who,
            String family,
            String given,
            Optional<LocalDate> born,
            String phone,
            String email,
            Address home,
            List<Membership> members) {
        return new Person(
                who.id(),
                family,
                who.formerFamilies(),
                given,
                who.middle(),
                born,
                who.sex(),
                home,
                phone,
                email,
                members,
                who.deceasedOn());
    }
}

package org.quittance.findings.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.findings.RecordKind;
import org.quittance.findings.RecordRef;

/** Check digits, forms and slips, with the worked examples of rules D-01, D-03, D-04, D-05, D-07 and D-08. */
class NumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"1234567893", "1245319599", "1003000126"})
    void an_npi_with_its_check_digit_is_one(String npi) {
        assertThat(Npi.valid(npi)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890", "1234567839", "3234567893", "123456789", "12345678930", ""})
    void an_npi_with_another_digit_or_length_is_none(String npi) {
        assertThat(Npi.valid(npi)).isFalse();
    }

    @Test
    void every_single_wrong_digit_of_an_npi_is_seen_and_the_right_one_is_among_those_meant() {
        String right = "1245319599";
        for (String wrong : Slip.digitsMeant(right, 10)) {
            boolean first = wrong.charAt(0) == '1' || wrong.charAt(0) == '2';
            boolean blind = Slip.between(wrong, right).equals(Optional.of(Slip.SWAPPED)) && Npi.valid(wrong);
            assertThat(!Npi.valid(wrong) || blind).as(wrong).isTrue();
            if (first && !blind) {
                assertThat(Npi.meant(wrong)).as(wrong).contains(right);
            }
        }
    }

    @Test
    void a_facility_gets_the_npi_that_its_claims_carry() {
        RecordRef house = new RecordRef(RecordKind.FACILITY, new UUID(0, 1), "QH");
        assertThat(FacilityNpi.check(house, "1992000097", Set.of("1992000079"))).hasValueSatisfying(finding -> {
            assertThat(finding.proposed()).isEqualTo("1992000079");
            assertThat(finding.rule()).isEqualTo("D-01");
        });
        assertThat(FacilityNpi.check(house, "1992000079", Set.of())).isEmpty();
        assertThat(FacilityNpi.check(house, "", Set.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1EG4TE5MK73,true", "1EG4-TE5-MK72,true", "1SG4TE5MK73,false", "0EG4TE5MK73,false", "1EGATE5MK73,false"
    })
    void an_mbi_has_letters_and_digits_in_fixed_places(String mbi, boolean valid) {
        assertThat(Mbi.valid(mbi)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({
        "1EG4TE5MK7O,",
        "1EG4TESMK73,1EG4TE5MK73",
        "IEG4TE5MK73,1EG4TE5MK73",
        "1E4GTE5MK73,",
        "1EGATE5MK73,1EG4TE5MK73"
    })
    void a_mistyped_mbi_is_read_for_what_it_looks_like(String found, String meant) {
        Optional<String> proposed = Mbi.meant(found);
        if (meant != null) {
            assertThat(proposed).contains(meant);
        } else {
            proposed.ifPresent(one -> assertThat(Mbi.valid(one)).isTrue());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "123-45-6788,true",
        "000-12-3456,false",
        "666-12-3456,false",
        "900-12-3456,false",
        "123-00-4567,false",
        "123-45-0000,false",
        "078-05-1120,false",
        "123-45-6789,false"
    })
    void a_social_security_number_keeps_to_the_ranges_that_are_issued(String ssn, boolean valid) {
        assertThat(Ssn.valid(ssn)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"021000021,true", "122105155,true", "123456789,false", "021000012,false", "400000000,false"})
    void a_routing_number_sums_to_a_multiple_of_ten(String routing, boolean valid) {
        assertThat(Aba.valid(routing)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({
        "123456798,123456789,SWAPPED",
        "JOHNSTONE,JOHNSTON,EXTRA",
        "JOHNSTON,JOHNSTONE,MISSING",
        "SMIITH,SMITH,DOUBLED",
        "5MITH,SMITH,LOOK_ALIKE",
        "SMUTH,SMITH,NEIGHBOUR",
        "SMXTH,SMITH,WRONG"
    })
    void a_slip_has_a_name(String found, String meant, Slip slip) {
        assertThat(Slip.between(found, meant)).contains(slip);
    }

    @Test
    void what_is_equal_or_far_away_is_no_slip() {
        assertThat(Slip.between("SMITH", "SMITH")).isEmpty();
        assertThat(Slip.between("SMITH", "JONES")).isEmpty();
        assertThat(Slip.between("AB", "CD")).isEmpty();
        assertThat(Slip.nearly("HENDERSON", "HNEDERSOM")).isTrue();
    }

    @Test
    void a_payers_form_is_learned_from_its_members() {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            members.add("BLN" + (995305520 + i * 7919 % 900000));
        }
        MemberForm form = MemberForm.learn(members).orElseThrow();
        assertThat(form.words()).startsWith("BLN");
        assertThat(form.fits("BLN995305521")).isTrue();
        assertThat(form.fits("BLM995305521")).isFalse();
        assertThat(form.meant("BLM995305521")).first().isEqualTo("BLN995305521");
        assertThat(form.meant("BLN99530552I")).first().isEqualTo("BLN995305521");
        assertThat(form.fits("BLN9953055")).isFalse();
        assertThat(MemberForm.learn(members.subList(0, 5))).isEmpty();
    }

    @Test
    void numbers_given_out_in_order_do_not_make_the_next_hundred_wrong() {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < 2_050; i++) {
            members.add("MBX" + (5_008_000 + i));
        }
        MemberForm form = MemberForm.learn(members).orElseThrow();
        assertThat(members).allMatch(form::fits);
        assertThat(form.fits("MBY5008123")).isFalse();
        assertThat(form.meant("MBX50081Z3")).first().isEqualTo("MBX5008123");
    }
}

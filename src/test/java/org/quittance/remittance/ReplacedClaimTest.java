package org.quittance.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.claims.ClaimTies;
import org.quittance.claims.HeldClaims;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.FileStatus;
import org.quittance.exchange.Problem;
import org.quittance.staff.Actor;
import org.quittance.storage.TestDatabase;

/** Replacements, voids and late charges (rules, C-64, C-65), in the orders in which they come. */
@Tag("slow")
class ReplacedClaimTest {

    private static final String PAID = """
            CLP*RC1*1*230*110*25*12*H1*11*1~NM1*QC*1*VASQUEZ*LORENZO****MI*HL730419707~
            SVC*HC:99213*140*70**1~DTM*472*20260911~CAS*CO*45*45~CAS*PR*3*25~REF*6R*RC1L1~
            SVC*HC:71045*90*40**1~DTM*472*20260911~CAS*CO*45*50~REF*6R*RC1L2~""";

    private static final String TAKEN_BACK = """
            CLP*RC1*22*-230*-110**12*H1*11*1~NM1*QC*1*VASQUEZ*LORENZO****MI*HL730419707~
            SVC*HC:99213*-140*-70**1~DTM*472*20260911~CAS*CO*45*-45~CAS*PR*3*-25~REF*6R*RC1L1~
            SVC*HC:71045*-90*-40**1~DTM*472*20260911~CAS*CO*45*-50~REF*6R*RC1L2~""";

    private static final String PAID_ANEW = """
            CLP*RC1*1*258*128*25*12*H2*11*7~NM1*QC*1*VASQUEZ*LORENZO****MI*HL730419707~
            SVC*HC:99213*140*70**1~DTM*472*20260911~CAS*CO*45*45~CAS*PR*3*25~REF*6R*RC1L1~
            SVC*HC:71046*118*58**1~DTM*472*20260911~CAS*CO*45*60~REF*6R*RC1L2~""";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    private Path folder = Path.of("");

    private Optional<VisitPractice> open = Optional.empty();

    @BeforeEach
    void start() {
        open = Optional.of(new VisitPractice(database.dataSource(), folder));
    }

    @AfterEach
    void stop() {
        open.ifPresent(VisitPractice::close);
    }

    private VisitPractice practice() {
        return open.orElseThrow();
    }

    private static VisitText.Sent original() {
        return VisitText.claim("RC1", "1", "99213:140:RC1L1", "71045:90:RC1L2");
    }

    private static VisitText.Sent replacement(String number) {
        return VisitText.claim(number, "7", "99213:140:" + number + "L1", "71046:118:" + number + "L2")
                .of("H1")
                .on("20261009");
    }

    private static VisitText.Sent voided() {
        return VisitText.claim("RC1", "8", "99213:140:RC1L1", "71045:90:RC1L2")
                .of("H1")
                .on("20261009");
    }

    private void accepted(FileReport report) {
        assertThat(report.status()).as(report.reason()).isEqualTo(FileStatus.ACCEPTED);
    }

    @Test
    void a_replacement_exchanges_the_charges_and_the_payer_answers_anew() {
        practice().send(original().file());
        practice().send(VisitText.answer("T1", "110", PAID));
        assertThat(practice().owed("RC1")).isEqualTo("0.00 0.00 25.00");

        accepted(practice().send(replacement("RC1").file()));

        assertThat(practice().charged("RC1")).isEqualTo("258.00");
        assertThat(practice().owed("RC1"))
                .as("what was paid stays, nothing is asked of the patient")
                .isEqualTo("148.00 0.00 0.00");
        accepted(practice().send(VisitText.answer("T2", "18", TAKEN_BACK + PAID_ANEW)));
        assertThat(practice().owed("RC1")).isEqualTo("0.00 0.00 25.00");
        assertThat(practice().answers("RC1"))
                .extracting(AnsweredClaim::outcome)
                .containsExactly(Outcome.POSTED, Outcome.REVERSED, Outcome.POSTED);
        assertThat(practice().accounts()).isEqualTo(1);
        assertThat(practice().unproved()).isEmpty();
    }

    @Test
    void a_replacement_under_a_new_number_is_found_by_the_payer_s_number_and_answered_under_either() {
        practice().send(original().file());
        practice().send(VisitText.answer("T1", "110", PAID));

        accepted(practice().send(replacement("ZZ-77").file()));

        assertThat(practice().account("ZZ-77")).isEqualTo(practice().account("RC1"));
        assertThat(practice().charged("RC1")).isEqualTo("258.00");
        practice()
                .send(VisitText.answer(
                        "T2", "0", TAKEN_BACK.replace("-110", "-110") + "PLB*1992000079*20261231*FB:T2*-110~"));
        assertThat(practice().owed("RC1")).isEqualTo("258.00 0.00 0.00");
        practice().send(VisitText.answer("T3", "128", PAID_ANEW));
        assertThat(practice().owed("RC1")).as("answered under the old number").isEqualTo("0.00 0.00 25.00");
        practice()
                .send(VisitText.answer(
                        "T4",
                        "0",
                        PAID_ANEW
                                        .replace("*1*258*128*", "*22*-258*-128*")
                                        .replace("*140*70*", "*-140*-70*")
                                        .replace("*118*58*", "*-118*-58*")
                                        .replace("45*45", "45*-45")
                                        .replace("45*60", "45*-60")
                                        .replace("PR*3*25", "PR*3*-25")
                                        .replace("*25*12*", "**12*")
                                + "PLB*1992000079*20261231*FB:T4*-128~"));
        assertThat(practice().owed("ZZ-77")).isEqualTo("258.00 0.00 0.00");
        practice()
                .send(VisitText.answer(
                        "T5", "128", PAID_ANEW.replace("CLP*RC1", "CLP*ZZ-77").replace("6R*RC1", "6R*ZZ-77")));
        assertThat(practice().owed("ZZ-77")).as("answered under the new number").isEqualTo("0.00 0.00 25.00");
    }

    @Test
    void a_replacement_whose_number_has_a_suffix_is_tied_without_any_answer() {
        practice().send(original().file());

        accepted(practice().send(replacement("RC1R").of("UNKNOWN").file()));

        assertThat(practice().account("RC1R")).isEqualTo(practice().account("RC1"));
        assertThat(practice().owed("RC1")).isEqualTo("258.00 0.00 0.00");
    }

    @Test
    void an_answer_to_the_first_claim_that_comes_after_its_replacement_brings_its_money_only() {
        practice().send(original().file());
        accepted(practice().send(replacement("RC1").file()));
        assertThat(practice().owed("RC1")).isEqualTo("258.00 0.00 0.00");

        practice().send(VisitText.answer("T1", "110", PAID));

        assertThat(practice().owed("RC1")).isEqualTo("148.00 0.00 0.00");
        assertThat(practice().answers("RC1")).singleElement().satisfies(answer -> {
            assertThat(answer.outcome()).isEqualTo(Outcome.REVIEW);
            assertThat(answer.flags()).contains("claim-replaced");
        });
        practice().send(VisitText.answer("T2", "18", TAKEN_BACK + PAID_ANEW));
        assertThat(practice().owed("RC1")).isEqualTo("0.00 0.00 25.00");
    }

    @Test
    void a_payer_that_answers_the_replacement_without_taking_the_first_back_has_a_credit() {
        practice().send(original().file());
        practice().send(VisitText.answer("T1", "110", PAID));
        practice().send(replacement("RC1").file());

        practice().send(VisitText.answer("T2", "128", PAID_ANEW));

        assertThat(practice().owed("RC1")).isEqualTo("-110.00 0.00 25.00");
    }

    @Test
    void a_replacement_of_a_replacement_and_its_void() {
        practice().send(original().file());
        practice().send(VisitText.answer("T1", "110", PAID));
        practice().send(replacement("RC1").file());
        practice().send(VisitText.answer("T2", "18", TAKEN_BACK + PAID_ANEW));

        accepted(practice()
                .send(VisitText.claim("RC1", "7", "99213:140:RC1L1")
                        .of("H2")
                        .on("20261101")
                        .file()));
        assertThat(practice().charged("RC1")).isEqualTo("140.00");
        assertThat(practice().owed("RC1")).isEqualTo("12.00 0.00 0.00");

        accepted(practice()
                .send(VisitText.claim("RC1", "8", "99213:140:RC1L1")
                        .of("H1")
                        .on("20261105")
                        .file()));
        assertThat(practice().charged("RC1")).isEqualTo("0.00");
        assertThat(practice().owed("RC1")).isEqualTo("-128.00 0.00 0.00");
        assertThat(practice().unproved()).isEmpty();
    }

    @Test
    void a_void_takes_the_charges_to_nothing_and_what_was_paid_is_the_payer_s_credit() {
        practice().send(original().file());
        practice().send(VisitText.answer("T1", "110", PAID));

        accepted(practice().send(voided().file()));

        assertThat(practice().charged("RC1")).isEqualTo("0.00");
        assertThat(practice().owed("RC1")).isEqualTo("-110.00 0.00 0.00");
        practice().send(VisitText.answer("T2", "0", TAKEN_BACK + "PLB*1992000079*20261231*FB:T2*-110~"));
        assertThat(practice().owed("RC1")).isEqualTo("0.00 0.00 0.00");
        assertThat(practice().send(voided().on("20261201").file()).status())
                .as("voided again")
                .isEqualTo(FileStatus.SEEN);
        accepted(practice().send(original().on("20261202").file()));
        assertThat(practice().owed("RC1")).as("billed anew").isEqualTo("230.00 0.00 0.00");
        assertThat(practice().accounts()).isEqualTo(1);
    }

    @Test
    void the_same_replacement_again_changes_nothing_and_a_dry_run_neither() {
        practice().send(original().file());
        practice().send(VisitText.answer("T1", "110", PAID));

        assertThat(practice().tryOut(replacement("RC1R").file()).notes())
                .anyMatch(note -> note.contains("claim replaced"));
        assertThat(practice().owed("RC1")).isEqualTo("0.00 0.00 25.00");
        practice().send(replacement("RC1R").file());
        assertThat(practice().send(replacement("RC1R").file()).status()).isEqualTo(FileStatus.SEEN);
        assertThat(practice().send(original().file()).status()).isEqualTo(FileStatus.SEEN);
        assertThat(practice().owed("RC1")).isEqualTo("148.00 0.00 0.00");
        assertThat(practice().charged("RC1")).isEqualTo("258.00");
    }

    @Test
    void a_replacement_without_the_payer_s_number_or_with_one_nobody_knows_is_held_with_a_way_out() {
        practice().send(original().file());

        for (VisitText.Sent sent : List.of(
                VisitText.claim("RC1", "7", "99213:100:A").on("20261009"),
                VisitText.claim("QQ9", "7", "99213:100:A").of("NOBODY").on("20261009"),
                VisitText.claim("QQ9", "8", "99213:100:A").of("NOBODY").on("20261009"))) {
            FileReport report = practice().send(sent.file());
            assertThat(report.status()).isEqualTo(FileStatus.HELD);
            assertThat(report.problems())
                    .singleElement()
                    .extracting(Problem::sentence)
                    .asString()
                    .contains("quittance tie");
        }
        assertThat(practice().owed("RC1")).isEqualTo("230.00 0.00 0.00");
    }

    @Test
    void a_payer_s_number_of_another_person_s_claim_joins_nothing() {
        practice().send(original().file());
        practice().send(VisitText.answer("T1", "110", PAID));

        for (String frequency : List.of("5", "7", "8")) {
            FileReport report = practice()
                    .send(VisitText.claim("ZZ9", frequency, "99213:140:ZZ9L1")
                            .of("H1")
                            .person("ODENWALD*PETRA****MI*HL551100223")
                            .born("19510203")
                            .on("20261009")
                            .file());
            assertThat(report.status()).as(frequency).isEqualTo(FileStatus.HELD);
            assertThat(report.problems())
                    .singleElement()
                    .extracting(Problem::sentence)
                    .asString()
                    .contains("another person", "quittance tie");
        }
        VisitText.Sent twin = VisitText.claim("ZZ8", "7", "99213:150:ZZ8L1")
                .of("H1")
                .person("VASQUEZ*MATEO****MI*HL730419707")
                .on("20261009");
        assertThat(practice().send(twin.file()).status()).as("a twin").isEqualTo(FileStatus.HELD);
        assertThat(practice().owed("RC1")).isEqualTo("0.00 0.00 25.00");
        assertThat(practice().accounts()).isEqualTo(1);

        practice().bean(ClaimTies.class).tie("ZZ8", "RC1", "his first name was mistyped", Actor.operator("test"));
        accepted(practice().send(twin.file()));
        assertThat(practice().charged("RC1")).isEqualTo("150.00");
    }

    @Test
    void a_person_written_a_little_differently_is_found_by_the_payer_s_number() {
        practice().send(original().file());
        practice().send(VisitText.answer("T1", "110", PAID));

        accepted(practice()
                .send(replacement("ZZ1")
                        .person("VASQUES*LORENZO*M***MI*HL730419707")
                        .file()));
        assertThat(practice().account("ZZ1")).isEqualTo(practice().account("RC1"));
        accepted(practice()
                .send(VisitText.claim("ZZ2", "5", "93000:60:ZZ2L1")
                        .of("H1")
                        .born("19890818")
                        .on("20261010")
                        .file()));
        accepted(practice()
                .send(VisitText.claim("ZZ3", "5", "93001:40:ZZ3L1")
                        .of("H1")
                        .person("BRANDT*LORENZO****MI*HL730419707")
                        .on("20261011")
                        .file()));
        assertThat(practice().charged("RC1")).isEqualTo("358.00");
        assertThat(practice().accounts()).isEqualTo(1);
    }

    @Test
    void a_number_counts_for_the_payer_that_gave_it() {
        practice().send(original().file());
        practice().send(VisitText.answer("T1", "110", PAID));

        FileReport report = practice().send(replacement("ZZ1").toSecond().file());

        assertThat(report.status()).isEqualTo(FileStatus.HELD);
        assertThat(report.problems())
                .singleElement()
                .extracting(Problem::sentence)
                .asString()
                .contains("does not stand in the books");
        assertThat(practice().owed("RC1")).isEqualTo("0.00 0.00 25.00");
    }

    @Test
    void what_was_said_of_a_held_claim_is_taken_back_before_it_was_used() {
        practice().send(original().file());
        VisitText.Sent unknown =
                VisitText.claim("QQ9", "7", "99213:100:A").of("NOBODY").on("20261009");
        assertThat(practice().send(unknown.file()).status()).isEqualTo(FileStatus.HELD);
        HeldClaims held = practice().bean(HeldClaims.class);
        assertThat(held.of("QQ9")).isEqualTo(HeldClaims.Found.HELD);
        assertThat(held.of("NOPE123")).isEqualTo(HeldClaims.Found.NOWHERE);

        ClaimTies ties = practice().bean(ClaimTies.class);
        Actor person = Actor.operator("test");
        ties.tie("QQ9", "RC1", "she said so", person);
        assertThat(ties.standing(10)).singleElement().satisfies(tie -> {
            assertThat(tie.to()).isEqualTo("RC1");
            assertThat(tie.isUsed()).isFalse();
        });
        assertThat(ties.takeBack("QQ9", "the wrong one", person)).isInstanceOf(ClaimTies.Result.Done.class);
        assertThat(ties.standing(10)).isEmpty();
        assertThat(practice().send(unknown.file()).status()).isEqualTo(FileStatus.HELD);

        ties.tie("QQ9", "RC1", "she said so after all", person);
        accepted(practice().send(unknown.file()));
        assertThat(ties.standing(10))
                .singleElement()
                .satisfies(tie -> assertThat(tie.isUsed()).isTrue());
        assertThat(ties.takeBack("QQ9", "too late", person)).isInstanceOf(ClaimTies.Result.Refused.class);
    }

    @Test
    void what_a_person_ties_is_taken_as_said() {
        practice().send(original().file());
        VisitText.Sent unknown =
                VisitText.claim("QQ9", "7", "99213:100:A").of("NOBODY").on("20261009");
        VisitText.Sent unnumbered = VisitText.claim("RC1", "7", "99213:100:A").on("20261010");
        ClaimTies ties = practice().bean(ClaimTies.class);
        Actor person = Actor.operator("test");

        assertThat(ties.tie("QQ9", "NOWHERE", "she said so", person)).isInstanceOf(ClaimTies.Result.Refused.class);
        assertThat(ties.tie("QQ9", "RC1", " ", person)).isInstanceOf(ClaimTies.Result.Refused.class);
        assertThat(ties.tie("QQ9", "RC1", "she said so", person)).isInstanceOf(ClaimTies.Result.Done.class);
        accepted(practice().send(unknown.file()));
        assertThat(practice().charged("RC1")).isEqualTo("100.00");
        assertThat(practice().account("QQ9")).isEqualTo(practice().account("RC1"));

        ties.tie("RC1", "", "another visit", person);
        accepted(practice().send(unnumbered.file()));
        assertThat(practice().accounts()).isEqualTo(2);
    }

    @Test
    void a_replacement_to_the_second_payer_asks_for_the_same_and_changes_no_charge() {
        practice().send(original().file());
        practice().send(VisitText.answer("T1", "110", PAID));
        practice().send(replacement("RC1").file());

        accepted(practice().send(replacement("RC1").toSecond().on("20261020").file()));

        assertThat(practice().owed("RC1")).isEqualTo("148.00 0.00 0.00");
        assertThat(practice().charged("RC1")).isEqualTo("258.00");
    }

    @Test
    void late_charges_join_their_visit_by_number_or_without_one() {
        practice().send(original().hospital().file());
        practice().send(VisitText.answer("T1", "110", PAID));

        accepted(practice()
                .send(VisitText.claim("RC1", "5", "J2405:60:RC1L1")
                        .hospital()
                        .on("20261012")
                        .file()));
        accepted(practice()
                .send(VisitText.claim("LATE2", "5", "J2406:10:X1")
                        .hospital()
                        .on("20261013")
                        .file()));

        assertThat(practice().accounts()).isEqualTo(1);
        assertThat(practice().owed("RC1")).isEqualTo("70.00 0.00 25.00");
        practice().send(VisitText.answer("T2", "22", """
                CLP*RC1*1*60*22*0*12*H9*13*5~NM1*QC*1*VASQUEZ*LORENZO****MI*HL730419707~DTM*232*20260911~
                SVC*HC:J2405*60*22**1~DTM*472*20260911~CAS*CO*45*38~REF*6R*RC1L1~"""));
        assertThat(practice().owed("RC1")).isEqualTo("10.00 0.00 25.00");
    }

    @Test
    void late_charges_sent_again_on_another_day_are_charged_once() {
        practice().send(original().file());
        for (String number : List.of("RC1", "RC1L")) {
            VisitText.Sent late = VisitText.claim(number, "5", "93000:60:" + number + "L9");
            accepted(practice().send(late.on("20261012").file()));
            String owed = practice().owed("RC1");
            assertThat(practice().send(late.on("20261017").file()).status()).isIn(FileStatus.ACCEPTED, FileStatus.SEEN);
            assertThat(practice().owed("RC1")).as("%s sent again", number).isEqualTo(owed);
        }
        assertThat(practice().charged("RC1")).isEqualTo("350.00");

        accepted(practice()
                .send(VisitText.claim("RC1", "5", "93000:60:RC1L10")
                        .on("20261018")
                        .file()));
        assertThat(practice().charged("RC1"))
                .as("a further one has a line of its own")
                .isEqualTo("410.00");
        practice().send(VisitText.answer("T2", "22", """
                CLP*RC1L*1*60*22*10*12*H9*11*5~NM1*QC*1*VASQUEZ*LORENZO****MI*HL730419707~
                SVC*HC:93000*60*22**1~DTM*472*20260911~CAS*CO*45*28~CAS*PR*2*10~REF*6R*RC1LL9~"""));
        assertThat(practice().owed("RC1")).isEqualTo("350.00 0.00 10.00");
    }

    @Test
    void a_replacement_of_the_whole_visit_exchanges_the_late_charge_that_it_repeats() {
        practice().send(original().file());
        practice().send(VisitText.answer("T1", "110", PAID));
        accepted(practice()
                .send(VisitText.claim("RC1", "5", "93000:60:RC1L3")
                        .of("H1")
                        .on("20261001")
                        .file()));

        accepted(practice()
                .send(VisitText.claim("RC1", "7", "99213:140:RC1L1", "71045:90:RC1L2", "93000:60:RC1L3")
                        .of("H1")
                        .on("20261009")
                        .file()));

        assertThat(practice().charged("RC1")).isEqualTo("290.00");
        assertThat(practice().owed("RC1")).isEqualTo("180.00 0.00 0.00");
        String all = PAID.replace("*1*230*110*25*", "*1*290*132*35*").replace("*H1*", "*H2*") + """
                SVC*HC:93000*60*22**1~DTM*472*20260911~CAS*CO*45*28~CAS*PR*2*10~REF*6R*RC1L3~""";
        practice().send(VisitText.answer("T2", "22", TAKEN_BACK + all));
        assertThat(practice().owed("RC1")).isEqualTo("0.00 0.00 35.00");
        assertThat(practice().unproved()).isEmpty();
    }

    @Test
    void a_late_charge_that_was_answered_is_exchanged_with_its_answer() {
        practice().send(original().file());
        practice().send(VisitText.answer("T1", "110", PAID));
        practice()
                .send(VisitText.claim("RC1L", "5", "93000:60:1")
                        .of("H1")
                        .on("20261001")
                        .file());
        String late = """
                CLP*RC1L*1*60*22*10*12*H9*11*5~NM1*QC*1*VASQUEZ*LORENZO****MI*HL730419707~
                SVC*HC:93000*60*22**1~DTM*472*20260911~CAS*CO*45*28~CAS*PR*2*10~REF*6R*1~""";
        practice().send(VisitText.answer("T2", "22", late));
        assertThat(practice().owed("RC1")).isEqualTo("0.00 0.00 35.00");

        accepted(practice()
                .send(VisitText.claim("RC1", "7", "99213:140:RC1L1", "71045:90:RC1L2", "93000:60:RC1L3")
                        .of("H1")
                        .on("20261009")
                        .file()));

        assertThat(practice().charged("RC1")).isEqualTo("290.00");
        assertThat(practice().owed("RC1")).isEqualTo("158.00 0.00 0.00");
        String back = late.replace("*1*60*22*10*", "*22*-60*-22**")
                .replace("*60*22**", "*-60*-22**")
                .replace("45*28", "45*-28")
                .replace("2*10~", "2*-10~");
        String all = PAID.replace("*1*230*110*25*", "*1*290*132*35*").replace("*H1*", "*H2*") + """
                SVC*HC:93000*60*22**1~DTM*472*20260911~CAS*CO*45*28~CAS*PR*2*10~REF*6R*RC1L3~""";
        practice().send(VisitText.answer("T3", "0", TAKEN_BACK + back + all));
        assertThat(practice().owed("RC1")).isEqualTo("0.00 0.00 35.00");
        assertThat(practice().unproved()).isEmpty();
    }

    private static final String SECOND_PAYER = """
            SBR*S*18*******CI~OI***Y***Y~NM1*IL*1*VASQUEZ*LORENZO****MI*MM730419707~
            NM1*PR*2*MAPLE MUTUAL*****PI*MAPL1~""";

    @Test
    void a_replacement_without_the_second_payer_asks_the_patient_for_what_the_first_leaves() {
        practice().send(original().others(SECOND_PAYER).file());
        practice().send(VisitText.answer("T1", "110", PAID));
        assertThat(practice().owed("RC1")).isEqualTo("0.00 25.00 0.00");

        accepted(practice().send(replacement("RC1").file()));

        assertThat(practice().owed("RC1")).isEqualTo("148.00 0.00 0.00");
        practice().send(VisitText.answer("T2", "18", TAKEN_BACK + PAID_ANEW));
        assertThat(practice().owed("RC1")).isEqualTo("0.00 0.00 25.00");
        assertThat(practice().unproved()).isEmpty();
    }

    @Test
    void a_replacement_that_adds_a_second_payer_takes_its_share_from_the_patient() {
        practice().send(original().file());
        practice().send(VisitText.answer("T1", "110", PAID));
        assertThat(practice().owed("RC1")).isEqualTo("0.00 0.00 25.00");

        accepted(practice()
                .send(VisitText.claim("RC1", "7", "99213:140:RC1L1", "71045:90:RC1L2")
                        .of("H1")
                        .others(SECOND_PAYER)
                        .on("20261009")
                        .file()));

        assertThat(practice().charged("RC1")).isEqualTo("230.00");
        assertThat(practice().owed("RC1")).as("the first payer answers anew").isEqualTo("120.00 0.00 0.00");
        practice().send(VisitText.answer("T2", "0", TAKEN_BACK + PAID.replace("*H1*", "*H2*")));
        assertThat(practice().owed("RC1")).isEqualTo("0.00 25.00 0.00");
        assertThat(practice().unproved()).isEmpty();
    }

    @Test
    void an_undone_answer_of_a_replaced_claim_leaves_no_trace_of_it() {
        practice().send(original().file());
        practice().send(VisitText.answer("T1", "110", PAID));
        practice().send(replacement("RC1").file());

        practice()
                .bean(Remittances.class)
                .undo(practice().remittance("T1").orElseThrow().id(), "wrong file", Actor.operator("test"));

        assertThat(practice().owed("RC1")).isEqualTo("258.00 0.00 0.00");
        assertThat(practice().unproved()).isEmpty();
    }

    @Test
    void stories_of_replacement_and_void() {
        for (String step : List.of("01.837", "02.835", "03.837", "04.837")) {
            accepted(practice().story("26-replacement-void/" + step));
        }
        assertThat(practice().owed("RC26002")).isEqualTo("-70.00 0.00 0.00");
        accepted(practice().story("26-replacement-void/05.835"));
        accepted(practice().story("26-replacement-void/06.835"));
        assertThat(practice().owed("RC26001")).isEqualTo("0.00 0.00 25.00");
        assertThat(practice().owed("RC26002")).isEqualTo("0.00 0.00 0.00");
    }

    @Test
    void story_of_a_late_charge() {
        for (String step : List.of("01.837", "02.835", "03.837")) {
            accepted(practice().story("25-late-charge/" + step));
        }
        assertThat(practice().owed("RC25001")).isEqualTo("60.00 0.00 100.00");
        accepted(practice().story("25-late-charge/04.835"));
        assertThat(practice().owed("RC25001")).isEqualTo("0.00 0.00 100.00");
    }

    @Test
    void a_line_of_another_claim_is_paid_there() {
        for (String step : List.of("1.837", "2.835", "3.837", "4.835")) {
            accepted(practice().story("04-late-charge-added/" + step));
        }
        assertThat(practice().owed("FT1004")).isEqualTo("0.00 0.00 0.00");
        assertThat(practice().owed("FT1004LT")).isEqualTo("0.00 0.00 0.00");
        practice().send(VisitText.answer("T9", "0", "MAPLE MUTUAL*XV*MAPL1", """
                CLP*FT1004*22*-160*-130**12*PC1004X*11*1~NM1*QC*1*PENHALE*IGOR****MI*MM1004~
                SVC*HC:99213*-120*-100**1~DTM*472*20260210~CAS*CO*45*-20~REF*6R*P1~
                SVC*HC:87880*-40*-30**1~DTM*472*20260210~CAS*CO*45*-10~REF*6R*P2~
                PLB*1992000079*20261231*FB:T9*-130~"""));
        assertThat(practice().owed("FT1004"))
                .as("taken back with both its parts")
                .isEqualTo("120.00 0.00 0.00");
        assertThat(practice().owed("FT1004LT")).isEqualTo("40.00 0.00 0.00");
    }

    @Test
    void a_replacement_with_a_new_number_never_charges_a_visit_twice() {
        for (String step : List.of("1.837", "2.835", "3.837")) {
            accepted(practice().story("31-replacement-with-new-number/" + step));
        }
        assertThat(practice().charged("FT1001R")).isEqualTo("130.00");
        assertThat(practice().owed("FT1001")).isEqualTo("20.00 0.00 0.00");
        assertThat(practice().accounts()).isEqualTo(1);
    }

    @Test
    void a_void_before_any_answer_takes_the_charges_to_nothing() {
        accepted(practice().story("32-void-claim/1.837"));
        accepted(practice().story("32-void-claim/2.837"));
        assertThat(practice().owed("FT1001")).isEqualTo("0.00 0.00 0.00");
        assertThat(practice().charged("FT1001")).isEqualTo("0.00");
    }
}

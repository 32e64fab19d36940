package org.quittance.remittance.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.ledger.Party;
import org.quittance.registration.AccountId;
import org.quittance.remittance.RemittanceId;
import org.quittance.remittance.UndoResult;
import org.quittance.staff.Actor;
import org.quittance.storage.TestDatabase;

/** What reversals take back, in whatever order they come (rules C-25 to C-27, A-31, A-45). */
@Tag("slow")
class ReversalOrderTest {

    private static final Actor MOREAU = Actor.operator("J. Moreau");
    private static final String OTHER_PAYER = "N1*PR*AMBER HARBOR LIFE*XV*AMB02";
    private static final String PAID = """
            CLP*RV1*1*200*125*25*12*K1~NM1*QC*1*ROOKWOOD*CLEO****MI*M1~SVC*HC:99213*200*125~DTM*472*20260914~
            CAS*CO*45*50~CAS*PR*3*25~REF*6R*RV1L1~""";
    private static final String TAKEN_BACK = """
            CLP*RV1*22*-200*-125**12*K1~NM1*QC*1*ROOKWOOD*CLEO****MI*M1~SVC*HC:99213*-200*-125~DTM*472*20260914~
            CAS*CO*45*-50~CAS*PR*3*-25~REF*6R*RV1L1~""";
    private static final String FORWARDED = "PLB*1992000079*20261231*FB:1*-125~";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private Practice practice;
    private AccountId visit;

    private void filed(String... payers) {
        practice = new Practice(database.dataSource());
        visit = practice.file("RV1", "M1", List.of(payers), "99213:200.00:RV1L1");
    }

    private void owed(String payer, String second, String patient) {
        assertThat(List.of(
                        practice.owes(visit, Party.P1), practice.owes(visit, Party.P2), practice.owes(visit, Party.G)))
                .containsExactly(payer, second, patient);
    }

    private void remit(String trace, String cents, String segments) {
        practice.take(Era.paying(trace, cents).say(segments).file(trace + ".835"));
    }

    @Test
    void a_payer_takes_back_its_own_answer_and_never_anothers() {
        filed("BLN01", "AMB02");
        remit("1", "125.00", PAID);
        practice.take(Era.paying("2", "0.00")
                .of(OTHER_PAYER)
                .say(TAKEN_BACK.replace("*K1", "*Z9") + FORWARDED)
                .file("2.835"));
        owed("0.00", "25.00", "0.00");
    }

    @Test
    void a_correction_that_comes_before_its_reversal_is_posted_in_full_when_that_comes() {
        filed("BLN01");
        remit("1", "125.00", PAID);
        remit(
                "2",
                "100.00",
                PAID.replace("*125", "*100").replace("PR*3*25", "PR*3*50").replace("*K1", "*K2"));
        remit("3", "0.00", TAKEN_BACK + FORWARDED);
        owed("0.00", "0.00", "50.00");
    }

    @Test
    void the_same_answer_again_stands_in_the_place_of_the_first_when_that_is_taken_back() {
        filed("BLN01");
        remit("1", "125.00", PAID);
        remit("2", "125.00", PAID.replace("*K1", "*K2"));
        owed("-125.00", "0.00", "25.00");
        remit("3", "0.00", TAKEN_BACK + FORWARDED);
        owed("0.00", "0.00", "25.00");
    }

    @Test
    void what_was_made_up_for_is_not_done_again_by_a_third_answer_nor_left_behind_by_an_undo() {
        filed("BLN01");
        String nothing = PAID.replace("*125", "*0").replace("CO*45*50", "CO*45*175");
        remit("1", "0.00", nothing);
        remit("2", "0.00", nothing.replace("*K1", "*K2"));
        owed("0.00", "0.00", "25.00");
        remit("3", "0.00", TAKEN_BACK.replace("-125", "0").replace("CO*45*-50", "CO*45*-175"));
        owed("0.00", "0.00", "25.00");
        remit("4", "0.00", nothing.replace("*K1", "*K4"));
        owed("0.00", "0.00", "25.00");

        assertThat(undone("2")).isInstanceOf(UndoResult.BuiltUpon.class);
        owed("0.00", "0.00", "25.00");
    }

    @Test
    void a_first_answer_is_not_taken_back_while_the_same_answer_again_counts_on_its_reasons() {
        filed("BLN01");
        remit("1", "125.00", PAID);
        remit("2", "125.00", PAID.replace("*K1", "*K2"));
        assertThat(undone("1")).isEqualTo(new UndoResult.BuiltUpon("remittance 2"));
        owed("-125.00", "0.00", "25.00");
        assertThat(undone("2")).isInstanceOf(UndoResult.Undone.class);
        owed("0.00", "0.00", "25.00");
        assertThat(undone("1")).isInstanceOf(UndoResult.Undone.class);
        owed("200.00", "0.00", "0.00");
    }

    private UndoResult undone(String trace) {
        return practice.remittances.undo(remittance(trace), "sent in error", MOREAU);
    }

    private RemittanceId remittance(String trace) {
        return new RemittanceId(database.jdbc()
                .sql("select id from remittance where trace = ?")
                .param(trace)
                .query(UUID.class)
                .single());
    }

    @Test
    void an_answer_below_zero_takes_back_whatever_status_it_has_and_waits_where_there_is_nothing() {
        filed("BLN01");
        String negative = TAKEN_BACK.replace("RV1*22*", "RV1*1*");
        remit("1", "0.00", negative + FORWARDED);
        owed("200.00", "0.00", "0.00");
        remit("2", "125.00", PAID);
        owed("0.00", "0.00", "25.00");
        remit("3", "0.00", negative + FORWARDED.replace("FB:1", "FB:3"));
        owed("200.00", "0.00", "0.00");
    }

    @Test
    void of_two_equal_parts_the_one_is_taken_back_whose_lines_are_named() {
        practice = new Practice(database.dataSource());
        visit = practice.file("RV2", "M2", List.of("BLN01"), "99213:50.00:RV2L1", "99214:50.00:RV2L2");
        String one = """
                CLP*RV2*1*50*30*10*12*K3~SVC*HC:99213*50*30~DTM*472*20260914~CAS*CO*45*10~CAS*PR*3*10~REF*6R*RV2L1~""";
        remit("1", "30.00", one);
        remit(
                "2",
                "30.00",
                one.replace("99213", "99214")
                        .replace("L1", "L2")
                        .replace("PR*3*10", "PR*3*20")
                        .replace("CAS*CO*45*10~", ""));
        remit("3", "0.00", """
                CLP*RV2*22*-50*-30**12*K3~SVC*HC:99213*-50*-30~DTM*472*20260914~CAS*CO*45*-10~CAS*PR*3*-10~REF*6R*RV2L1~
                PLB*1992000079*20261231*FB:1*-30~""");
        owed("50.00", "0.00", "20.00");
    }

    @Test
    void a_status_that_nobody_knows_and_a_sum_that_is_not_its_parts_are_said() {
        filed("BLN01");
        remit("1", "125.00", PAID.replace("RV1*1*200*125*25", "RV1*99*200*125*20"));
        owed("0.00", "0.00", "25.00");
        assertThat(practice.waiting())
                .singleElement()
                .satisfies(answer -> assertThat(answer.flags()).contains("status-unknown", "patient-total-differs"));
    }
}

package org.quittance.remittance.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.money.Money;
import org.quittance.registration.AccountId;
import org.quittance.remittance.Adjustment;
import org.quittance.remittance.AnsweredClaim;
import org.quittance.remittance.RemittanceId;
import org.quittance.remittance.RemittedClaim;
import org.quittance.remittance.RemittedLine;
import org.quittance.remittance.UndoResult;
import org.quittance.staff.Actor;
import org.quittance.storage.TestDatabase;

/** Reasons and remark codes of an 835 as rows: from the file, mirrored by a reversal, and kept when all is taken back. */
class SaidRowsTest {

    private static final String PAID = """
            CLP*RV1*1*200*100*25*12*K1~CAS*OA*23*25~NM1*QC*1*ROOKWOOD*CLEO****MI*M1~MOA***MA01*N130~MIA*1****MA07~
            SVC*HC:99213*200*125**1~DTM*472*20260914~CAS*CO*45*50*1.50*253*0.55~CAS*PR*3*24.45**2*0~REF*6R*RV1L1~
            LQ*HE*N381~LQ*HE*M25~""";
    private static final String TAKEN_BACK = """
            CLP*RV1*22*-200*-100**12*K1~CAS*OA*23*-25~NM1*QC*1*ROOKWOOD*CLEO****MI*M1~
            SVC*HC:99213*-200*-125**1~DTM*472*20260914~CAS*CO*45*-50*1.50*253*-0.55~CAS*PR*3*-24.45~REF*6R*RV1L1~""";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private Practice practice;
    private AccountId visit;

    private void filed() {
        practice = new Practice(database.dataSource());
        visit = practice.file("RV1", "M1", List.of("BLN01"), "99213:200.00:RV1L1");
    }

    private List<AnsweredClaim> answers() {
        return practice.remittances.answersOfAccounts(List.of(visit.value()));
    }

    private static String said(Adjustment each) {
        return each.code() + " " + each.amount().toDollars()
                + each.quantity().map(units -> " x" + units).orElse("");
    }

    @Test
    void each_triplet_and_each_remark_code_is_a_row_of_its_claim_or_line() {
        filed();
        practice.take(Era.paying("1", "100.00").say(PAID).file("1.835"));

        RemittedClaim claim = answers().getFirst().said();
        RemittedLine line = claim.lines().getFirst();
        assertThat(claim.adjustments()).map(SaidRowsTest::said).containsExactly("OA-23 25.00");
        assertThat(claim.remarks()).containsExactly("MA01", "N130", "MA07");
        assertThat(line.adjustments())
                .map(SaidRowsTest::said)
                .containsExactly("CO-45 50.00 x1.50", "CO-253 0.55", "PR-3 24.45");
        assertThat(line.remarks()).containsExactly("N381", "M25");
        assertThat(database.jdbc().sql("""
                                select line_n || '/' || n || ' ' || group_code || '-' || reason || ' ' || cents
                                from remittance_adjustment order by line_n, n""").query(String.class).list())
                .containsExactly("0/1 OA-23 2500", "1/1 CO-45 5000", "1/2 CO-253 55", "1/3 PR-3 2445");
        assertThat(database.jdbc()
                        .sql("select line_n || '/' || n || ' ' || code from remittance_remark order by line_n, n")
                        .query(String.class)
                        .list())
                .containsExactly("0/1 MA01", "0/2 N130", "0/3 MA07", "1/1 N381", "1/2 M25");
    }

    @Test
    void a_reversal_says_the_same_reasons_with_all_signs_turned() {
        filed();
        practice.take(Era.paying("1", "100.00").say(PAID).file("1.835"));
        practice.take(Era.paying("2", "0.00")
                .say(TAKEN_BACK + "PLB*1992000079*20261231*FB:1*-100~")
                .file("2.835"));

        List<AnsweredClaim> both = answers();
        assertThat(both).hasSize(2);
        assertThat(both.getLast().reverses()).contains(both.getFirst().id());
        assertThat(both.getLast().said().allAdjustments().map(Adjustment::code))
                .containsExactlyElementsOf(both.getFirst()
                        .said()
                        .allAdjustments()
                        .map(Adjustment::code)
                        .toList());
        assertThat(both.getLast().said().allAdjustments().map(Adjustment::amount))
                .containsExactlyElementsOf(both.getFirst()
                        .said()
                        .allAdjustments()
                        .map(Adjustment::amount)
                        .map(Money::negated)
                        .toList());
    }

    @Test
    void what_was_said_stays_when_the_remittance_is_taken_back() {
        filed();
        practice.take(Era.paying("1", "100.00").say(PAID).file("1.835"));
        AnsweredClaim before = answers().getFirst();
        RemittanceId id = before.remittance();

        assertThat(practice.remittances.undo(id, "wrong file", Actor.operator("J. Moreau")))
                .isInstanceOf(UndoResult.Undone.class);

        assertThat(practice.remittances
                        .answersByRef(List.of(before.id()))
                        .get(before.id())
                        .answer())
                .isEqualTo(before);
    }

    @Test
    void a_quantity_that_is_no_number_moves_nothing_and_is_left_out() {
        filed();
        practice.take(
                Era.paying("1", "100.00").say(PAID.replace("*1.50*", "*some*")).file("1.835"));

        assertThat(answers().getFirst().said().lines().getFirst().adjustments())
                .map(Adjustment::quantity)
                .containsOnly(Optional.<BigDecimal>empty());
    }
}

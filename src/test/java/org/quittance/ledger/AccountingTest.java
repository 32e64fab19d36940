package org.quittance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.storage.TestDatabase;

/** Accounting as the rules write it, on the real ledger. How to read a table: {@link LedgerTable}. */
class AccountingTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final TestLedger books = new TestLedger(database.dataSource());

    private void table(String text) {
        new LedgerTable(books).run(text);
    }

    @AfterEach
    void everything_holds() {
        assertThat(books.check.check().discrepancies()).isEmpty();
    }

    @Test
    void rule_C_18_a_claim_is_paid_written_off_by_contract_and_passed_to_the_patient() {
        table("""
                post charge
                  A.P1             revenue          320.00  charge
                balance A.P1 320.00
                post era
                  contractual      A.P1              70.00  CO-45
                  A.G              A.P1              25.00  PR-3
                  clearing:era     A.P1             225.00  paid
                  cash:era         clearing:era     225.00  EFT
                balance A.P1 0.00
                balance A.G 25.00
                balance clearing:era 0.00
                balance cash:era 225.00
                balance contractual 70.00
                balance revenue -320.00
                """);
    }

    @Test
    void rule_A_32_what_the_first_payer_leaves_goes_to_the_second() {
        table("""
                post charge
                  A.P1             revenue         1000.00  charge
                post era
                  clearing:era     A.P1             640.00  paid
                  contractual      A.P1             200.00  CO-45
                  A.P2             A.P1             160.00  PR-2
                  cash:era         clearing:era     640.00  EFT
                balance A.P1 0.00
                balance A.P2 160.00
                balance A.G 0.00
                """);
    }

    @Test
    void rule_C_28_a_payers_reversal_and_correction_net_to_the_correction() {
        table("""
                post charge
                  A.P1             revenue          150.00  charge
                post first
                  clearing:r1      A.P1              50.00  paid
                  contractual      A.P1              75.00  CO-45
                  A.G              A.P1              25.00  PR-1
                  cash:r1          clearing:r1       50.00  EFT
                balance A.P1 0.00
                day 2
                post correction
                  A.P1             clearing:r2       50.00  paid
                  A.P1             contractual       75.00  CO-45
                  A.P1             A.G               25.00  PR-1
                  clearing:r2      A.P1              70.00  paid
                  contractual      A.P1              55.00  CO-45
                  A.G              A.P1              25.00  PR-1
                  cash:r2          clearing:r2       20.00  EFT
                balance A.P1 0.00
                balance A.G 25.00
                balance contractual 55.00
                balance contractual 75.00 on 1
                balance clearing:r2 0.00
                """);
    }

    @Test
    void rule_A_31_a_payment_over_two_lines_is_taken_back_over_both_and_only_once() {
        table("""
                post charge
                  A.G              revenue           80.00  charge
                  A.G              revenue           40.00  charge
                post payment
                  cash             A.G               80.00  payment
                  cash             A.G               40.00  payment
                balance A.G 0.00
                again payment
                taken payment
                balance A.G 0.00
                day 3
                reverse payment
                balance A.G 120.00
                balance cash 0.00
                reversed payment
                balance A.G 120.00
                balance A.G 0.00 on 1
                balance A.G 0.00 on 2
                balance A.G 120.00 on 3
                """);
    }

    @Test
    void rule_A_41_unapplied_money_waits_and_is_applied_in_part() {
        table("""
                post tender
                  cash             unapplied-guarantor:g  100.00  payment
                balance unapplied-guarantor:g -100.00
                post charge
                  A.G              revenue           60.00  charge
                post apply
                  unapplied-guarantor:g  A.G         60.00  applied
                balance A.G 0.00
                balance unapplied-guarantor:g -40.00
                """);
    }

    @Test
    void rule_C_36_an_overpayment_is_recovered_from_a_later_remittance() {
        table("""
                post charge
                  A.P1             revenue          100.00  charge
                  B.P1             revenue          800.00  charge
                post paid-before
                  clearing:r0      A.P1             100.00  paid
                  cash:r0          clearing:r0      100.00  EFT
                day 2
                post r1
                  A.P1             clearing:r1      100.00  paid
                  clearing:r1      A.P1              60.00  paid
                  clearing:r1      B.P1             300.00  paid
                  clearing:r1      recoupment:payer  40.00  WO
                  cash:r1          clearing:r1      300.00  EFT
                balance A.P1 40.00
                balance recoupment:payer -40.00
                balance clearing:r1 0.00
                day 3
                post r2
                  clearing:r2      B.P1             500.00  paid
                  recoupment:payer clearing:r2       40.00  WO
                  cash:r2          clearing:r2      460.00  EFT
                balance recoupment:payer 0.00
                balance clearing:r2 0.00
                balance B.P1 0.00
                """);
    }

    @Test
    void rule_C_32_interest_goes_to_income_and_not_to_the_account() {
        table("""
                post charge
                  A.P1             revenue           10.00  charge
                post era
                  clearing:r       A.P1              10.00  paid
                  clearing:r       interest-income   67.81  L6
                  cash:r           clearing:r        77.81  EFT
                balance A.P1 0.00
                balance interest-income -67.81
                balance clearing:r 0.00
                """);
    }

    @Test
    void what_was_taken_back_can_be_posted_anew_under_another_key() {
        table("""
                post charge
                  A.G              revenue           50.00  charge
                reverse charge
                balance A.G 0.00
                reversed charge
                post charge-again
                  A.G              revenue           50.00  charge
                balance A.G 50.00
                """);
    }
}

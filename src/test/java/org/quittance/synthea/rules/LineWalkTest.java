package org.quittance.synthea.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.TransferDraft;

class LineWalkTest {

    private static final UUID ACCOUNT = new UUID(0, 7);
    private static final LocalDate SERVED = LocalDate.of(2025, 3, 4);

    private final List<String> objections = new ArrayList<>();
    private final LineWalk walk = new LineWalk(ACCOUNT, (line, column, rule) -> objections.add(line + " " + column));
    private long line = 1;

    @Test
    void a_line_with_two_payers_is_walked_to_its_end() {
        charge(13600, "1");
        next(RowType.ADJUSTMENT, 2220);
        next(RowType.INSURANCE_PAYMENT, 1408);
        transfer(9972, "2");
        next(RowType.INSURANCE_PAYMENT, 352);
        transfer(9620, "p");
        next(RowType.PATIENT_PAYMENT, 9620);

        assertThat(moves())
                .containsExactly(
                        "CHARGES: P1 <- revenue 13600 charge",
                        "PRIMARY: contractual allowance <- P1 2220 CO-45",
                        "PRIMARY: cash <- P1 1408 paid",
                        "PRIMARY: P2 <- P1 9972 transfer",
                        "SECONDARY: cash <- P2 352 paid",
                        "SECONDARY: G <- P2 9620 transfer",
                        "PATIENT: cash <- G 9620 payment");
        assertThat(objections).isEmpty();
    }

    @Test
    void a_copay_moves_to_the_patient_before_it_is_paid() {
        charge(10000, "1");
        next(RowType.COPAY, 3500);

        assertThat(moves())
                .containsExactly(
                        "CHARGES: P1 <- revenue 10000 charge",
                        "COPAY: G <- P1 3500 copay",
                        "COPAY: cash <- G 3500 copay payment");
    }

    @Test
    void nobody_moves_what_the_uninsured_pay() {
        charge(10000, "p");
        next(RowType.COPAY, 500);
        next(RowType.PATIENT_PAYMENT, 9500);

        assertThat(moves())
                .containsExactly(
                        "CHARGES: G <- revenue 10000 charge",
                        "COPAY: cash <- G 500 copay payment",
                        "PATIENT: cash <- G 9500 payment");
    }

    @Test
    void a_line_that_costs_nothing_moves_nothing() {
        charge(0, "1");

        assertThat(moves()).isEmpty();
        assertThat(objections).isEmpty();
    }

    @Test
    void rows_that_cannot_be_where_they_stand_are_objected_to() {
        next(RowType.ADJUSTMENT, 1);
        charge(10000, "2");
        next(RowType.INSURANCE_PAYMENT, 1);
        walk.next(row(RowType.TRANSFER_IN, 5, "p", 99, 98));
        walk.next(row(RowType.TRANSFER_OUT, 5, "", 100, -1));
        walk.next(row(RowType.TRANSFER_IN, 6, "p", 101, 100));
        walk.next(row(RowType.TRANSFER_OUT, 6, "", 102, -1));
        walk.next(row(RowType.TRANSFER_IN, 6, "x", 103, 102));

        assertThat(objections)
                .containsExactly(
                        "1 TYPE", "2 TRANSFERTYPE", "3 METHOD", "4 TRANSFEROUTID", "6 TRANSFEROUTID", "8 TRANSFERTYPE");
    }

    private void charge(long cents, String to) {
        walk.open(row(RowType.CHARGE, cents, to, line, -1), new UUID(1, line));
    }

    private void next(RowType type, long cents) {
        walk.next(row(type, cents, "", line, -1));
    }

    private void transfer(long cents, String to) {
        long out = line;
        walk.next(row(RowType.TRANSFER_OUT, cents, "", out, -1));
        walk.next(row(RowType.TRANSFER_IN, cents, to, out + 1, out));
    }

    private TransactionRow row(RowType type, long cents, String to, long number, long counterpart) {
        return new TransactionRow(
                line++, type, cents, to, number, counterpart, SERVED, SERVED, "1", "Visit", false, List.of());
    }

    private List<String> moves() {
        List<String> moves = new ArrayList<>();
        walk.moves().forEach((step, transfers) -> transfers.forEach(transfer -> moves.add(words(step, transfer))));
        return moves;
    }

    private static String words(Step step, TransferDraft transfer) {
        return step + ": " + name(transfer.debit()) + " <- " + name(transfer.credit()) + " "
                + transfer.amount().cents() + " " + transfer.reason();
    }

    private static String name(AccountKey key) {
        return key.kind() == AccountKind.RECEIVABLE
                ? key.party().code()
                : key.kind().words();
    }
}

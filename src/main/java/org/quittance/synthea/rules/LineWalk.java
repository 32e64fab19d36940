package org.quittance.synthea.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.Party;
import org.quittance.ledger.TransferDraft;
import org.quittance.money.Money;

/**
 * Walks the rows of a claim in file order and says what moves between which ledger accounts. Whoever owes starts as
 * the charge says and changes with each incoming transfer. A transfer pair moves the source's own amount and nothing
 * else; what reaches the patient by it is deductible and coinsurance together, because the source keeps them together.
 * Write-offs carry CO-45 (contractual): the source has no reason codes. Not safe for use by several threads at once.
 */
public final class LineWalk {

    /** A row that cannot be understood where it stands. */
    @FunctionalInterface
    public interface Objection {

        /**
         * Notes it.
         *
         * @param line line in the file
         * @param rule what should have stood there
         */
        void at(long line, String column, String rule);
    }

    private final UUID account;
    private final Objection objection;
    private final Map<Step, List<TransferDraft>> moves = new EnumMap<>(Step.class);
    private UUID charge = new UUID(0, 0);
    private LocalDate served = LocalDate.EPOCH;
    private Party owes = Party.NONE;
    private Optional<TransactionRow> outgoing = Optional.empty();

    /**
     * A walk over the rows of one claim.
     *
     * @param account the patient account
     * @param objection where rows go that cannot be understood
     */
    public LineWalk(UUID account, Objection objection) {
        this.account = account;
        this.objection = objection;
    }

    /**
     * Opens a line.
     *
     * @param row a charge
     * @param line the charge line it becomes
     */
    public void open(TransactionRow row, UUID line) {
        charge = line;
        served = row.servedFrom();
        outgoing = Optional.empty();
        owes = partyOf(row.to());
        if (owes != Party.P1 && owes != Party.G) {
            objection.at(row.line(), "TRANSFERTYPE", "A charge goes to the first payer (1) or to the patient (p)");
            owes = Party.G;
        }
        move(Step.CHARGES, row, receivable(owes), AccountKey.house(AccountKind.REVENUE), "charge");
    }

    /**
     * Takes the next row of the open line.
     *
     * @param row any row but a charge
     */
    public void next(TransactionRow row) {
        if (owes == Party.NONE) {
            objection.at(row.line(), "TYPE", "The first row of a claim is a charge");
            return;
        }
        AccountKey cash = AccountKey.house(AccountKind.CASH);
        switch (row.type()) {
            case CHARGE -> throw new IllegalArgumentException("A charge opens a line.");
            case COPAY -> {
                if (owes != Party.G) {
                    move(Step.COPAY, row, receivable(Party.G), receivable(owes), "copay");
                }
                move(Step.COPAY, row, cash, receivable(Party.G), "copay payment");
            }
            case INSURANCE_PAYMENT -> {
                if (mustBePayer(row)) {
                    move(decision(), row, cash, receivable(owes), "paid");
                }
            }
            case PATIENT_PAYMENT -> move(Step.PATIENT, row, cash, receivable(Party.G), "payment");
            case ADJUSTMENT ->
                move(decision(), row, AccountKey.house(AccountKind.CONTRACTUAL_ALLOWANCE), receivable(owes), "CO-45");
            case TRANSFER_OUT -> outgoing = Optional.of(row);
            case TRANSFER_IN -> transfer(row);
        }
    }

    private void transfer(TransactionRow in) {
        boolean pair = outgoing.isPresent()
                && outgoing.get().number() == in.counterpart()
                && outgoing.get().cents() == in.cents();
        if (!pair) {
            objection.at(
                    in.line(),
                    "TRANSFEROUTID",
                    "An incoming transfer names the outgoing one before it, of the" + " same amount");
            return;
        }
        Party to = partyOf(in.to());
        if (to == Party.NONE) {
            objection.at(in.line(), "TRANSFERTYPE", "A transfer goes to a payer (1, 2) or to the patient (p)");
            return;
        }
        if (to != owes) {
            move(decision(), in, receivable(to), receivable(owes), "transfer");
        }
        owes = to;
        outgoing = Optional.empty();
    }

    private boolean mustBePayer(TransactionRow row) {
        if (!owes.isPayer()) {
            objection.at(row.line(), "METHOD", "A payer's payment (ECHECK) comes while a payer owes, not the patient");
        }
        return owes.isPayer();
    }

    private Step decision() {
        return owes == Party.P2 ? Step.SECONDARY : Step.PRIMARY;
    }

    private AccountKey receivable(Party party) {
        return AccountKey.receivable(account, party);
    }

    private void move(Step step, TransactionRow row, AccountKey debit, AccountKey credit, String reason) {
        if (row.cents() == 0) {
            return;
        }
        moves.computeIfAbsent(step, first -> new ArrayList<>())
                .add(new TransferDraft(
                        debit,
                        credit,
                        Money.ofCents(row.cents()),
                        Optional.of(charge),
                        Optional.empty(),
                        Math.toIntExact(row.line()),
                        Optional.of(served),
                        reason));
    }

    /**
     * What the walk found.
     *
     * @return what each act moves, in order; acts that move nothing are left out
     */
    public Map<Step, List<TransferDraft>> moves() {
        return moves;
    }

    private static Party partyOf(String transferType) {
        return switch (transferType) {
            case "1" -> Party.P1;
            case "2" -> Party.P2;
            case "p" -> Party.G;
            default -> Party.NONE;
        };
    }
}

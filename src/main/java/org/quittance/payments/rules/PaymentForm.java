package org.quittance.payments.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.quittance.money.CardNumbers;
import org.quittance.money.Money;
import org.quittance.payments.Allocation;
import org.quittance.payments.AmountInput;
import org.quittance.payments.NewPayment;
import org.quittance.payments.Refusal;
import org.quittance.payments.Tender;

/** What a payment must say before anything is looked up. */
public final class PaymentForm {

    private static final int LONGEST_REFERENCE = 40;
    private static final int LONGEST_TEXT = 500;
    private static final int OLDEST_YEARS = 10;

    private PaymentForm() {}

    /**
     * Checks what was typed.
     *
     * @param wanted the payment
     * @param today the ledger day
     * @return the first thing that is wrong, or empty
     */
    public static Optional<Refusal> check(NewPayment wanted, LocalDate today) {
        if (!wanted.amount().isPositive() || wanted.amount().cents() > AmountInput.MOST_CENTS) {
            return refuse("amount", "A payment is more than 0.00 and at most 10,000,000.00.", "MONEY-07");
        }
        if (wanted.takenBy().name().isBlank()) {
            throw new IllegalArgumentException("Somebody takes a payment.");
        }
        Optional<Refusal> unknown = key("amount", wanted.formKey());
        if (unknown.isPresent()) {
            return unknown;
        }
        if (wanted.receivedOn().isAfter(today) || wanted.receivedOn().isBefore(today.minusYears(OLDEST_YEARS))) {
            return refuse("receivedOn", "Money is received today or earlier, not on another day.", "A-08");
        }
        return reference(wanted)
                .or(() -> text("memo", wanted.memo()))
                .or(() -> text("anotherBecause", wanted.anotherBecause()))
                .or(() -> text("unaskedBecause", wanted.unaskedBecause()))
                .or(() -> allocation(wanted));
    }

    /**
     * Checks the key that a form was shown with.
     *
     * @param field where the page says it
     * @param key as sent
     * @return that the form is to be opened again, where it has none; or empty
     */
    public static Optional<Refusal> key(String field, String key) {
        return key.isBlank()
                ? refuse(
                        field,
                        "This form came without its number, and nobody could tell whether it was sent before. Nothing"
                                + " was done. Open it again and send it once.",
                        "MONEY-01")
                : Optional.empty();
    }

    private static Optional<Refusal> reference(NewPayment wanted) {
        String reference = wanted.reference();
        if (wanted.tender() != Tender.CASH && reference.isEmpty()) {
            return refuse(
                    "reference",
                    wanted.tender() == Tender.CHECK
                            ? "Write the number of the check."
                            : "Write the reference the card terminal printed.",
                    "A-13");
        }
        if (reference.length() > LONGEST_REFERENCE) {
            return refuse("reference", "A reference has at most 40 characters.", "A-13");
        }
        return text("reference", reference);
    }

    /**
     * Checks a free text.
     *
     * @param field which field
     * @param typed what was typed
     * @return what is wrong with it, or empty
     */
    public static Optional<Refusal> text(String field, String typed) {
        if (typed.length() > LONGEST_TEXT) {
            return refuse(field, "A note has at most 500 characters.", "A-13");
        }
        return CardNumbers.isIn(typed)
                ? refuse(
                        field,
                        "This looks like a card number. Take it out: card numbers are never kept here.",
                        "PRIVACY-02")
                : Optional.empty();
    }

    private static Optional<Refusal> allocation(NewPayment wanted) {
        return switch (wanted.allocation()) {
            case Allocation.OldestFirst ignored -> Optional.empty();
            case Allocation.Chosen chosen -> {
                Money sum = chosen.amounts().values().stream().reduce(Money.ZERO, Money::plus);
                if (chosen.amounts().values().stream().anyMatch(Money::isNegative)) {
                    yield refuse("allocation", "No account is given less than 0.00.", "A-06");
                }
                yield sum.compareTo(wanted.amount()) > 0
                        ? refuse("allocation", "More is spread over the accounts than is paid.", "A-06")
                        : Optional.empty();
            }
        };
    }

    private static Optional<Refusal> refuse(String field, String words, String rule) {
        return Optional.of(new Refusal(field, words, rule));
    }
}

package org.quittance.payments.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.quittance.money.CardNumbers;
import org.quittance.money.Money;
import org.quittance.payments.Allocation;
import org.quittance.payments.AmountInput;
import org.quittance.payments.NewPayment;
import org.quittance.payments.Refusal;
import org.quittance.payments.RefusalReason;

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
            return refuse("amount", RefusalReason.Plain.PAYMENT_OUT_OF_RANGE);
        }
        if (wanted.takenBy().name().isBlank()) {
            throw new IllegalArgumentException("Somebody takes a payment.");
        }
        Optional<Refusal> unknown = key("amount", wanted.formKey());
        if (unknown.isPresent()) {
            return unknown;
        }
        if (wanted.receivedOn().isAfter(today) || wanted.receivedOn().isBefore(today.minusYears(OLDEST_YEARS))) {
            return refuse("receivedOn", RefusalReason.Plain.RECEIVED_ON_ANOTHER_DAY);
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
        return key.isBlank() ? refuse(field, RefusalReason.Plain.NO_FORM_KEY) : Optional.empty();
    }

    private static Optional<Refusal> reference(NewPayment wanted) {
        String reference = wanted.reference();
        if (wanted.tender().hasReference() && reference.isEmpty()) {
            return refuse("reference", new RefusalReason.NoReference(wanted.tender()));
        }
        if (reference.length() > LONGEST_REFERENCE) {
            return refuse("reference", new RefusalReason.TooLong(RefusalReason.Text.REFERENCE, LONGEST_REFERENCE));
        }
        return text("reference", reference);
    }

    /**
     * Checks a free text.
     *
     * @param typed what was typed
     * @return what is wrong with it, or empty
     */
    public static Optional<Refusal> text(String field, String typed) {
        if (typed.length() > LONGEST_TEXT) {
            return refuse(field, new RefusalReason.TooLong(RefusalReason.Text.NOTE, LONGEST_TEXT));
        }
        return CardNumbers.isIn(typed) ? refuse(field, RefusalReason.Plain.CARD_NUMBER) : Optional.empty();
    }

    private static Optional<Refusal> allocation(NewPayment wanted) {
        return switch (wanted.allocation()) {
            case Allocation.OldestFirst ignored -> Optional.empty();
            case Allocation.Chosen chosen -> {
                Money sum = chosen.amounts().values().stream().reduce(Money.ZERO, Money::plus);
                if (chosen.amounts().values().stream().anyMatch(Money::isNegative)) {
                    yield refuse("allocation", RefusalReason.Plain.NEGATIVE_SHARE);
                }
                yield sum.compareTo(wanted.amount()) > 0
                        ? refuse("allocation", RefusalReason.Plain.SHARES_ABOVE_AMOUNT)
                        : Optional.empty();
            }
        };
    }

    private static Optional<Refusal> refuse(String field, RefusalReason reason) {
        return Optional.of(new Refusal(field, reason));
    }
}

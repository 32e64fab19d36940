package org.quittance.statements.words;

import java.util.Optional;
import org.quittance.codesets.Phrase;
import org.quittance.ledger.Meaning;
import org.quittance.statements.Debtor;
import org.quittance.statements.ExplainedAccount;
import org.quittance.statements.PaymentFact;

/** The words at the head of a step, for whoever works on the account. */
public final class LeafWords {

    private LeafWords() {}

    /**
     * Words for a transfer.
     *
     * @param meaning what it means
     * @param code the ledger's reason
     * @param from who owes less by it
     * @param to who owes more by it
     * @param account the account
     * @param payment the payment it came from
     * @return a few words in each language
     */
    public static Phrase of(
            Meaning meaning,
            String code,
            Optional<Debtor> from,
            Optional<Debtor> to,
            ExplainedAccount account,
            Optional<PaymentFact> payment) {
        boolean back = to.isPresent();
        String who = from.or(() -> to).map(Debtor::name).orElse("");
        Phrase reason = ReasonCode.read(code).map(ReasonCode::shortWords).orElse(Phrase.EMPTY);
        return switch (meaning) {
            case CHARGED ->
                back
                        ? new Phrase("What the clinic charges", "Lo que cobra la clínica")
                        : new Phrase("Charge credited", "Cargo anulado");
            case TAKEN_OFF ->
                back
                        ? colon(new Phrase("Put back on", "Añadido de nuevo"), reason)
                        : colon(new Phrase("Taken off", "Descontado"), reason);
            case GIVEN_UP -> givenUp(back, code);
            case PAYER_PAID ->
                back ? new Phrase(who + " took back", who + " retiró") : new Phrase(who + " paid", who + " pagó");
            case PATIENT_PAID -> paid(back, code, account, payment);
            case MOVED -> moved(code, from, to, reason);
            case REFUNDED -> new Phrase("Refund to " + who, "Reembolso a " + who);
            case OTHER -> Phrase.same(code);
        };
    }

    /**
     * Words for what a payer puts on instead of taking it off.
     *
     * @param payer who
     * @param code the ledger's reason
     * @return a few words in each language
     */
    public static Phrase raised(Debtor payer, String code) {
        Phrase reason = ReasonCode.read(code).map(ReasonCode::shortWords).orElse(Phrase.EMPTY);
        return colon(new Phrase(payer.name() + " added", payer.name() + " añadió"), reason);
    }

    private static Phrase moved(String code, Optional<Debtor> from, Optional<Debtor> to, Phrase reason) {
        String source = from.map(Debtor::name).orElse("");
        String target = to.map(Debtor::name).orElse("");
        if (code.equals("copay")) {
            return new Phrase("Left to " + target + ": copay", "Queda para " + target + ": copago");
        }
        if (reason.equals(Phrase.EMPTY)) {
            return new Phrase("Left by " + source + " to " + target, source + " lo deja a " + target);
        }
        return colon(new Phrase("Left to " + target, "Queda para " + target), reason);
    }

    private static Phrase paid(boolean back, String code, ExplainedAccount account, Optional<PaymentFact> payment) {
        if (back) {
            return new Phrase("Payment taken back", "Pago anulado");
        }
        String payer = account.guarantorName();
        if (payment.isPresent()) {
            Phrase how = tender(payment.get());
            return new Phrase(payer + " paid " + how.en(), payer + " pagó " + how.es());
        }
        return code.equals("copay payment")
                ? new Phrase(payer + " paid the copay", payer + " pagó el copago")
                : new Phrase(payer + " paid", payer + " pagó");
    }

    /**
     * How a payment was made.
     *
     * @param payment the payment
     * @return for example {@code by check 1042}
     */
    public static Phrase tender(PaymentFact payment) {
        String reference = payment.reference().isEmpty() ? "" : " " + payment.reference();
        return switch (payment.tender()) {
            case "cash" -> new Phrase("in cash", "en efectivo");
            case "check" -> new Phrase("by check" + reference, "con cheque" + reference);
            case "card" -> new Phrase("by card" + reference, "con tarjeta" + reference);
            default -> new Phrase("by " + payment.tender(), "con " + payment.tender());
        };
    }

    private static Phrase givenUp(boolean back, String code) {
        Phrase head = back
                ? new Phrase("Put back on by the clinic", "Añadido de nuevo por la clínica")
                : new Phrase("Given up by the clinic", "Perdonado por la clínica");
        return colon(head, kind(code));
    }

    /** Which kind of giving up a ledger's reason is. */
    private static Phrase kind(String code) {
        return switch (code) {
            case "small-balance write-off" -> new Phrase("a small balance", "un saldo pequeño");
            case "administrative write-off" -> new Phrase("a decision of ours", "una decisión nuestra");
            case "" -> Phrase.EMPTY;
            default -> Phrase.same(code);
        };
    }

    /** Why the patient's side owes less, where the clinic gave it up. */
    static Phrase whyGivenUp(String code) {
        return colon(new Phrase("the clinic gave it up", "la clínica lo perdonó"), kind(code));
    }

    private static Phrase colon(Phrase head, Phrase tail) {
        return tail.equals(Phrase.EMPTY)
                ? head
                : new Phrase(head.en() + ": " + tail.en(), head.es() + ": " + tail.es());
    }
}

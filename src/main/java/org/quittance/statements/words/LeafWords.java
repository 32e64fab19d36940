package org.quittance.statements.words;

import java.util.Arrays;
import java.util.Optional;
import org.quittance.codesets.Phrase;
import org.quittance.ledger.Meaning;
import org.quittance.payments.WriteOffReason;
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
        Phrase who = from.or(() -> to).map(Debtor::named).orElse(Phrase.EMPTY);
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
                back
                        ? new Phrase(who.en() + " took back", who.es() + " retiró")
                        : new Phrase(who.en() + " paid", who.es() + " pagó");
            case PATIENT_PAID -> paid(back, code, account, payment);
            case MOVED -> moved(code, from, to, reason);
            case REFUNDED -> new Phrase("Refund to " + who.en(), "Reembolso a " + who.es());
            case OTHER -> other(code, reason);
        };
    }

    /**
     * Words for what a payer puts on instead of taking it off.
     *
     * @param code the ledger's reason
     * @return a few words in each language
     */
    public static Phrase raised(Debtor payer, String code) {
        Phrase reason = ReasonCode.read(code).map(ReasonCode::shortWords).orElse(Phrase.EMPTY);
        return colon(new Phrase(payer.name() + " added", payer.named().es() + " añadió"), reason);
    }

    private static Phrase moved(String code, Optional<Debtor> from, Optional<Debtor> to, Phrase reason) {
        Phrase source = from.map(Debtor::named).orElse(Phrase.EMPTY);
        Phrase target = to.map(Debtor::named).orElse(Phrase.EMPTY);
        if (code.equals("copay")) {
            return new Phrase("Left to " + target.en() + ": copay", "Queda para " + target.es() + ": copago");
        }
        if (reason.equals(Phrase.EMPTY)) {
            return new Phrase(
                    "Left by " + source.en() + " to " + target.en(), source.es() + " lo deja a " + target.es());
        }
        return colon(new Phrase("Left to " + target.en(), "Queda para " + target.es()), reason);
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
     * @return for example {@code by check 1042}
     */
    public static Phrase tender(PaymentFact payment) {
        String reference =
                payment.reference().isEmpty() || !payment.tender().hasReference() ? "" : " " + payment.reference();
        Phrase how = payment.tender().how();
        return new Phrase(how.en() + reference, how.es() + reference);
    }

    private static Phrase givenUp(boolean back, String code) {
        Phrase head = back
                ? new Phrase("Put back on by the clinic", "Añadido de nuevo por la clínica")
                : new Phrase("Given up by the clinic", "Perdonado por la clínica");
        return colon(head, kind(code));
    }

    /** Which kind of giving up a ledger's reason is. */
    private static Phrase kind(String code) {
        if (code.isEmpty()) {
            return Phrase.EMPTY;
        }
        return Arrays.stream(WriteOffReason.values())
                .filter(reason -> reason.inLedger().equals(code))
                .map(WriteOffReason::told)
                .findFirst()
                .orElseGet(() -> other(
                        code, ReasonCode.read(code).map(ReasonCode::shortWords).orElse(Phrase.EMPTY)));
    }

    /** What has no words of its own: a payer's reason, else the ledger's words, which are English. */
    static Phrase other(String code, Phrase reason) {
        return reason.equals(Phrase.EMPTY) ? new Phrase(code, "otro motivo") : reason;
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

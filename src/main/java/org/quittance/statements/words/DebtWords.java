package org.quittance.statements.words;

import java.time.LocalDate;
import java.util.Optional;
import org.quittance.codesets.Phrase;
import org.quittance.statements.AmountText;
import org.quittance.statements.DayText;
import org.quittance.statements.Debtor;
import org.quittance.statements.ExplainedAccount;
import org.quittance.statements.Leaf;
import org.quittance.statements.ToldAnswer;

/** Why somebody owes what is left, in words that can be read to a patient. */
public final class DebtWords {

    private DebtWords() {}

    /**
     * Why a transfer made the patient's side owe more or less.
     *
     * @param leaf the transfer
     * @return words without a full stop
     */
    public static Phrase of(Leaf leaf, ExplainedAccount account) {
        return switch (leaf.meaning()) {
            case CHARGED -> new Phrase("no insurance was billed for it", "no se facturó a ningún seguro");
            case MOVED -> moved(leaf);
            case TAKEN_OFF -> reasonOr(leaf, new Phrase("taken off by agreement", "descontado por acuerdo"));
            case GIVEN_UP -> LeafWords.whyGivenUp(leaf.code());
            case PATIENT_PAID -> new Phrase("you paid", "usted pagó");
            case PAYER_PAID -> new Phrase("insurance paid", "el seguro pagó");
            case REFUNDED -> new Phrase("paid back to you", "devuelto a usted");
            case OTHER -> reason(leaf.code());
        };
    }

    private static Phrase moved(Leaf leaf) {
        if (leaf.code().equals("copay")) {
            return reason("PR-3");
        }
        Optional<Phrase> payer = leaf.from()
                .filter(debtor -> debtor.party().isPayer())
                .or(() -> leaf.to().filter(debtor -> debtor.party().isPayer()))
                .map(Debtor::named);
        Phrase silent = payer.map(
                        named -> new Phrase(named.en() + " leaves it to you", named.es() + " se lo deja a usted"))
                .orElse(new Phrase("moved within the account", "cambiado dentro de la cuenta"));
        return reasonOr(leaf, silent);
    }

    private static Phrase reasonOr(Leaf leaf, Phrase otherwise) {
        return ReasonCode.read(leaf.code()).map(ReasonCode::words).orElse(otherwise);
    }

    /**
     * A payer's reason in words.
     *
     * @param code group and reason, for example {@code PR-1}
     * @return words without a full stop
     */
    public static Phrase reason(String code) {
        return ReasonCode.read(code).map(ReasonCode::words).orElseGet(() -> LeafWords.other(code, Phrase.EMPTY));
    }

    /**
     * A payer owes because it has not answered.
     *
     * @param sentOn when the claim went out
     * @return words without a full stop
     */
    public static Phrase waiting(Debtor payer, Optional<LocalDate> sentOn) {
        Phrase sent = sentOn.map(DayText::full)
                .map(day -> new Phrase(" (claim sent " + day.en() + ")", " (reclamación enviada el " + day.es() + ")"))
                .orElse(Phrase.EMPTY);
        return new Phrase(
                payer.name() + " has not answered yet" + sent.en(),
                payer.named().es() + " todavía no ha contestado" + sent.es());
    }

    /**
     * A payer decided, as our claim to the next one says; its own answer has not come, and nothing is posted of it.
     *
     * @param told what the claim says
     * @return words without a full stop
     */
    public static Phrase told(Debtor payer, ToldAnswer told) {
        Phrase day = DayText.full(told.on());
        return new Phrase(
                payer.name() + " paid " + AmountText.dollars(told.paid()) + ", says our claim to the next payer of "
                        + day.en() + "; its own remittance has not come",
                payer.named().es() + " pagó " + AmountText.dollars(told.paid())
                        + ", según nuestra reclamación al siguiente seguro del " + day.es()
                        + "; su propio aviso de pago no ha llegado");
    }

    /**
     * A payer owes because it refused and we have not given up.
     *
     * @param reason why it refused
     * @return words without a full stop
     */
    public static Phrase refused(Debtor payer, Phrase reason) {
        return new Phrase(
                payer.name() + " did not pay: " + reason.en(), payer.named().es() + " no pagó: " + reason.es());
    }

    /**
     * A payer answered and a part is still open.
     *
     * @return words without a full stop
     */
    public static Phrase open(Debtor payer) {
        return new Phrase(
                payer.name() + " answered, and this part is still open",
                payer.named().es() + " contestó, y esta parte sigue abierta");
    }

    /**
     * A payer took back what it had answered and has not answered anew.
     *
     * @return words without a full stop
     */
    public static Phrase takenBack(Debtor payer) {
        return new Phrase(
                payer.name() + " took its answer back and has not given a new one",
                payer.named().es() + " retiró su respuesta y todavía no ha dado otra");
    }

    /**
     * More came from a payer than was owed.
     *
     * @return words without a full stop
     */
    public static Phrase credit(Debtor payer) {
        return new Phrase(
                "more came from " + payer.name() + " than was owed",
                payer.named().es() + " pagó más de lo que debía");
    }
}

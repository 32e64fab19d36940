package org.quittance.holds;

import java.util.Locale;
import java.util.Optional;
import org.quittance.codesets.Phrase;

/** What a person may set on an account, and what it is about (rule E-113). */
public enum HoldKind {
    /** The patient's side says that the charge is wrong (rules A-43, E-113). */
    DISPUTE(
            "E-113",
            new Phrase(
                    "This visit is in dispute. Nothing is asked for it until the dispute is closed",
                    "Esta visita está en disputa. No se cobra nada hasta que la disputa se cierre")),
    /** A complaint is being looked at (rule E-113). */
    COMPLAINT(
            "E-113",
            new Phrase(
                    "A complaint about this visit is being looked at. Nothing is asked for it until it is answered",
                    "Se está examinando una queja sobre esta visita. No se cobra nada hasta que se conteste")),
    /** A self-pay estimate was passed by so much that the law lets the patient ask a third party (rule E-113). */
    ESTIMATE_DISPUTE(
            "E-113",
            new Phrase(
                    "The charge is before a dispute-resolution body (good-faith estimate). Nothing is asked meanwhile",
                    "El cargo está ante un organismo de resolución de disputas (estimación de buena fe)."
                            + " Mientras tanto no se cobra nada")),
    /** Medicaid has not decided yet (rule E-113). */
    MEDICAID_PENDING(
            "E-113",
            new Phrase(
                    "Medicaid has not decided yet. Nothing is asked of the patient until it has",
                    "Medicaid todavía no ha decidido. No se cobra nada al paciente hasta que decida")),
    /** Workers' compensation or automobile insurance has not decided yet (rule E-113). */
    OTHER_INSURANCE_PENDING(
            "E-113",
            new Phrase(
                    "Workers’ compensation or automobile insurance has not decided yet. Nothing is asked until it has",
                    "El seguro laboral o de automóvil todavía no ha decidido. No se cobra nada hasta que decida")),
    /** A Medicare beneficiary whose share Medicaid covers (rule B-66). */
    QMB(
            "B-66",
            new Phrase(
                    "Qualified Medicare Beneficiary: Medicare’s share may never be billed to the patient."
                            + " Bill Medicaid, then write it off",
                    "Beneficiario calificado de Medicare: su parte no se puede cobrar al paciente."
                            + " Se factura a Medicaid y después se cancela")),
    /** The No Surprises Act may protect (rule B-74). */
    NO_SURPRISES(
            "B-74",
            new Phrase(
                    "The No Surprises Act may protect this visit: nothing above the in-network share may be billed",
                    "La ley contra facturas sorpresa puede proteger esta visita: no se cobra más que la parte"
                            + " dentro de la red")),
    /** Somebody of the house wants to look at it first. */
    HOUSE(
            "E-113",
            new Phrase(
                    "This account is on hold. Nothing is asked for it until the hold is closed",
                    "Esta cuenta está en espera. No se cobra nada hasta que se libere")),
    /** Stops nothing: says that whoever is named as guarantor answers for a patient who died (rule E-113). */
    ESTATE_KNOWN(
            "E-113",
            new Phrase(
                    "The guarantor answers for the estate of the patient",
                    "El garante responde por la herencia del paciente"));

    private final String rule;
    /** A record of two texts. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Phrase words;

    HoldKind(String rule, Phrase words) {
        this.rule = rule;
        this.words = words;
    }

    /**
     * The rule behind it.
     *
     * @return its id
     */
    public String rule() {
        return rule;
    }

    /**
     * What it means for a bill.
     *
     * @return a sentence without full stop
     */
    public Phrase words() {
        return words;
    }

    /**
     * Whether it stops a bill.
     *
     * @return false for what lets one go
     */
    public boolean stops() {
        return this != ESTATE_KNOWN;
    }

    /**
     * As stored, sent by forms and exported.
     *
     * @return in small letters
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind under a word.
     *
     * @param word as stored
     * @return the kind, or empty
     */
    public static Optional<HoldKind> ofWord(String word) {
        for (HoldKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}

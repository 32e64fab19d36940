package org.quittance.holds;

import java.time.LocalDate;
import java.util.Optional;
import org.quittance.codesets.Phrase;

/**
 * Why nothing may be asked of the patient's side for an account now. Whoever makes a bill, asks for a payment or says
 * what to do next asks for these first; each says its rule and its words itself, so that every page and command says
 * the same.
 */
public sealed interface Hold {

    /**
     * The rule behind it.
     *
     * @return its id, for example {@code E-113}
     */
    String rule();

    /**
     * What holds, and what is to be done instead.
     *
     * @return a sentence without full stop
     */
    Phrase words();

    /**
     * What it is, in two or three words.
     *
     * @return small letters
     */
    String name();

    /**
     * Whether it is about a person, so that no payment may be asked for either; else about this account alone.
     *
     * @return true when it is about a person
     */
    default boolean personal() {
        return false;
    }

    /**
     * Whether no payment is asked for on this account either; what comes is then noted with how it came.
     *
     * @return false for what stops letters alone
     */
    default boolean stopsPayments() {
        return true;
    }

    /**
     * The sentence with its rule, as pages and commands show it.
     *
     * @return in English
     */
    default String sentence() {
        return words().en() + " (rule " + rule() + ").";
    }

    /** What is about a person: while it stands nothing is asked for on any of their accounts. */
    sealed interface OfPerson extends Hold {
        @Override
        default boolean personal() {
            return true;
        }
    }

    /**
     * A bankruptcy was filed (automatic stay, 11 U.S.C. 362) or discharged the debt (524).
     *
     * @param chapter its chapter, empty when not known
     * @param filedOn when it was filed, when known
     * @param discharged whether it is over and what was owed before is not owed any more
     */
    record Bankruptcy(String chapter, Optional<LocalDate> filedOn, boolean discharged) implements OfPerson {
        @Override
        public String rule() {
            return "E-113";
        }

        @Override
        public Phrase words() {
            return discharged
                    ? new Phrase(
                            "A bankruptcy discharged what was owed before it was filed. Do not ask for it; write it off",
                            "Una bancarrota canceló lo que se debía antes de presentarse. No se cobra; se cancela")
                    : new Phrase(
                            "A bankruptcy was filed: everything stops at once (11 U.S.C. 362). Send nothing, ask for nothing",
                            "Se presentó una bancarrota: todo se detiene (11 U.S.C. 362). No se envía ni se cobra nada");
        }

        @Override
        public String name() {
            return "bankruptcy";
        }
    }

    /**
     * An attorney represents the person (15 U.S.C. 1692c(a)(2)).
     *
     * @param attorney name or firm, empty when not known
     */
    record Represented(String attorney) implements OfPerson {
        @Override
        public String rule() {
            return "E-44";
        }

        @Override
        public Phrase words() {
            String who = attorney.isBlank() ? "" : " (" + attorney + ")";
            return new Phrase(
                    "An attorney represents the patient" + who + ": write to the attorney, not to the patient",
                    "Un abogado representa al paciente" + who + ": se escribe al abogado, no al paciente");
        }

        @Override
        public String name() {
            return "attorney";
        }
    }

    /**
     * The patient died, and nobody said who answers for the estate.
     *
     * @param on the day
     */
    record Deceased(LocalDate on) implements OfPerson {
        @Override
        public String rule() {
            return "E-113";
        }

        @Override
        public Phrase words() {
            return new Phrase(
                    "The patient has died. Find out who answers for the estate, and name them on the account first",
                    "El paciente ha fallecido. Primero hay que saber quién responde por la herencia");
        }

        @Override
        public String name() {
            return "death";
        }
    }

    /**
     * The guarantor is a minor: a child owes nothing, the guarantor is somebody else.
     *
     * @param guarantor who is named
     */
    record Minor(String guarantor) implements OfPerson {
        @Override
        public String rule() {
            return "E-113";
        }

        @Override
        public Phrase words() {
            return new Phrase(
                    "The patient is a minor and stands as their own guarantor. Name the grown-up who answers first",
                    "El paciente es menor de edad y figura como su propio garante. Primero hay que nombrar al adulto"
                            + " que responde");
        }

        @Override
        public String name() {
            return "minor";
        }
    }

    /** Confidential communication was asked for, and no address that a letter may go to (45 CFR 164.522(b)). */
    record NoSafeAddress() implements Hold {
        @Override
        public String rule() {
            return "F-03";
        }

        @Override
        public Phrase words() {
            return new Phrase(
                    "Confidential communication was asked for without an address for letters. Use the way that was asked for",
                    "Se pidió comunicación confidencial sin dirección para cartas. Se usa la vía que se pidió");
        }

        @Override
        public String name() {
            return "confidential address";
        }

        @Override
        public boolean stopsPayments() {
            return false;
        }
    }

    /** A payer's answer says that the patient is a Qualified Medicare Beneficiary (remark codes N781 to N783). */
    record Qmb() implements Hold {
        @Override
        public String rule() {
            return HoldKind.QMB.rule();
        }

        @Override
        public Phrase words() {
            return HoldKind.QMB.words();
        }

        @Override
        public String name() {
            return "QMB";
        }
    }

    /**
     * A payer has not answered yet, or passed the claim on: nothing is the patient's before that (rule E-111).
     */
    record Unanswered(String payer) implements Hold {
        @Override
        public String rule() {
            return "E-111";
        }

        @Override
        public Phrase words() {
            return new Phrase(
                    payer + " has not answered the claim yet. The first bill follows its answer",
                    payer + " todavía no ha contestado la reclamación. La primera factura sigue a su respuesta");
        }

        @Override
        public String name() {
            return "claim not answered";
        }

        @Override
        public boolean stopsPayments() {
            return false;
        }
    }

    /**
     * Somebody set it on the account.
     *
     * @param record who, why and since when
     */
    record Placed(AccountHold record) implements Hold {
        @Override
        public String rule() {
            return record.kind().rule();
        }

        @Override
        public Phrase words() {
            return record.kind().words();
        }

        @Override
        public String name() {
            return record.kind().word().replace('_', ' ');
        }
    }
}

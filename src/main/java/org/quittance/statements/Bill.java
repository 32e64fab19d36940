package org.quittance.statements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.codesets.Language;
import org.quittance.codesets.Phrase;
import org.quittance.holds.Hold;
import org.quittance.money.Money;
import org.quittance.registration.AccountId;
import org.quittance.registration.Address;
import org.quittance.registration.GuarantorId;
import org.quittance.statements.words.NothingDue;

/**
 * A bill: what a guarantor owes over their accounts, and why (rules E-110, E-115). Page and PDF show the same.
 *
 * @param id the bill
 * @param ordinal the how-manieth bill of this guarantor it is, from 1
 * @param madeOn the day it was made
 * @param dueOn the day by which it is to be paid
 * @param clinic who sends it
 * @param to who pays
 * @param due what is to be paid: owed less unapplied less credit, never below zero
 * @param owed the guarantor's part of all visits listed
 * @param unapplied the guarantor's money that waits; shown, and taken off what is due
 * @param credit what the guarantor paid too much on other visits; shown, and taken off what is due. Never a payer's
 * @param bar all charges of the visits listed, split
 * @param visits what is owed, visit by visit, oldest first
 * @param reasons why insurance did not pay the rest; sums to {@code owed}
 * @param aging what is owed by age (rules ); sums to {@code owed}
 * @param options ways to pay; empty when nothing is due
 * @param waiting visits that are still with insurance: nothing to pay for them now
 * @param credits visits on which the guarantor paid more than they owed; sums to {@code credit}
 * @param held visits for which nothing is asked now, and by which rule; not in {@code owed}
 * @param since what changed since the last bill
 * @param payLink what the codes hold: a link or the bill's number, no personal data
 */
public record Bill(
        BillId id,
        String number,
        int ordinal,
        LocalDate madeOn,
        LocalDate dueOn,
        Clinic clinic,
        Addressee to,
        Money due,
        Money owed,
        Money unapplied,
        Money credit,
        BalanceBar bar,
        List<Visit> visits,
        List<Reason> reasons,
        Aging aging,
        List<PayOption> options,
        List<Elsewhere> waiting,
        List<Elsewhere> credits,
        List<Held> held,
        Optional<SinceLast> since,
        String payLink) {

    /** The number of a bill that was not made. */
    public static final String PREVIEW = "preview";

    /**
     * All visits listed.
     *
     * @return the sum of their rows
     */
    public Amounts sum() {
        return visits.stream().map(Visit::sum).reduce(Amounts.NONE, Amounts::plus);
    }

    /**
     * The new balance (rule E-115).
     *
     * @return owed less unapplied less credit: below zero it is theirs, and nothing is due
     */
    public Money balance() {
        return owed.minus(unapplied).minus(credit);
    }

    /**
     * What stops the whole bill.
     *
     * @return empty when something may be asked, or nothing is on hold
     */
    public List<Hold> stops() {
        return owed.isZero() ? held.stream().map(Held::hold).distinct().toList() : List.of();
    }

    /**
     * Why no bill is made of it.
     *
     * @return one sentence for whoever works on it; empty when something is due
     */
    public Optional<String> nothingDue() {
        return due.isPositive() ? Optional.empty() : Optional.of(NothingDue.of(this));
    }

    /**
     * What is theirs after everything they owe.
     *
     * @return above zero where the clinic holds more of their money than they owe, else zero
     */
    public Money theirs() {
        return balance().negated().max(Money.ZERO);
    }

    /**
     * Who sends the bill.
     *
     * @param name the clinic
     * @param address where it is
     * @param phone whom to call about the bill
     * @param hours when somebody answers
     * @param spanishPhone whom to call in Spanish
     * @param remitTo where checks go
     * @param helpUrl where financial help is described, empty for none
     */
    public record Clinic(
            String name,
            Address address,
            String phone,
            String hours,
            String spanishPhone,
            List<String> remitTo,
            String helpUrl) {}

    /**
     * Who pays.
     *
     * @param id the guarantor
     * @param address where the bill goes
     * @param language in which it is written
     * @param estate whether it is the estate of somebody who died
     * @param careOf who answers for the estate, then their address; empty for nobody named
     */
    public record Addressee(
            GuarantorId id,
            String number,
            String name,
            Address address,
            Language language,
            boolean estate,
            List<String> careOf) {

        /** Copies. */
        public Addressee {
            careOf = List.copyOf(careOf);
        }

        /**
         * Somebody who lives.
         *
         * @param id who pays
         * @param number on bills
         * @param name to whom it goes
         * @param address where it goes
         * @param language of the bill
         */
        public Addressee(GuarantorId id, String number, String name, Address address, Language language) {
            this(id, number, name, address, language, false, List.of());
        }
    }

    /**
     * A visit.
     *
     * @param on first day
     * @param description what it was
     * @param clinician who treated, empty when not known
     * @param patientName who was treated
     * @param payers who was billed, empty for nobody
     * @param claims to whom claims went, when, under which member number
     * @param received what was paid for it, by day
     * @param lines what was done
     * @param sum all lines
     */
    public record Visit(
            AccountId account,
            String accountNumber,
            LocalDate on,
            String description,
            String clinician,
            String patientName,
            List<String> payers,
            List<Claimed> claims,
            List<Received> received,
            List<Line> lines,
            Amounts sum) {}

    /**
     * A claim for a visit.
     *
     * @param payer to whom it went
     * @param member the patient's number there, empty when not known
     * @param sentOn when, where known
     */
    public record Claimed(String payer, String member, Optional<LocalDate> sentOn) {}

    /**
     * A payment for a visit.
     *
     * @param on its day
     * @param words who paid and how
     * @param amount how much; below zero it was taken or paid back
     */
    public record Received(LocalDate on, String words, Money amount) {}

    /**
     * A line of a visit.
     *
     * @param charge the charge line; empty for what concerns the visit as a whole
     * @param words what was done, in plain words
     * @param found what it was done for, in plain words; empty where the reader is not the patient
     * @param on day of service
     * @param amounts what became of the charge
     * @param why why a part of it is owed, in a few words each; empty when none is
     */
    public record Line(
            Optional<UUID> charge, String words, String found, LocalDate on, Amounts amounts, List<Reason> why) {}

    /**
     * What became of a charge: {@code price + undecided − insurance − patient − off − elsewhere = owed}.
     *
     * @param charge what was charged
     * @param price what the plan allows (its price), or what is asked where no plan was asked; zero while no plan decided
     * @param undecided what a plan was asked for and has not priced: not answered yet, or refused
     * @param insurance what payers paid
     * @param patient what the patient's side paid
     * @param off what nobody owes any more although it was in the price: sequestration, a later plan's price, aid
     * @param elsewhere what is with payers or agencies
     * @param owed what the guarantor owes
     */
    public record Amounts(
            Money charge,
            Money price,
            Money undecided,
            Money insurance,
            Money patient,
            Money off,
            Money elsewhere,
            Money owed) {

        /** Checks that the row adds up. */
        public Amounts {
            Money left = price.plus(undecided)
                    .minus(insurance)
                    .minus(patient)
                    .minus(off)
                    .minus(elsewhere);
            if (!left.equals(owed)) {
                throw new IllegalArgumentException("A bill's row does not add up.");
            }
        }

        /**
         * Both together.
         *
         * @param other another row
         * @return the sum
         */
        public Amounts plus(Amounts other) {
            return new Amounts(
                    charge.plus(other.charge),
                    price.plus(other.price),
                    undecided.plus(other.undecided),
                    insurance.plus(other.insurance),
                    patient.plus(other.patient),
                    off.plus(other.off),
                    elsewhere.plus(other.elsewhere),
                    owed.plus(other.owed));
        }

        /**
         * This row less another.
         *
         * @param other a part of it
         * @return the rest
         */
        public Amounts minus(Amounts other) {
            return new Amounts(
                    charge.minus(other.charge),
                    price.minus(other.price),
                    undecided.minus(other.undecided),
                    insurance.minus(other.insurance),
                    patient.minus(other.patient),
                    off.minus(other.off),
                    elsewhere.minus(other.elsewhere),
                    owed.minus(other.owed));
        }

        /** Nothing. */
        public static final Amounts NONE = new Amounts(
                Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
    }

    /**
     * Why a part is owed.
     *
     * @param kind what kind of reason
     * @param code group and reason of the payer, or the ledger's reason
     * @param words in plain words
     * @param amount how much; below zero it lessens what is owed
     */
    public record Reason(Owed.Kind kind, String code, Phrase words, Money amount) {}

    /**
     * What is owed by age in days.
     *
     * @param upTo30 0 to 30 days
     * @param upTo60 31 to 60 days
     * @param upTo90 61 to 90 days
     * @param upTo120 91 to 120 days
     * @param older 121 days and more
     */
    public record Aging(Money upTo30, Money upTo60, Money upTo90, Money upTo120, Money older) {

        /**
         * All of it.
         *
         * @return the sum
         */
        public Money total() {
            return upTo30.plus(upTo60).plus(upTo90).plus(upTo120).plus(older);
        }
    }

    /**
     * A way to pay (rules E-92, E-97): equal parts, the last one takes what is left; no interest, no fee.
     *
     * @param instalments dates and amounts, one for all at once
     * @param link what its code holds
     */
    public record PayOption(List<Instalment> instalments, String link) {}

    /**
     * One part.
     *
     * @param on when it is due
     * @param amount how much
     */
    public record Instalment(LocalDate on, Money amount) {}

    /**
     * An amount of a visit that is not the guarantor's to pay.
     *
     * @param on first day of the visit
     * @param description what it was
     * @param patientName who was treated
     * @param with with whom it is, or to whom it is owed back
     * @param amount above zero
     */
    public record Elsewhere(
            String accountNumber, LocalDate on, String description, String patientName, String with, Money amount) {}

    /**
     * A visit for which nothing is asked now.
     *
     * @param visit which, with the amount that is not asked for
     * @param hold what stops it
     */
    public record Held(Elsewhere visit, Hold hold) {}

    /**
     * What changed since the last bill (rule E-115): {@code before + added − paid − takenOff + other = now}.
     *
     * @param number the last bill
     * @param madeOn when it was made
     * @param before the balance then; below zero it was theirs
     * @param added what became the guarantor's since, less what was moved away again
     * @param paid what the guarantor paid since, less what was paid back
     * @param takenOff what the clinic, or a payer, took off since
     * @param other visits that came to this bill or left it: put on hold, let go, moved to another bill
     * @param now the balance now; below zero it is theirs
     */
    public record SinceLast(
            String number,
            LocalDate madeOn,
            Money before,
            Money added,
            Money paid,
            Money takenOff,
            Money other,
            Money now) {

        /**
         * Whether the last bill still says all of it.
         *
         * @return true when nothing was added, paid, taken off or changed since
         */
        public boolean isUnchanged() {
            return added.isZero() && paid.isZero() && takenOff.isZero() && other.isZero();
        }

        /** Checks that it adds up. */
        public SinceLast {
            if (!before.plus(added).minus(paid).minus(takenOff).plus(other).equals(now)) {
                throw new IllegalArgumentException("Previous balance and activity do not make the new balance.");
            }
        }
    }
}

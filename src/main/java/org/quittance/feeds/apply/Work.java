package org.quittance.feeds.apply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.feeds.hl7.Fault;
import org.quittance.feeds.hl7.Faults;
import org.quittance.feeds.hl7.MessageFault;
import org.quittance.feeds.rules.MessageFacts;
import org.quittance.history.RecordAct;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.staff.Actor;

/** One message on its way into the books: what the books know about it, step by step. */
final class Work {

    private final Arrival arrival;
    private final Faults faults = new Faults();
    private Optional<Patient> patient = Optional.empty();
    private Optional<PatientId> who = Optional.empty();
    private Optional<GuarantorId> payer = Optional.empty();
    private Optional<Account> account = Optional.empty();
    private Optional<AccountId> visit = Optional.empty();
    private List<ChargePlan.Planned> planned = List.of();

    Work(Arrival arrival) {
        this.arrival = arrival;
    }

    Arrival arrival() {
        return arrival;
    }

    MessageFacts told() {
        return arrival.told();
    }

    RecordAct act() {
        return arrival.act();
    }

    Faults faults() {
        return faults;
    }

    void refuse(String segment, int occurrence, int field, MessageFault kind) {
        faults.add(new Fault(segment, occurrence, field, kind, ""));
    }

    /** The patient as the books knew the record before this message; empty for somebody new. */
    Optional<Patient> patient() {
        return patient;
    }

    void found(Patient known) {
        patient = Optional.of(known);
        who = Optional.of(known.id());
        payer = Optional.of(known.guarantor());
    }

    /** Messages of several senders may be applied together, and each record names whoever brought it. */
    static Map<Actor, List<Work>> byActor(List<Work> works) {
        Map<Actor, List<Work>> split = new LinkedHashMap<>();
        works.forEach(work ->
                split.computeIfAbsent(work.act().by(), any -> new ArrayList<>()).add(work));
        return split;
    }

    PatientId who() {
        return who.orElseThrow();
    }

    GuarantorId payer() {
        return payer.orElseThrow();
    }

    void registered(PatientId id, GuarantorId guarantor) {
        who = Optional.of(id);
        payer = Optional.of(guarantor);
    }

    void paidBy(GuarantorId guarantor) {
        payer = Optional.of(guarantor);
    }

    /** The account as the books knew it before this message; empty for a new visit. */
    Optional<Account> account() {
        return account;
    }

    void found(Account known) {
        account = Optional.of(known);
        visit = Optional.of(known.id());
    }

    Optional<AccountId> visit() {
        return visit;
    }

    void opened(AccountId id) {
        visit = Optional.of(id);
    }

    /** The charges of the message that do not stand yet. */
    List<ChargePlan.Planned> planned() {
        return planned;
    }

    void plan(List<ChargePlan.Planned> lines) {
        planned = lines;
    }
}

package org.quittance.holds;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.quittance.holds.rules.PersonHolds;
import org.quittance.holds.store.HoldStore;
import org.quittance.ledger.BusinessDays;
import org.quittance.money.CardNumbers;
import org.quittance.registration.Account;
import org.quittance.registration.AccountId;
import org.quittance.registration.Guarantor;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.Part;
import org.quittance.registration.PartKind;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.registration.RecordParts;
import org.quittance.registration.Registration;
import org.quittance.registration.Whose;
import org.quittance.staff.Actor;
import org.quittance.staff.Right;
import org.springframework.stereotype.Component;

/** Knows what stops a bill or a request for payment of an account, and keeps what people set on it. */
@Component
public class Holds {

    /** Signs of a reason. */
    static final int LONGEST_WHY = 200;

    private final HoldStore store;
    private final Registration registration;
    private final RecordParts parts;
    private final BusinessDays days;

    /**
     * Holds out of records.
     *
     * @param parts bankruptcies, attorneys and requests for confidential communication
     * @param days the ledger's calendar
     */
    public Holds(DataSource dataSource, Registration registration, RecordParts parts, BusinessDays days) {
        this.store = new HoldStore(dataSource);
        this.registration = registration;
        this.parts = parts;
        this.days = days;
    }

    /**
     * What stops asking for money of an account today.
     *
     * @return the gravest first; empty when nothing does
     */
    public List<Hold> of(Account account) {
        return of(List.of(account)).getOrDefault(account.id(), List.of());
    }

    /**
     * What stops asking for money of accounts today.
     *
     * @return the holds of each that has some, the gravest first
     */
    public Map<AccountId, List<Hold>> of(Collection<Account> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        LocalDate today = days.today();
        Map<AccountId, List<AccountHold>> placed = store
                .of(accounts.stream().map(Account::id).toList())
                .stream()
                .filter(hold -> hold.holdsOn(today))
                .collect(Collectors.groupingBy(AccountHold::account));
        People people = people(accounts);
        Map<AccountId, List<Hold>> found = new HashMap<>();
        for (Account account : accounts) {
            List<AccountHold> own = placed.getOrDefault(account.id(), List.of());
            List<Hold> holds = new ArrayList<>(people.of(account, own, today));
            own.stream()
                    .filter(hold -> hold.kind().stops())
                    .map(Hold.Placed::new)
                    .forEach(holds::add);
            if (!holds.isEmpty()) {
                found.put(account.id(), List.copyOf(holds));
            }
        }
        return found;
    }

    /** Everybody whom accounts are about, and what is known of them. */
    private record People(
            Map<PatientId, Patient> patients,
            Map<GuarantorId, Guarantor> guarantors,
            Map<PartKind, Map<Whose, List<Part>>> parts) {

        List<Hold> of(Account account, List<AccountHold> placed, LocalDate day) {
            Patient patient = Objects.requireNonNull(patients.get(account.patient()));
            Guarantor guarantor = Objects.requireNonNull(guarantors.get(account.guarantor()));
            return new PersonHolds(
                            account,
                            patient,
                            guarantor,
                            both(account, PartKind.BANKRUPTCY),
                            both(account, PartKind.ATTORNEY),
                            part(PartKind.CONFIDENTIAL, Whose.of(account.patient())),
                            placed.stream().anyMatch(hold -> hold.kind() == HoldKind.ESTATE_KNOWN),
                            day)
                    .all();
        }

        private List<Part> both(Account account, PartKind kind) {
            List<Part> both = new ArrayList<>(part(kind, Whose.of(account.patient())));
            both.addAll(part(kind, Whose.of(account.guarantor())));
            return both;
        }

        private List<Part> part(PartKind kind, Whose whose) {
            return parts.getOrDefault(kind, Map.of()).getOrDefault(whose, List.of());
        }
    }

    private People people(Collection<Account> accounts) {
        Map<PatientId, Patient> patients =
                registration.patients(accounts.stream().map(Account::patient).collect(Collectors.toSet()));
        Map<GuarantorId, Guarantor> guarantors = registration.guarantors(
                accounts.stream().map(Account::guarantor).collect(Collectors.toSet()));
        List<Whose> whose = new ArrayList<>();
        patients.keySet().forEach(id -> whose.add(Whose.of(id)));
        guarantors.keySet().forEach(id -> whose.add(Whose.of(id)));
        Map<PartKind, Map<Whose, List<Part>>> known = new HashMap<>();
        for (PartKind kind : List.of(PartKind.BANKRUPTCY, PartKind.ATTORNEY, PartKind.CONFIDENTIAL)) {
            known.put(kind, parts.of(whose, kind));
        }
        return new People(patients, guarantors, known);
    }

    /**
     * What people set on an account.
     *
     * @return the latest first, also what was closed
     */
    public List<AccountHold> placed(AccountId account) {
        return store.of(List.of(account));
    }

    /**
     * Sets a hold on an account; one of a kind at a time.
     *
     * @param kind what it is about
     * @param why in a person's words
     * @return what became of it
     */
    public HoldResult open(AccountId account, HoldKind kind, String why, Actor by) {
        return open(account, kind, why, "", by);
    }

    /**
     * The same, naming who answers for an estate.
     *
     * @param kind what it is about
     * @param why in a person's words
     * @param careOf the name, then after commas the address where letters go; empty for nobody named
     * @return what became of it
     */
    public HoldResult open(AccountId account, HoldKind kind, String why, String careOf, Actor by) {
        Optional<HoldResult> refused =
                refused(why, by).or(() -> careOf.isBlank() ? Optional.empty() : refused(careOf, by));
        if (refused.isPresent()) {
            return refused.get();
        }
        AccountHold hold = new AccountHold(
                UuidCreator.getTimeOrderedEpochPlus1(),
                account,
                kind,
                by.name(),
                why.strip(),
                kind == HoldKind.ESTATE_KNOWN ? careOf.strip() : "",
                days.today(),
                days.now().truncatedTo(ChronoUnit.MICROS),
                Optional.empty());
        if (store.insert(hold)) {
            return new HoldResult.Done(hold);
        }
        return placed(account).stream()
                .filter(each -> each.kind() == kind && each.closed().isEmpty())
                .findFirst()
                .<HoldResult>map(HoldResult.Done::new)
                .orElseGet(() -> new HoldResult.Refused(HoldRefusal.CLOSED_MEANWHILE));
    }

    /**
     * Closes a hold; closing it again changes nothing.
     *
     * @param why in a person's words
     * @return what became of it
     */
    public HoldResult close(UUID id, String why, Actor by) {
        Optional<HoldResult> refused = refused(why, by);
        if (refused.isPresent()) {
            return refused.get();
        }
        store.close(id, new AccountHold.Closed(by.name(), why.strip(), days.today()));
        return store.byId(id)
                .<HoldResult>map(HoldResult.Done::new)
                .orElseGet(() -> new HoldResult.Refused(HoldRefusal.UNKNOWN));
    }

    private static Optional<HoldResult> refused(String why, Actor by) {
        if (!by.may(Right.BILL)) {
            return Optional.of(new HoldResult.NotAllowed(Right.BILL));
        }
        String said = why.strip();
        if (said.isEmpty() || said.length() > LONGEST_WHY || said.chars().anyMatch(Character::isISOControl)) {
            return Optional.of(new HoldResult.Refused(HoldRefusal.NO_REASON));
        }
        if (CardNumbers.isIn(said)) {
            return Optional.of(new HoldResult.Refused(HoldRefusal.CARD_NUMBER));
        }
        return Optional.empty();
    }
}

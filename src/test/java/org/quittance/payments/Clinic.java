package org.quittance.payments;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.quittance.charges.Charge;
import org.quittance.charges.ChargeId;
import org.quittance.charges.ChargeKind;
import org.quittance.charges.Charges;
import org.quittance.history.History;
import org.quittance.holds.Holds;
import org.quittance.ledger.EntryDraft;
import org.quittance.ledger.EntryKind;
import org.quittance.ledger.Party;
import org.quittance.ledger.TestLedger;
import org.quittance.money.Money;
import org.quittance.registration.AccountDetails;
import org.quittance.registration.AccountId;
import org.quittance.registration.AccountStatus;
import org.quittance.registration.Address;
import org.quittance.registration.GuarantorDetails;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.GuarantorRecords;
import org.quittance.registration.NewAccount;
import org.quittance.registration.NewGuarantor;
import org.quittance.registration.NewPatient;
import org.quittance.registration.PatientDetails;
import org.quittance.registration.PatientId;
import org.quittance.registration.PatientRecords;
import org.quittance.registration.RecordParts;
import org.quittance.registration.Registration;
import org.quittance.registration.Sex;
import org.quittance.staff.Actor;

/** A small invented clinic in a real database, for tests of payments and bills. */
public final class Clinic {

    public final TestLedger books;
    public final Registration registration;
    public final Charges charges;
    public final Payments payments;

    public Clinic(DataSource dataSource) {
        this.books = new TestLedger(dataSource);
        this.registration =
                new Registration(dataSource, Clock.systemUTC(), org.quittance.events.Unheard.events(dataSource));
        this.charges = new Charges(dataSource);
        this.payments = new Payments(
                dataSource,
                books.acts,
                books.ledger,
                books.days,
                registration,
                charges,
                holds(dataSource),
                event -> {});
    }

    private Holds holds(DataSource dataSource) {
        History history = new History(dataSource, Clock.systemUTC(), org.quittance.events.Unheard.events(dataSource));
        RecordParts parts = new RecordParts(
                dataSource,
                new PatientRecords(dataSource, history, Clock.systemUTC()),
                new GuarantorRecords(dataSource, history),
                history,
                books.acts,
                Clock.systemUTC());
        return new Holds(dataSource, registration, parts, books.days);
    }

    public GuarantorId guarantor(String given, String family) {
        String key = "guarantor-" + UuidCreator.getTimeOrderedEpochPlus1();
        return books.act(() -> Objects.requireNonNull(registration
                .registerGuarantors(
                        Actor.operator("test"),
                        List.of(new NewGuarantor(
                                key,
                                GuarantorDetails.named(family, given)
                                        .withAddress(new Address("14 Elm Street", "Burlington", "VT", "05401"))
                                        .withContact("8025550143", "", "es"))))
                .get(key)));
    }

    public AccountId account(GuarantorId guarantor, LocalDate openedOn, String description) {
        String key = "test-" + UuidCreator.getTimeOrderedEpochPlus1();
        return books.act(() -> {
            PatientId patient = Objects.requireNonNull(registration
                    .registerPatients(
                            Actor.operator("test"),
                            List.of(new NewPatient(
                                    key,
                                    Optional.empty(),
                                    PatientDetails.paidBy(guarantor)
                                            .withName("Díaz", "Ana", "")
                                            .withBirthDate(Optional.of(LocalDate.of(1984, 4, 12)))
                                            .withSex(Sex.F)
                                            .withContact("", "", "es"))))
                    .get(key));
            return Objects.requireNonNull(registration
                    .openAccounts(
                            Actor.operator("test"),
                            List.of(new NewAccount(
                                    key,
                                    Optional.empty(),
                                    "",
                                    AccountDetails.of(patient, guarantor, openedOn)
                                            .withCare(description, "Dr. Welby")
                                            .withLife(openedOn, Optional.of(openedOn), AccountStatus.DISCHARGED))))
                    .get(key));
        });
    }

    /** A charge line, posted. */
    public Charge charge(
            AccountId account, int line, LocalDate day, String code, String words, long cents, Party first) {
        return books.act(() -> {
            Charge charge = charges.add(
                            Actor.operator("test"),
                            List.of(new Charge(
                                    ChargeId.fresh(),
                                    account,
                                    Optional.empty(),
                                    line,
                                    "HCPCS",
                                    code,
                                    List.of(),
                                    "",
                                    words,
                                    BigDecimal.ONE,
                                    Money.ofCents(cents),
                                    day,
                                    day,
                                    "11",
                                    "",
                                    List.of(1),
                                    ChargeKind.TREATMENT,
                                    first,
                                    0)))
                    .getFirst();
            books.ledger.post(
                    EntryDraft.of(
                            "charge:" + charge.id().value(),
                            EntryKind.CHARGES,
                            "charges",
                            day,
                            Actor.operator("test"),
                            ""),
                    charge.transfer().stream().toList());
            return charge;
        });
    }

    public NewPayment check(GuarantorId guarantor, String number, long cents) {
        return payment(
                guarantor,
                Tender.CHECK,
                number,
                cents,
                new Allocation.OldestFirst(),
                "form-" + UuidCreator.getTimeOrderedEpochPlus1());
    }

    public NewPayment payment(
            GuarantorId guarantor, Tender tender, String reference, long cents, Allocation allocation, String formKey) {
        return new NewPayment(
                guarantor,
                tender,
                reference,
                Money.ofCents(cents),
                allocation,
                books.days.today(),
                Actor.operator("J. Moreau"),
                "",
                formKey,
                "");
    }
}

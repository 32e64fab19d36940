package org.quittance.duplicates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.quittance.TestApplication;
import org.quittance.charges.Charge;
import org.quittance.charges.ChargeId;
import org.quittance.charges.ChargeKind;
import org.quittance.charges.Charges;
import org.quittance.history.RecordAct;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.EntryDraft;
import org.quittance.ledger.EntryKind;
import org.quittance.ledger.Ledger;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.payments.Allocation;
import org.quittance.payments.NewPayment;
import org.quittance.payments.Payment;
import org.quittance.payments.Payments;
import org.quittance.payments.TakeResult;
import org.quittance.payments.Tender;
import org.quittance.registration.Account;
import org.quittance.registration.AccountDetails;
import org.quittance.registration.AccountId;
import org.quittance.registration.AccountStatus;
import org.quittance.registration.Address;
import org.quittance.registration.GuarantorDetails;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.NewAccount;
import org.quittance.registration.NewGuarantor;
import org.quittance.registration.NewPatient;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientCorrection;
import org.quittance.registration.PatientDetails;
import org.quittance.registration.PatientId;
import org.quittance.registration.PatientRecords;
import org.quittance.registration.Registration;
import org.quittance.registration.Sex;
import org.quittance.staff.Actor;
import org.quittance.storage.Acts;
import org.quittance.storage.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/** A small clinic in which people are registered twice, and owe and pay under both records. */
final class TwoRecords implements AutoCloseable {

    private static final LocalDate SEEN = LocalDate.of(2026, 9, 14);

    private final ConfigurableApplicationContext modules;
    private int made;

    TwoRecords(TestDatabase database) {
        this.modules = TestApplication.modules(database);
    }

    <T> T bean(Class<T> type) {
        return modules.getBean(type);
    }

    <T> T whole(Supplier<T> act) {
        return bean(Acts.class).whole(act);
    }

    Registration registration() {
        return bean(Registration.class);
    }

    GuarantorId guarantor(String family, String given) {
        String key = "g" + ++made;
        return Objects.requireNonNull(whole(() -> registration()
                .registerGuarantors(
                        Actor.operator("test"),
                        List.of(new NewGuarantor(
                                key, GuarantorDetails.named(family, given).withContact("8025550143", "", "en"))))
                .get(key)));
    }

    PatientId patient(String family, String given, String phone) {
        return patient(family, given, phone, guarantor(family, given));
    }

    PatientId patient(String family, String given, String phone, GuarantorId guarantor) {
        String key = "p" + ++made;
        return Objects.requireNonNull(whole(() -> registration()
                .registerPatients(
                        Actor.operator("test"),
                        List.of(new NewPatient(
                                key,
                                Optional.empty(),
                                PatientDetails.paidBy(guarantor)
                                        .withName(family, given, "")
                                        .withBirthDate(Optional.of(LocalDate.of(1971, 3, 14)))
                                        .withSex(Sex.F)
                                        .withAddress(new Address("42 Elm Street", "Burlington", "VT", "05401"))
                                        .withContact(phone, "", "en"))))
                .get(key)));
    }

    Patient record(PatientId who) {
        return registration().patient(who).orElseThrow();
    }

    GuarantorId payerOf(PatientId who) {
        return record(who).guarantor();
    }

    /** Becomes somebody else altogether, or herself again. */
    void rename(PatientId who, String family, String given) {
        boolean herself = family.equals("Castellan");
        whole(() -> bean(PatientRecords.class)
                .correct(List.of(new PatientCorrection(
                        RecordAct.of(Actor.operator("jeanne"), "asked", ""),
                        who,
                        details -> details.withName(family, given, "")
                                .withContact(herself ? "8025550143" : "", details.email(), "en")
                                .withAddress(
                                        herself
                                                ? new Address("42 Elm Street", "Burlington", "VT", "05401")
                                                : Address.UNKNOWN)))));
    }

    /** A visit with a charge line for a party. */
    AccountId visit(PatientId who, GuarantorId payer, Party party, long cents) {
        String key = "v" + ++made;
        return whole(() -> {
            AccountId account = Objects.requireNonNull(registration()
                    .openAccounts(
                            Actor.operator("test"),
                            List.of(new NewAccount(
                                    key,
                                    Optional.empty(),
                                    "",
                                    AccountDetails.of(who, payer, SEEN.plusDays(made))
                                            .withCare("Office visit", "")
                                            .withLife(
                                                    SEEN.plusDays(made),
                                                    Optional.of(SEEN.plusDays(made)),
                                                    AccountStatus.DISCHARGED))))
                    .get(key));
            Charge charge = bean(Charges.class)
                    .add(
                            Actor.operator("test"),
                            List.of(new Charge(
                                    ChargeId.fresh(),
                                    account,
                                    Optional.empty(),
                                    1,
                                    "HCPCS",
                                    "99213",
                                    List.of(),
                                    "",
                                    "Office visit",
                                    BigDecimal.ONE,
                                    Money.ofCents(cents),
                                    SEEN,
                                    SEEN,
                                    "11",
                                    "",
                                    List.of(1),
                                    ChargeKind.TREATMENT,
                                    party,
                                    0)))
                    .getFirst();
            bean(Ledger.class)
                    .post(
                            EntryDraft.of(
                                    "charge:" + charge.id().value(),
                                    EntryKind.CHARGES,
                                    "charges",
                                    SEEN,
                                    Actor.operator("test"),
                                    ""),
                            charge.transfer().stream().toList());
            return account;
        });
    }

    Payment pays(GuarantorId payer, long cents) {
        TakeResult taken = bean(Payments.class)
                .take(new NewPayment(
                        payer,
                        Tender.CASH,
                        "",
                        Money.ofCents(cents),
                        new Allocation.OldestFirst(),
                        bean(BusinessDays.class).today(),
                        Actor.operator("J. Moreau"),
                        "",
                        "form-" + ++made,
                        ""));
        return ((TakeResult.Taken) taken).payment();
    }

    Money waiting(GuarantorId payer) {
        return bean(Ledger.class)
                .balancesOf(List.of(payer.value()))
                .getOrDefault(AccountKey.of(AccountKind.UNAPPLIED_GUARANTOR, payer.value()), Money.ZERO)
                .negated();
    }

    Money owedBy(GuarantorId payer) {
        return bean(Payments.class).owedBy(payer).values().stream().reduce(Money.ZERO, Money::plus);
    }

    /** What is owed on all accounts of a patient, whoever owes it. */
    Money owedOn(PatientId who) {
        List<Account> accounts = registration().accountsOfPatient(who);
        return bean(Ledger.class)
                .balancesOf(
                        accounts.stream().map(account -> account.id().value()).toList())
                .entrySet()
                .stream()
                .filter(each -> each.getKey().kind() == AccountKind.RECEIVABLE)
                .map(Map.Entry::getValue)
                .reduce(Money.ZERO, Money::plus);
    }

    /** Everything that a merge may touch, as it stands: records, whose accounts are, who pays, what waits. */
    Map<String, String> standing(List<PatientId> patients, List<GuarantorId> payers) {
        Map<String, String> standing = new TreeMap<>();
        for (PatientId patient : patients) {
            standing.put("record " + patient, record(patient).toString());
            registration()
                    .accountsOfPatient(patient)
                    .forEach(account -> standing.put(
                            "account " + account.id(), account.patient() + " paid by " + account.guarantor()));
            standing.put("owed on " + patient, owedOn(patient).toString());
        }
        for (GuarantorId payer : payers) {
            standing.put("owed by " + payer, owedBy(payer).toString());
            standing.put("waiting " + payer, waiting(payer).toString());
        }
        return standing;
    }

    @Override
    public void close() {
        modules.close();
    }
}

package org.quittance.workbench;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.charges.Charge;
import org.quittance.charges.ChargeId;
import org.quittance.charges.ChargeKind;
import org.quittance.charges.Charges;
import org.quittance.claims.Claim;
import org.quittance.claims.ClaimForm;
import org.quittance.claims.ClaimId;
import org.quittance.claims.Claims;
import org.quittance.claims.NewClaim;
import org.quittance.coding.Coding;
import org.quittance.coding.Diagnosis;
import org.quittance.coverage.AccountPolicy;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.NewPayer;
import org.quittance.coverage.NewPolicy;
import org.quittance.coverage.PayerId;
import org.quittance.coverage.PolicyDetails;
import org.quittance.coverage.PolicyFields;
import org.quittance.coverage.PolicyId;
import org.quittance.exchange.ImportMode;
import org.quittance.exchange.Intake;
import org.quittance.exchange.Progress;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.EntryDraft;
import org.quittance.ledger.EntryKind;
import org.quittance.ledger.Ledger;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.payments.Allocation;
import org.quittance.payments.NewPayment;
import org.quittance.payments.Payments;
import org.quittance.payments.Tender;
import org.quittance.registration.AccountDetails;
import org.quittance.registration.AccountId;
import org.quittance.registration.AccountStatus;
import org.quittance.registration.Address;
import org.quittance.registration.FacilityId;
import org.quittance.registration.GuarantorDetails;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.NewAccount;
import org.quittance.registration.NewFacility;
import org.quittance.registration.NewGuarantor;
import org.quittance.registration.NewPatient;
import org.quittance.registration.PatientDetails;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.quittance.registration.Sex;
import org.quittance.staff.Actor;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An invented visit and what became of it: Ana was seen on 14 September, paid 25.00 at the desk, her plan answered on
 * 9 October, 108.90 is left. In the same remittance a claim of Greta's was refused and one is nobody's here.
 */
final class AnaStory {

    static final LocalDate VISIT = LocalDate.of(2026, 9, 14);
    private static final LocalDate ANSWERED = LocalDate.of(2026, 10, 9);
    /** Ends every context it may be put into, then tries to run something. */
    static final String HOSTILE = "'\"></script><img src=x onerror=alert(1)>${7*7}{{7*7}}Zq9";

    private static final Address BURLINGTON = new Address("14 Elm Street", "Burlington", "VT", "05401");

    private final WorkbenchServer server;
    private AccountId ana = new AccountId(new java.util.UUID(0, 0));
    private AccountId flu = ana;
    private AccountId greta = ana;
    private AccountId ben = ana;
    private AccountId hostile = ana;

    AnaStory(WorkbenchServer server) {
        this.server = server;
    }

    AccountId ana() {
        return ana;
    }

    AccountId flu() {
        return flu;
    }

    /** Pays without insurance; owes 60.00. */
    AccountId ben() {
        return ben;
    }

    /** Every text of this one tries to be more than text. */
    AccountId hostile() {
        return hostile;
    }

    AccountId greta() {
        return greta;
    }

    AnaStory tell() {
        BusinessDays days = server.bean(BusinessDays.class);
        FacilityId clinic = server.bean(Registration.class)
                .registerFacility(
                        Actor.operator("test"),
                        new NewFacility(
                                "LAKE",
                                "Lakeside Clinic",
                                BURLINGTON,
                                "8025550100",
                                "1234567893",
                                ZoneId.of("America/New_York")));
        PayerId payer = server.bean(Coverage.class)
                .payer(
                        Actor.operator("test"),
                        NewPayer.of("Blue Lantern Health", Map.of("2U", "BLULN", "TIN", "1512345678")));
        days.on(
                VISIT,
                () -> whole(() -> {
                    PatientId patient = person("ana", "Díaz", "Ana", LocalDate.of(1984, 4, 12), "es");
                    ana = account("V1004112", patient, clinic, "Family Medicine", VISIT);
                    insure(patient, ana, payer, "BL8841207");
                    findings(ana);
                    bill(ana, "V1004112", VISIT.plusDays(4), treatments());
                }));
        days.on(
                LocalDate.of(2026, 10, 2),
                () -> whole(() -> {
                    PatientId patient = person("ana", "Díaz", "Ana", LocalDate.of(1984, 4, 12), "es");
                    flu = account("V1003877", patient, clinic, "Flu shot", LocalDate.of(2026, 10, 2));
                    charge(flu, Optional.empty(), List.of(new Treatment("90686", "Flu vaccine", 4500)), Party.G);
                }));
        days.on(
                LocalDate.of(2026, 11, 2),
                () -> whole(() -> {
                    PatientId patient = person("ben", "Okafor", "Ben", LocalDate.of(1990, 6, 3), "en");
                    ben = account("SELF0001", patient, clinic, "Walk-in", LocalDate.of(2026, 11, 2));
                    charge(
                            ben,
                            Optional.empty(),
                            List.of(new Treatment("99202", "First visit, 15 min", 6000)),
                            Party.G);
                }));
        days.on(
                LocalDate.of(2026, 11, 3),
                () -> whole(() -> {
                    PatientId patient =
                            person("hostile", HOSTILE + "Family", HOSTILE + "Given", LocalDate.of(1990, 6, 3), "en");
                    hostile = account(
                            HOSTILE.strip() + "NO", patient, clinic, HOSTILE + "visit", LocalDate.of(2026, 11, 3));
                    charge(
                            hostile,
                            Optional.empty(),
                            List.of(new Treatment("99202", HOSTILE + "treatment", 100)),
                            Party.G);
                }));
        days.on(
                LocalDate.of(2026, 9, 2),
                () -> whole(() -> {
                    PatientId patient = person("greta", "Rookwood", "Greta", LocalDate.of(1951, 1, 30), "en");
                    greta = account("QH710407", patient, clinic, "Radiology", LocalDate.of(2026, 9, 2));
                    insure(patient, greta, payer, "BL7710294");
                    bill(
                            greta,
                            "QH710407",
                            LocalDate.of(2026, 9, 5),
                            List.of(new Treatment("70551", "MRI of the head", 18000)));
                }));
        days.on(LocalDate.of(2026, 10, 3), () -> pay(4500, Tender.CASH, "", flu));
        days.on(ANSWERED, () -> upload("blue-lantern-881207.835"));
        days.on(LocalDate.of(2026, 10, 12), () -> pay(2500, Tender.CARD, "terminal 4242", ana));
        upload("blue-lantern-does-not-balance.835");
        server.clock().move(Duration.ofSeconds(30));
        return this;
    }

    private record Treatment(String code, String words, long cents) {}

    private static List<Treatment> treatments() {
        return List.of(
                new Treatment("99214", "Office visit, 30 min", 21200),
                new Treatment("93000", "Heart tracing (ECG)", 8800),
                new Treatment("80053", "Blood test, 14 values", 6400),
                new Treatment("71046", "Chest X-ray, 2 views", 12500));
    }

    private PatientId person(String key, String family, String given, LocalDate born, String language) {
        Registration registration = server.bean(Registration.class);
        GuarantorId guarantor = registration
                .registerGuarantors(
                        Actor.operator("test"),
                        List.of(new NewGuarantor(
                                "test:g:" + key,
                                GuarantorDetails.named(family, given)
                                        .withAddress(BURLINGTON)
                                        .withContact("8025550142", "", language))))
                .values()
                .iterator()
                .next();
        return registration
                .registerPatients(
                        Actor.operator("test"),
                        List.of(new NewPatient(
                                "test:p:" + key,
                                Optional.empty(),
                                PatientDetails.paidBy(guarantor)
                                        .withName(family, given, "")
                                        .withBirthDate(Optional.of(born))
                                        .withSex(Sex.F)
                                        .withAddress(BURLINGTON)
                                        .withContact("8025550142", "", language))))
                .values()
                .iterator()
                .next();
    }

    private AccountId account(String number, PatientId patient, FacilityId clinic, String visit, LocalDate day) {
        Registration registration = server.bean(Registration.class);
        GuarantorId guarantor = registration.patient(patient).orElseThrow().guarantor();
        return registration
                .openAccounts(
                        Actor.operator("test"),
                        List.of(new NewAccount(
                                "test:a:" + number,
                                Optional.empty(),
                                number,
                                AccountDetails.of(patient, guarantor, day)
                                        .withFacility(Optional.of(clinic))
                                        .withCare(visit, "Dr. Welby")
                                        .withLife(day, Optional.of(day), AccountStatus.DISCHARGED))))
                .values()
                .iterator()
                .next();
    }

    private void insure(PatientId patient, AccountId account, PayerId payer, String member) {
        Coverage coverage = server.bean(Coverage.class);
        PolicyId policy = coverage.addPolicies(
                        Actor.operator("test"),
                        List.of(new NewPolicy(
                                "test:i:" + member,
                                patient,
                                payer,
                                "CI",
                                PolicyDetails.ofMember(member).with(PolicyFields.PLAN_NAME, "Blue Lantern PPO"))))
                .values()
                .iterator()
                .next();
        coverage.setAccountCoverage(Actor.operator("test"), List.of(new AccountPolicy(account, 1, policy)));
    }

    private void findings(AccountId account) {
        server.bean(Coding.class)
                .record(
                        Actor.operator("test"),
                        List.of(
                                new Diagnosis(account, 1, "ICD-10-CM", "E11.9", "diabetes", "ABK"),
                                new Diagnosis(account, 2, "ICD-10-CM", "I10", "high blood pressure", "ABF"),
                                new Diagnosis(account, 3, "ICD-10-CM", "R05.9", "cough", "ABF")));
    }

    private void bill(AccountId account, String number, LocalDate sent, List<Treatment> treatments) {
        long total = treatments.stream().mapToLong(Treatment::cents).sum();
        ClaimId claim = server.bean(Claims.class)
                .record(
                        Actor.operator("test"),
                        List.of(new NewClaim(
                                new Claim(
                                        ClaimId.fresh(),
                                        number,
                                        "test:c:" + number,
                                        account,
                                        ClaimForm.PROFESSIONAL,
                                        "1",
                                        Money.ofCents(total),
                                        VISIT,
                                        VISIT,
                                        "1234567893",
                                        sent,
                                        "",
                                        Optional.empty(),
                                        "",
                                        0),
                                "00".repeat(32),
                                1)))
                .values()
                .iterator()
                .next();
        charge(account, Optional.of(claim), treatments, Party.P1);
    }

    private void charge(AccountId account, Optional<ClaimId> claim, List<Treatment> treatments, Party party) {
        List<Charge> lines = new java.util.ArrayList<>();
        String number =
                server.bean(Registration.class).account(account).orElseThrow().sourceNumber();
        for (Treatment each : treatments) {
            int n = lines.size() + 1;
            lines.add(new Charge(
                    ChargeId.fresh(),
                    account,
                    claim.map(ClaimId::value),
                    n,
                    "HC",
                    each.code(),
                    List.of(),
                    "",
                    each.words(),
                    BigDecimal.ONE,
                    Money.ofCents(each.cents()),
                    number.startsWith("V1004112")
                            ? VISIT
                            : server.bean(BusinessDays.class).today(),
                    number.startsWith("V1004112")
                            ? VISIT
                            : server.bean(BusinessDays.class).today(),
                    "11",
                    number + "L" + n,
                    n == 1 ? List.of(1, 2) : List.of(n == 4 ? 3 : n == 2 ? 2 : 1),
                    ChargeKind.TREATMENT,
                    party,
                    0));
        }
        List<Charge> added = server.bean(Charges.class).add(Actor.operator("test"), lines);
        server.bean(Ledger.class)
                .post(
                        EntryDraft.of(
                                "test:charges:" + number,
                                EntryKind.CHARGES,
                                "visit charged",
                                server.bean(BusinessDays.class).today(),
                                Actor.operator("charge entry"),
                                ""),
                        added.stream().flatMap(line -> line.transfer().stream()).toList());
    }

    private void pay(long cents, Tender tender, String reference, AccountId account) {
        GuarantorId guarantor =
                server.bean(Registration.class).account(account).orElseThrow().guarantor();
        server.bean(Payments.class)
                .take(new NewPayment(
                        guarantor,
                        tender,
                        reference,
                        Money.ofCents(cents),
                        new Allocation.Chosen(Map.of(account, Money.ofCents(cents))),
                        server.bean(BusinessDays.class).today(),
                        Actor.operator("desk"),
                        "",
                        "form-" + account.value(),
                        ""));
    }

    private void upload(String name) {
        try {
            server.bean(Intake.class)
                    .importUploads(
                            List.of(new Intake.Upload(name, new ClassPathResource("workbench/" + name))),
                            ImportMode.POST,
                            Progress.SILENT,
                            Actor.operator("test"));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private void whole(Runnable act) {
        server.bean(TransactionTemplate.class).executeWithoutResult(status -> act.run());
    }
}

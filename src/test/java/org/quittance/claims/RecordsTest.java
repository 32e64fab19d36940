package org.quittance.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.charges.Charge;
import org.quittance.charges.ChargeId;
import org.quittance.charges.ChargeKind;
import org.quittance.charges.Charges;
import org.quittance.coding.Coding;
import org.quittance.coding.Diagnosis;
import org.quittance.coverage.AccountPolicy;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.NewPayer;
import org.quittance.coverage.NewPolicy;
import org.quittance.coverage.PayerId;
import org.quittance.coverage.PolicyDetails;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.registration.AccountDetails;
import org.quittance.registration.AccountId;
import org.quittance.registration.Address;
import org.quittance.registration.GuarantorDetails;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.NewAccount;
import org.quittance.registration.NewFacility;
import org.quittance.registration.NewGuarantor;
import org.quittance.registration.NewPatient;
import org.quittance.registration.PatientDetails;
import org.quittance.registration.PatientHit;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.quittance.registration.Sex;
import org.quittance.staff.Actor;
import org.quittance.storage.TestDatabase;

/** The record modules together on a real database: what is put in comes out, twice changes nothing. */
@NullUnmarked
class RecordsTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private static final LocalDate SERVED = LocalDate.of(2026, 3, 2);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T15:00:00Z"), ZoneOffset.UTC);

    private final List<Object> events = new ArrayList<>();
    private final Registration registration =
            new Registration(database.dataSource(), CLOCK, org.quittance.events.Unheard.events(database.dataSource()));
    private final Coverage coverage = new Coverage(database.dataSource(), java.time.Clock.systemUTC());
    private final Coding coding = new Coding(database.dataSource());
    private final Charges charges = new Charges(database.dataSource());
    private final Claims claims = new Claims(database.dataSource(), events::add);

    private GuarantorId guarantor() {
        return registration
                .registerGuarantors(
                        Actor.operator("test"),
                        List.of(new NewGuarantor(
                                "g1", GuarantorDetails.named("Quill", "Quentin").withContact("2125550100", "", "en"))))
                .get("g1");
    }

    private Map<String, PatientId> patients() {
        GuarantorId guarantor = guarantor();
        Address home = new Address("1 Sample St", "Albany", "NY", "12207");
        return registration.registerPatients(
                Actor.operator("test"),
                List.of(
                        new NewPatient(
                                "p1",
                                Optional.of("MRN-1"),
                                PatientDetails.paidBy(guarantor)
                                        .withName("Quill", "Quentin", "A")
                                        .withBirthDate(Optional.of(LocalDate.of(1954, 3, 2)))
                                        .withSex(Sex.M)
                                        .withAddress(home)),
                        new NewPatient(
                                "p2",
                                Optional.empty(),
                                PatientDetails.paidBy(guarantor)
                                        .withName("Quince", "Petra", "")
                                        .withBirthDate(Optional.of(LocalDate.of(1990, 1, 31)))
                                        .withSex(Sex.F)
                                        .withAddress(home)
                                        .withContact("", "", "es"))));
    }

    private AccountId account() {
        PatientId patient = patients().get("p1");
        var facility = registration.registerFacility(
                Actor.operator("test"),
                new NewFacility("MAIN", "Sample Clinic", Address.UNKNOWN, "", "", ZoneId.of("America/New_York")));
        return registration
                .openAccounts(
                        Actor.operator("test"),
                        List.of(new NewAccount(
                                "a1",
                                Optional.empty(),
                                "CLM-1",
                                AccountDetails.of(patient, guarantor(), SERVED)
                                        .withFacility(Optional.of(facility))
                                        .withCare("Office visit", ""))))
                .get("a1");
    }

    private NewClaim claim(AccountId account) {
        return new NewClaim(
                new Claim(
                        ClaimId.fresh(),
                        "CLM-1/a",
                        "837:1",
                        account,
                        ClaimForm.PROFESSIONAL,
                        "1",
                        Money.ofCents(15_000),
                        SERVED,
                        SERVED,
                        "1234567893",
                        SERVED,
                        "",
                        Optional.empty(),
                        "a.837",
                        20),
                "00ff",
                1);
    }

    @Test
    void registering_twice_changes_nothing() {
        Map<String, PatientId> first = patients();
        assertThat(first).containsOnlyKeys("p1", "p2");
        assertThat(patients()).isEqualTo(first);
        assertThat(registration.patientsAfter(Optional.empty(), 10)).hasSize(2);
        assertThat(registration.patient(first.get("p2")).orElseThrow().recordNumber())
                .isEqualTo("500001");
        assertThat(registration.guarantor(guarantor()).orElseThrow().number()).isEqualTo("20001");
    }

    @Test
    void accounts_are_found_by_our_number_and_the_source_s() {
        AccountId id = account();
        assertThat(account()).isEqualTo(id);
        assertThat(registration.accountByNumber("1000001").orElseThrow().id()).isEqualTo(id);
        assertThat(registration.accountByNumber(" CLM-1 ").orElseThrow().id()).isEqualTo(id);
        assertThat(registration.accountByNumber("nobody")).isEmpty();
        assertThat(registration.accountsOfPatient(patients().get("p1"))).hasSize(1);
        assertThat(registration.accountsOfGuarantor(guarantor())).hasSize(1);
    }

    @Test
    void people_are_found_by_names_birthdays_and_numbers() {
        account();
        for (String typed : List.of(
                "quill",
                "quill, q",
                "quentin quill",
                "QUI QUE 1954-03-02",
                "3/2/1954",
                "MRN-1",
                "1000001",
                "CLM-1",
                "19540302")) {
            assertThat(registration.search(typed, 10))
                    .as(typed)
                    .extracting(hit -> hit.patient().sourceKey())
                    .containsExactly("p1");
        }
        assertThat(registration.search("qui", 10)).hasSize(2);
        assertThat(registration.search("qui", 1)).hasSize(1);
        for (String typed : List.of("", "%", "_", "nobody", "2026-99-99", "\\")) {
            assertThat(registration.search(typed, 10)).as(typed).isEqualTo(List.<PatientHit>of());
        }
    }

    @Test
    void a_payer_is_known_by_an_identifier_then_by_name() {
        PayerId first =
                coverage.payer(Actor.operator("test"), NewPayer.of("Sample Health Plan", Map.of("PI", "99001")));
        assertThat(coverage.payer(
                        Actor.operator("test"), NewPayer.of("SAMPLE HEALTH-PLAN", Map.of("TIN", "123456789"))))
                .isEqualTo(first);
        assertThat(coverage.payer(Actor.operator("test"), NewPayer.of("Another spelling", Map.of("TIN", "123456789"))))
                .isEqualTo(first);
        assertThat(coverage.payer(Actor.operator("test"), NewPayer.of("", Map.of("PI", "99002"))))
                .isNotEqualTo(first);
        assertThat(coverage.findPayer(Map.of("PI", "99001"), "").orElseThrow().id())
                .isEqualTo(first);
        assertThat(coverage.findPayer(Map.of(), "nobody")).isEmpty();
        assertThat(coverage.identifiersOf(first)).containsExactly("PI 99001", "TIN 123456789");
        assertThat(coverage.payers()).hasSize(2);
    }

    @Test
    void an_account_knows_who_pays_in_what_order() {
        AccountId account = account();
        PatientId patient = patients().get("p1");
        PayerId one = coverage.payer(Actor.operator("test"), NewPayer.of("One", Map.of()));
        PayerId two = coverage.payer(Actor.operator("test"), NewPayer.of("Two", Map.of()));
        var policies = coverage.addPolicies(
                Actor.operator("test"),
                List.of(
                        new NewPolicy("y2", patient, two, "CI", PolicyDetails.ofMember("M2")),
                        new NewPolicy(
                                "y1",
                                patient,
                                one,
                                "MB",
                                PolicyDetails.ofMember("M1").valid(Optional.of(SERVED), Optional.empty()))));
        coverage.setAccountCoverage(
                Actor.operator("test"),
                List.of(
                        new AccountPolicy(account, 2, policies.get("y2")),
                        new AccountPolicy(account, 1, policies.get("y1"))));
        assertThat(coverage.payersOf(List.of(account)).get(account))
                .extracting(ranked -> ranked.rank() + " " + ranked.payer().name() + " "
                        + ranked.policy().memberId())
                .containsExactly("1 One M1", "2 Two M2");
        assertThat(coverage.policiesOf(List.of(patient)).get(patient)).hasSize(2);
        claims.record(Actor.operator("test"), List.of(claim(account)));
        ClaimTrait trait = new ClaimTrait("M2", SERVED, Money.ofCents(15_000));
        ClaimTrait other = new ClaimTrait("M2", SERVED, Money.ofCents(15_001));
        assertThat(claims.candidates(List.of(trait, other))).containsOnlyKeys(trait);
        ClaimId claim = claims.candidates(List.of(trait)).get(trait).getFirst().id();
        assertThat(claims.memberIdsOf(List.of(claim))).isEqualTo(Map.of(claim, List.of("M1", "M2")));
    }

    @Test
    void charges_and_diagnoses_come_back_as_they_went_in() {
        AccountId account = account();
        Charge line = new Charge(
                ChargeId.fresh(),
                account,
                Optional.empty(),
                1,
                "HC",
                "99213",
                List.of("25", "GT"),
                "",
                "Visit",
                new BigDecimal("1.5"),
                Money.ofCents(15_000),
                SERVED,
                SERVED,
                "11",
                "L1",
                List.of(1, 2),
                ChargeKind.ENCOUNTER,
                Party.P1,
                7);
        List<Charge> added = charges.add(Actor.operator("test"), List.of(line));
        assertThat(charges.add(Actor.operator("test"), List.of(line))).isEmpty();
        Charge back = charges.chargesOf(List.of(account)).get(account).getFirst();
        assertThat(back.modifiers()).containsExactly("25", "GT");
        assertThat(back.diagnosisPointers()).containsExactly(1, 2);
        assertThat(back.units()).isEqualByComparingTo("1.5");
        assertThat(back.id()).isEqualTo(added.getFirst().id());
        assertThat(back.transfer().orElseThrow().amount()).isEqualTo(Money.ofCents(15_000));
        assertThat(charges.claimsByLineControls(List.of("L1", ""), 9))
                .as("a line that no claim asks for leads to none")
                .isEmpty();
        Diagnosis found = new Diagnosis(account, 1, "ICD-10-CM", "E119", "", "ABK");
        coding.record(Actor.operator("test"), List.of(found));
        coding.record(Actor.operator("test"), List.of(found));
        assertThat(coding.diagnosesOf(List.of(account))).isEqualTo(Map.of(account, List.of(found)));
    }

    @Test
    void a_claim_is_recorded_once_and_announced_once() {
        AccountId account = account();
        var ids = claims.record(Actor.operator("test"), List.of(claim(account)));
        assertThat(claims.record(Actor.operator("test"), List.of(claim(account))))
                .isEqualTo(ids);
        ClaimId id = ids.get("837:1");
        assertThat(events).containsExactly(new ClaimsFiled(Actor.operator("test"), Optional.empty(), List.of(id)));
        assertThat(claims.byNumbers(List.of("CLM-1/a"))).containsOnlyKeys("CLM-1/a");
        assertThat(claims.byNumberKeys(List.of(ClaimNumbers.key("clm1-A")))).containsOnlyKeys("CLM1A");
        assertThat(claims.claimsOf(List.of(account)).get(account)).hasSize(1);
        assertThat(claims.submissionsOf(List.of(id)).get(id)).hasSize(1);
        assertThat(claims.claimsAfter(Optional.empty(), 5)).hasSize(1);
        assertThat(claims.claimsAfter(Optional.of(id), 5)).isEmpty();
    }
}

package org.quittance.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.TestApplication;
import org.quittance.history.History;
import org.quittance.history.RecordAct;
import org.quittance.history.RecordKind;
import org.quittance.staff.Actor;
import org.quittance.storage.Acts;
import org.quittance.storage.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/** Records that change, and stay explained: corrections, moves, merges and their undoing. */
class RecordChangesTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static ConfigurableApplicationContext modules;
    private static int people;

    @BeforeAll
    static void open() {
        modules = TestApplication.modules(database);
    }

    @AfterAll
    static void close() {
        modules.close();
    }

    @Test
    void only_fields_that_differ_are_changed_and_noted_with_who_and_why() {
        Patient patient = register("Mapel");
        RecordAct act = RecordAct.of(Actor.remembered("ana"), "misspelt", "desk 2");
        assertThat(correct(
                        act,
                        patient.id(),
                        details -> details.withName("Maple", "Lotte", "").withBirthDate(patient.birthDate())))
                .isTrue();
        assertThat(correct(
                        RecordAct.of(Actor.operator("ana"), "again", ""),
                        patient.id(),
                        details -> details.withName("Maple", "Lotte", "")))
                .isFalse();

        Patient now = registration().patient(patient.id()).orElseThrow();
        assertThat(now.familyName()).isEqualTo("Maple");
        assertThat(history().changesOf(RecordKind.PATIENT, patient.id().value(), Long.MAX_VALUE, 9))
                .singleElement()
                .satisfies(noted -> {
                    assertThat(noted.change().act()).isEqualTo(act);
                    assertThat(noted.change().before()).isEqualTo("Mapel");
                });
        assertThat(records().formerNames(now)).containsExactly("Mapel");
        assertThat(records().asKnown(now, Instant.EPOCH)).isEqualTo(patient);
    }

    @Test
    void many_corrections_of_one_record_follow_each_other() {
        Patient patient = register("Cedar");
        List<PatientCorrection> wanted = new ArrayList<>();
        for (String phone : List.of("8025550101", "8025550102", "8025550102", "")) {
            wanted.add(new PatientCorrection(
                    RecordAct.of(Actor.operator("feed"), "told", ""),
                    patient.id(),
                    details -> details.withContact(phone, details.email(), details.language())));
        }
        whole(() -> records().correct(wanted));
        assertThat(history().changesOfField(RecordKind.PATIENT, patient.id().value(), "phone"))
                .extracting(noted -> noted.change().after())
                .containsExactly("", "8025550102", "8025550101");
    }

    @Test
    void a_merge_moves_accounts_and_leads_the_old_number_to_the_survivor_until_it_is_undone() {
        Patient gone = register("Birch");
        Patient survivor = register("Birch");
        Account account = open(gone);
        Account own = open(survivor);

        Merge merge = merged(gone, survivor);
        assertThat(owner(account)).isEqualTo(survivor.id());
        assertThat(registration().patientsByKeys(List.of(gone.sourceKey()))).containsValue(survivor.id());
        assertThat(registration().search(gone.recordNumber(), 5))
                .extracting(hit -> hit.patient().id())
                .containsExactly(survivor.id());
        assertThat(merge(gone, survivor)).isEqualTo(new MergeResult.AlreadyMerged(merge));
        assertThat(merge(survivor, gone)).isEqualTo(new MergeResult.NotTwo());
        correct(
                RecordAct.of(Actor.operator("ana"), "moved", ""),
                gone.id(),
                details -> details.withContact("1", "", "en"));
        assertThat(registration().patient(survivor.id()).orElseThrow().phone()).isEqualTo("1");

        assertThat(undo(merge)).isInstanceOfSatisfying(UndoMergeResult.Undone.class, undone -> {
            assertThat(undone.accounts()).isEqualTo(1);
            assertThat(undone.left()).isZero();
        });
        assertThat(undo(merge)).isInstanceOf(UndoMergeResult.AlreadyUndone.class);
        assertThat(owner(account)).isEqualTo(gone.id());
        assertThat(owner(own)).isEqualTo(survivor.id());
        assertThat(registration().patientsByKeys(List.of(gone.sourceKey()))).containsValue(gone.id());
    }

    @Test
    void a_chain_of_merges_leads_to_its_end_and_is_undone_from_its_end() {
        Patient first = register("Alder");
        Patient second = register("Alder");
        Patient third = register("Alder");
        Merge one = merged(first, second);
        Merge two = merged(second, third);
        assertThat(records().survivors(List.of(first.id(), second.id(), third.id())))
                .containsEntry(first.id(), third.id())
                .containsEntry(third.id(), third.id());
        assertThat(merge(first, register("Alder"))).isInstanceOf(MergeResult.GoneElsewhere.class);
        assertThat(undo(one)).isEqualTo(new UndoMergeResult.LaterMerge(two));
        undo(two);
        assertThat(records().survivors(List.of(first.id()))).containsEntry(first.id(), second.id());
        undo(one);
        assertThat(records().survivors(List.of(first.id()))).containsEntry(first.id(), first.id());
    }

    @Test
    void merging_and_undoing_in_the_opposite_order_ends_where_it_began() {
        Random random = new Random(40);
        for (int round = 0; round < 5; round++) {
            List<Patient> them = new ArrayList<>();
            Map<AccountId, PatientId> owners = new HashMap<>();
            for (int n = 0; n < 6; n++) {
                Patient patient = register("Elm");
                them.add(patient);
                for (int visits = random.nextInt(3); visits > 0; visits--) {
                    owners.put(open(patient).id(), patient.id());
                }
            }
            List<Merge> merges = new ArrayList<>();
            for (int n = 0; n < 8; n++) {
                if (merge(them.get(random.nextInt(6)), them.get(random.nextInt(6)))
                        instanceof MergeResult.Merged(Merge merge, int accounts)) {
                    merges.add(merge);
                }
            }
            assertThat(merges).isNotEmpty();
            merges.reversed().forEach(merge -> assertThat(undo(merge)).isInstanceOf(UndoMergeResult.Undone.class));
            registration()
                    .accounts(owners.keySet())
                    .forEach((id, account) -> assertThat(account.patient()).isEqualTo(owners.get(id)));
            assertThat(records().survivors(them.stream().map(Patient::id).toList()))
                    .allSatisfy((who, leads) -> assertThat(leads).isEqualTo(who));
        }
    }

    @Test
    void an_account_is_discharged_and_its_life_walked_back() {
        Account account = open(register("Hazel"));
        LocalDate day = LocalDate.of(2026, 3, 4);
        whole(() -> modules.getBean(AccountRecords.class)
                .correct(List.of(new AccountCorrection(
                        RecordAct.of(Actor.operator("feed"), "discharge", ""),
                        account.id(),
                        details -> details.withLife(details.openedOn(), Optional.of(day), AccountStatus.DISCHARGED)))));
        Account now = registration().account(account.id()).orElseThrow();
        assertThat(now.status()).isEqualTo(AccountStatus.DISCHARGED);
        assertThat(now.closedOn()).contains(day);
        assertThat(modules.getBean(AccountRecords.class).asKnown(now, Instant.EPOCH))
                .isEqualTo(account);
    }

    @Test
    void a_guarantor_is_corrected_with_history() {
        Patient patient = register("Rowan");
        GuarantorId payer = patient.guarantor();
        whole(() -> modules.getBean(GuarantorRecords.class)
                .correct(List.of(new GuarantorCorrection(
                        RecordAct.of(Actor.operator("ana"), "moved", ""),
                        payer,
                        was -> GuarantorDetails.named(was.familyName(), was.givenName())
                                .withAddress(new Address("9 Oak St", "Stowe", "VT", "05672"))
                                .withContact("", "", "es")))));
        assertThat(registration().guarantor(payer).orElseThrow().language()).isEqualTo("es");
        assertThat(history().changesOf(RecordKind.GUARANTOR, payer.value(), Long.MAX_VALUE, 9))
                .extracting(noted -> noted.change().field())
                .contains("street", "zip", "language")
                .doesNotContain("phone");
    }

    private static boolean correct(
            RecordAct act, PatientId who, java.util.function.UnaryOperator<PatientDetails> change) {
        return !whole(() -> records().correct(List.of(new PatientCorrection(act, who, change))))
                .isEmpty();
    }

    private static Merge merged(Patient gone, Patient survivor) {
        return ((MergeResult.Merged) merge(gone, survivor)).merge();
    }

    private static MergeResult merge(Patient gone, Patient survivor) {
        RecordAct act = RecordAct.of(Actor.operator("ana"), "same person", "");
        return whole(() -> modules.getBean(Merges.class).merge(act, gone.id(), survivor.id()));
    }

    private static UndoMergeResult undo(Merge merge) {
        return whole(() ->
                modules.getBean(Merges.class).undo(RecordAct.of(Actor.operator("ana"), "two people", ""), merge.id()));
    }

    private static PatientId owner(Account account) {
        return registration().account(account.id()).orElseThrow().patient();
    }

    private static Patient register(String family) {
        String key = "test:" + ++people;
        return whole(() -> {
            GuarantorId guarantor = registration()
                    .registerGuarantors(
                            Actor.operator("test"),
                            List.of(new NewGuarantor(key, GuarantorDetails.named(family, "Lotte"))))
                    .get(key);
            PatientId id = registration()
                    .registerPatients(
                            Actor.operator("test"),
                            List.of(new NewPatient(
                                    key,
                                    Optional.empty(),
                                    PatientDetails.paidBy(guarantor)
                                            .withName(family, "Lotte", "")
                                            .withBirthDate(Optional.of(LocalDate.of(1960, 2, 3)))
                                            .withSex(Sex.F)
                                            .withAddress(new Address("1 Maple Ave", "Burlington", "VT", "05401"))
                                            .withContact("8025550100", "", "en"))))
                    .get(key);
            return registration().patient(id).orElseThrow();
        });
    }

    private static Account open(Patient patient) {
        String key = "visit:" + ++people;
        return whole(() -> registration()
                .account(registration()
                        .openAccounts(
                                Actor.operator("test"),
                                List.of(new NewAccount(
                                        key,
                                        Optional.of("V" + key),
                                        "",
                                        AccountDetails.of(patient.id(), patient.guarantor(), LocalDate.of(2026, 3, 2))
                                                .withCare("Office visit", ""))))
                        .get(key))
                .orElseThrow());
    }

    private static <T> T whole(Supplier<T> act) {
        return modules.getBean(Acts.class).whole(act);
    }

    private static Registration registration() {
        return modules.getBean(Registration.class);
    }

    private static PatientRecords records() {
        return modules.getBean(PatientRecords.class);
    }

    private static History history() {
        return modules.getBean(History.class);
    }
}

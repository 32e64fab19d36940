package org.quittance.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.history.RecordAct;
import org.quittance.ledger.LedgerCheck;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.payments.Allocation;
import org.quittance.payments.Payment;
import org.quittance.payments.Payments;
import org.quittance.payments.ReverseResult;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.Merge;
import org.quittance.registration.MergeId;
import org.quittance.registration.Merges;
import org.quittance.registration.PatientId;
import org.quittance.registration.PersonFields;
import org.quittance.staff.Actor;
import org.quittance.staff.Right;
import org.quittance.staff.Role;
import org.quittance.storage.TestDatabase;

/** A merge moves accounts, payers and waiting money, never an amount: before, after and after undoing, to the cent. */
@Tag("slow")
class MergedMoneyTest {

    private static final Actor JEANNE = new Actor.Person("jeanne", Role.REPRESENTATIVE);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private TwoRecords clinic;
    private RecordMerging merging;
    private PatientId gone;
    private PatientId survivor;
    private GuarantorId goesPayer;
    private GuarantorId staysPayer;
    private Payment payment;

    @BeforeEach
    void two_records_of_one_person() {
        clinic = new TwoRecords(database);
        merging = clinic.bean(RecordMerging.class);
        survivor = clinic.patient("Castellan", "Maria", "8025550143");
        gone = clinic.patient("Castelan", "Maria", "8025550199");
        staysPayer = clinic.payerOf(survivor);
        goesPayer = clinic.payerOf(gone);
        clinic.visit(survivor, staysPayer, Party.G, 3_000);
        clinic.visit(gone, goesPayer, Party.G, 10_000);
        clinic.visit(gone, goesPayer, Party.P1, 5_025);
        payment = clinic.pays(goesPayer, 12_033);
        clinic.bean(Duplicates.class).lookAtAll();
    }

    @AfterEach
    void stop() {
        assertThat(clinic.bean(LedgerCheck.class).check().discrepancies()).isEmpty();
        clinic.close();
    }

    private Duplicate pair() {
        return clinic.bean(Duplicates.class).openAbout(survivor).getFirst();
    }

    private Map<String, String> standing() {
        return clinic.standing(List.of(gone, survivor), List.of(goesPayer, staysPayer));
    }

    private Merge merged(Optional<GuarantorId> payer, MergeField... taken) {
        MergeOutcome outcome =
                merging.merge(new MergeWish(pair().id(), survivor, Set.of(taken), payer, "same card"), JEANNE);
        assertThat(outcome).isInstanceOf(MergeOutcome.Merged.class);
        return ((MergeOutcome.Merged) outcome).merge();
    }

    @Test
    void the_preview_says_what_the_merge_then_does_and_undoing_restores_everything() {
        Map<String, String> before = standing();
        MergePreview preview =
                merging.preview(pair(), survivor, Optional.of(staysPayer)).orElseThrow();
        assertThat(preview.sumUnchanged()).isTrue();
        assertThat(preview.onePerson()).isTrue();
        assertThat(preview.after().owed())
                .containsEntry(Party.G, Money.ofCents(3_000))
                .containsEntry(Party.P1, Money.ofCents(5_025));
        assertThat(preview.billsBefore()).hasSize(2);
        assertThat(preview.billsAfter()).containsExactly(new MergePreview.Bill(staysPayer, Money.ofCents(3_000), 3, 1));
        assertThat(preview.waiting())
                .containsExactly(new MergePreview.Waiting(goesPayer, Money.ofCents(2_033), Optional.of(staysPayer), 0));

        Merge merge = merged(Optional.of(staysPayer), MergeField.of(PersonFields.PHONE));
        assertThat(clinic.record(survivor).phone()).isEqualTo("8025550199");
        assertThat(clinic.record(survivor).familyName()).isEqualTo("Castellan");
        assertThat(clinic.owedOn(survivor)).isEqualTo(Money.ofCents(8_025));
        assertThat(clinic.owedOn(gone)).isEqualTo(Money.ZERO);
        assertThat(clinic.owedBy(staysPayer)).isEqualTo(Money.ofCents(3_000));
        assertThat(clinic.waiting(staysPayer)).isEqualTo(Money.ofCents(2_033));
        assertThat(clinic.waiting(goesPayer)).isEqualTo(Money.ZERO);
        assertThat(clinic.bean(Payments.class).unapplied(staysPayer))
                .singleElement()
                .satisfies(waiting -> {
                    assertThat(waiting.source()).contains(payment.id().value());
                    assertThat(waiting.since()).isEqualTo(payment.receivedOn());
                });
        assertThat(clinic.bean(Duplicates.class).openCount()).isZero();
        assertThat(clinic.bean(LedgerCheck.class).check().holds()).isTrue();

        assertThat(merging.undo(merge.id(), "two after all", JEANNE))
                .isEqualTo(new UndoOutcome.Undone(
                        clinic.bean(Merges.class).merge(merge.id()).orElseThrow(), 2, 0));
        assertThat(standing()).isEqualTo(before);
        assertThat(merging.undo(merge.id(), "", JEANNE)).isInstanceOf(UndoOutcome.AlreadyUndone.class);
        assertThat(clinic.bean(Duplicates.class).openCount()).isEqualTo(1);
    }

    @Test
    void a_second_merge_of_the_same_changes_nothing() {
        DuplicateId id = pair().id();
        Merge merge = merged(Optional.of(staysPayer));
        Map<String, String> after = standing();
        long entries = count("entry");
        long acts = count("record_act");
        assertThat(merging.merge(new MergeWish(id, survivor, Set.of(), Optional.of(staysPayer), ""), JEANNE))
                .isEqualTo(new MergeOutcome.AlreadyMerged(merge));
        assertThat(merging.merge(new MergeWish(id, gone, Set.of(), Optional.of(goesPayer), ""), JEANNE))
                .isEqualTo(new MergeOutcome.AlreadyMerged(merge));
        assertThat(standing()).isEqualTo(after);
        assertThat(count("entry")).isEqualTo(entries);
        assertThat(count("record_act")).isEqualTo(acts);
    }

    @Test
    void each_may_keep_its_guarantor_and_then_there_are_two_bills() {
        MergePreview preview =
                merging.preview(pair(), survivor, Optional.empty()).orElseThrow();
        assertThat(preview.billsAfter()).hasSize(2);
        Merge merge = merged(Optional.empty());
        assertThat(clinic.owedBy(staysPayer)).isEqualTo(Money.ofCents(3_000));
        assertThat(clinic.waiting(goesPayer)).isEqualTo(Money.ofCents(2_033));
        assertThat(clinic.owedOn(survivor)).isEqualTo(Money.ofCents(8_025));
        assertThat(count("entry where kind = 'UNAPPLIED_GUARANTOR_MOVED'")).isZero();
        merging.undo(merge.id(), "", JEANNE);
    }

    @Test
    void money_of_another_person_stays_that_persons_and_so_does_a_familys() {
        GuarantorId father = clinic.guarantor("Castellan", "Bartholomew");
        PatientId child = clinic.patient("Oakhollow", "Wren", "8025550777", father);
        PatientId again = clinic.patient("Oakhollow", "Wren", "8025550777", clinic.guarantor("Oakhollow", "Greta"));
        clinic.visit(child, father, Party.G, 1_000);
        clinic.visit(again, clinic.payerOf(again), Party.G, 2_000);
        clinic.pays(father, 1_500);
        clinic.bean(Duplicates.class).lookAtAll();
        Duplicate pair = clinic.bean(Duplicates.class).openAbout(child).getFirst();
        MergePreview preview =
                merging.preview(pair, again, Optional.of(clinic.payerOf(again))).orElseThrow();
        assertThat(preview.onePerson()).isFalse();
        assertThat(preview.waiting())
                .allSatisfy(waiting -> assertThat(waiting.goesTo()).isEmpty());

        PatientId sister = clinic.patient("Larkspur", "Ione", "8025550888", goesPayer);
        // What waits is applied to the new visit at once (rule A-42): 20.33 less 7.00.
        clinic.visit(sister, goesPayer, Party.G, 700);
        MergePreview own =
                merging.preview(pair(), survivor, Optional.of(staysPayer)).orElseThrow();
        assertThat(own.waiting())
                .containsExactly(new MergePreview.Waiting(goesPayer, Money.ofCents(1_333), Optional.empty(), 1));
        assertThat(own.billsAfter()).hasSize(2);
        assertThat(own.sumUnchanged()).isTrue();
    }

    @Test
    void a_payment_whose_rest_moved_is_still_taken_back_as_a_whole() {
        merged(Optional.of(staysPayer));
        clinic.bean(Payments.class).applyUnapplied(staysPayer, new Allocation.OldestFirst(), JEANNE, "form-apply");
        assertThat(clinic.owedBy(staysPayer)).isEqualTo(Money.ofCents(3_000 - 2_033));
        assertThat(clinic.bean(Payments.class).reverse(payment.id(), "bounced", JEANNE))
                .isInstanceOf(ReverseResult.Reversed.class);
        assertThat(clinic.waiting(staysPayer)).isEqualTo(Money.ZERO);
        assertThat(clinic.waiting(goesPayer)).isEqualTo(Money.ZERO);
        assertThat(clinic.owedBy(staysPayer)).isEqualTo(Money.ofCents(13_000));
    }

    @Test
    void what_was_used_or_changed_since_stays_when_a_merge_is_undone() {
        Merge merge = merged(Optional.of(staysPayer), MergeField.of(PersonFields.PHONE));
        clinic.bean(Payments.class)
                .applyUnapplied(
                        staysPayer,
                        new Allocation.Chosen(Map.of(
                                clinic.registration()
                                        .accountsOfPatient(survivor)
                                        .getFirst()
                                        .id(),
                                Money.ofCents(1_000))),
                        JEANNE,
                        "form-part");
        Money owed = clinic.owedOn(survivor);
        clinic.rename(survivor, "Castellan", "Maria");
        merging.undo(merge.id(), "", JEANNE);
        assertThat(clinic.record(survivor).phone()).isEqualTo("8025550143");
        assertThat(clinic.waiting(goesPayer).plus(clinic.waiting(staysPayer))).isEqualTo(Money.ofCents(1_033));
        assertThat(clinic.waiting(goesPayer)).isEqualTo(Money.ofCents(1_033));
        assertThat(clinic.owedOn(survivor).plus(clinic.owedOn(gone))).isEqualTo(owed);
    }

    @Test
    void an_auditor_neither_merges_nor_undoes() {
        Actor rosa = new Actor.Person("rosa", Role.AUDITOR);
        Map<String, String> before = standing();
        assertThat(merging.merge(new MergeWish(pair().id(), survivor, Set.of(), Optional.empty(), ""), rosa))
                .isEqualTo(new MergeOutcome.NotAllowed(Right.MERGE_RECORDS));
        assertThat(merging.undo(new MergeId(survivor.value()), "", rosa))
                .isEqualTo(new UndoOutcome.NotAllowed(Right.MERGE_RECORDS));
        assertThat(merging.merge(
                        new MergeWish(pair().id(), new PatientId(goesPayer.value()), Set.of(), Optional.empty(), ""),
                        JEANNE))
                .isInstanceOf(MergeOutcome.Refused.class);
        assertThat(standing()).isEqualTo(before);
    }

    @Test
    void whoever_undoes_a_merge_the_fields_and_the_payers_come_back() {
        Map<String, String> before = standing();
        Merge merge = merged(
                Optional.of(staysPayer), MergeField.of(PersonFields.FAMILY_NAME), MergeField.of(PersonFields.PHONE));
        clinic.whole(
                () -> clinic.bean(Merges.class).undo(RecordAct.of(Actor.operator("feed"), "unlinked", ""), merge.id()));
        assertThat(standing()).isEqualTo(before);
    }

    @Test
    void many_merges_undone_from_the_last_end_where_they_began() {
        Random random = new Random(20_261_128);
        List<PatientId> people = new ArrayList<>(List.of(gone, survivor));
        List<GuarantorId> payers = new ArrayList<>(List.of(goesPayer, staysPayer));
        for (int n = 0; n < 4; n++) {
            PatientId next = clinic.patient("Castellan", "Maria", "802555014" + n);
            people.add(next);
            payers.add(clinic.payerOf(next));
            clinic.visit(
                    next,
                    clinic.payerOf(next),
                    random.nextBoolean() ? Party.G : Party.P1,
                    1_000 + random.nextInt(9_000));
            clinic.pays(clinic.payerOf(next), 1 + random.nextInt(15_000));
        }
        clinic.bean(Duplicates.class).lookAtAll();
        Map<String, String> before = clinic.standing(people, payers);
        Money owed = sum(people);
        List<MergeId> merges = new ArrayList<>();
        while (true) {
            List<Duplicate> open = clinic.bean(Duplicates.class).page(DuplicateChoice.WAITING, Optional.empty(), 50);
            if (open.isEmpty()) {
                break;
            }
            Duplicate pair = open.get(random.nextInt(open.size()));
            PatientId stays = random.nextBoolean() ? pair.one() : pair.other();
            MergePreview preview = merging.preview(pair, stays, Optional.of(clinic.payerOf(stays)))
                    .orElseThrow();
            assertThat(preview.sumUnchanged()).isTrue();
            Optional<GuarantorId> payer =
                    random.nextInt(3) == 0 ? Optional.empty() : Optional.of(clinic.payerOf(stays));
            MergeOutcome outcome = merging.merge(
                    new MergeWish(pair.id(), stays, Set.of(MergeField.of(PersonFields.FAMILY_NAME)), payer, ""),
                    JEANNE);
            merges.add(((MergeOutcome.Merged) outcome).merge().id());
            assertThat(sum(people)).isEqualTo(owed);
        }
        assertThat(merges).hasSize(people.size() - 1);
        merges.reversed()
                .forEach(merge -> assertThat(merging.undo(merge, "", JEANNE)).isInstanceOf(UndoOutcome.Undone.class));
        assertThat(clinic.standing(people, payers)).isEqualTo(before);
    }

    private Money sum(List<PatientId> people) {
        return people.stream().map(clinic::owedOn).reduce(Money.ZERO, Money::plus);
    }

    private long count(String table) {
        return database.jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}

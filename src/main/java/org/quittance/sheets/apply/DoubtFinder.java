package org.quittance.sheets.apply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.quittance.coverage.Payer;
import org.quittance.coverage.Policy;
import org.quittance.coverage.RankedPolicy;
import org.quittance.findings.Brought;
import org.quittance.findings.Field;
import org.quittance.findings.Findings;
import org.quittance.findings.Identity;
import org.quittance.findings.RecordKind;
import org.quittance.findings.Suspicion;
import org.quittance.history.RecordField;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientDetails;
import org.quittance.registration.PatientFields;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.quittance.sheets.Columns;
import org.quittance.sheets.RowState;
import org.quittance.sheets.SheetKind;
import org.quittance.sheets.rules.Fields;
import org.quittance.sheets.rules.Values;
import org.springframework.stereotype.Component;

/**
 * Asks {@link Findings} about rows of people and policies, a block at a time: about those only that bring something. A
 * row that is refused is asked about too, since its rules may know what was meant.
 */
@Component("sheetDoubtFinder")
class DoubtFinder {

    /** Headings of the cells that the doctor knows. */
    private static final List<String> CELLS = PatientFields.ALL.all().stream()
            .filter(field -> Field.of(field).isPresent())
            .<String>map(RecordField::sheet)
            .toList();

    private static final GuarantorId NOBODY = new GuarantorId(new UUID(0, 0));

    /** Traditional Medicare, where a sheet has only the payer's name. */
    private static final Pattern MEDICARE =
            Pattern.compile("medicare( part)?( [ab])?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String MEDICARE_B = "MB";

    private final Findings findings;
    private final Registration registration;
    private final Insured insured;

    DoubtFinder(Findings findings, Registration registration, Insured insured) {
        this.findings = findings;
        this.registration = registration;
        this.insured = insured;
    }

    /** What is asked of the books once for a block of rows. */
    private record Asked(
            Map<PatientId, Patient> patients, Insured.Known insured, Map<String, Optional<Payer>> payers) {}

    private record Question(Verdict verdict, Brought brought, List<Slot> slots) {}

    /** What looks mistyped in rows; the slots are the columns in which a row tells of policies. */
    List<Doubt> doubts(List<Verdict> verdicts, Columns columns, Function<TypedRow, List<Slot>> slots) {
        List<Verdict> telling = verdicts.stream()
                .filter(verdict -> verdict.state() != RowState.UNCHANGED)
                .filter(verdict -> !verdict.row().value("patient_id").isEmpty())
                .toList();
        if (telling.isEmpty()) {
            return List.of();
        }
        Asked asked = asked(telling, columns, slots);
        List<Question> questions = new ArrayList<>();
        for (Verdict verdict : telling) {
            List<Slot> told = slots.apply(verdict.row());
            question(verdict, columns, told, asked).ifPresent(questions::add);
        }
        List<List<Suspicion>> said =
                findings.atSheet(questions.stream().map(Question::brought).toList());
        List<Doubt> doubts = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            for (Suspicion suspicion : said.get(i)) {
                doubt(questions.get(i), suspicion, columns).ifPresent(doubts::add);
            }
        }
        return doubts;
    }

    private Asked asked(List<Verdict> telling, Columns columns, Function<TypedRow, List<Slot>> slots) {
        List<PatientId> known = telling.stream()
                .map(Verdict::record)
                .flatMap(Optional::stream)
                .map(PatientId::new)
                .distinct()
                .toList();
        boolean cards = telling.stream()
                .flatMap(verdict -> slots.apply(verdict.row()).stream())
                .anyMatch(slot -> columns.fields().contains(slot.member()));
        return new Asked(registration.patients(known), insured.of(cards ? known : List.of()), new HashMap<>());
    }

    private Optional<Question> question(Verdict verdict, Columns columns, List<Slot> slots, Asked asked) {
        Optional<Patient> patient = verdict.record()
                .flatMap(id -> Optional.ofNullable(asked.patients().get(new PatientId(id))));
        if (columns.kind() != SheetKind.PATIENTS && patient.isEmpty()) {
            return Optional.empty();
        }
        TypedRow row = verdict.row();
        Identity was = patient.map(who -> Identity.of(who.details())).orElse(Identity.named("", ""));
        Identity typed = columns.kind() != SheetKind.PATIENTS
                ? was
                : patient.map(who -> Identity.of(changed(who.details(), verdict, columns)))
                        .orElseGet(() -> identity(row));
        List<Brought.Card> cards = slots.stream()
                .flatMap(slot -> card(row, slot, patient.map(Patient::id), asked).stream())
                .toList();
        return typed.equals(was) && cards.isEmpty()
                ? Optional.empty()
                : Optional.of(new Question(verdict, new Brought(patient.map(Patient::id), typed, cards), slots));
    }

    private static Identity identity(TypedRow row) {
        return Identity.of(PatientCells.fresh(row::value, NOBODY));
    }

    /** The record as it would stand; of a refused row as it would, were it taken. */
    private static PatientDetails changed(PatientDetails details, Verdict verdict, Columns columns) {
        PatientDetails now = details;
        for (Change change : verdict.changes()) {
            if (CELLS.contains(change.field())) {
                now = PatientCells.put(now, change.field(), change.becomes());
            }
        }
        if (verdict.state() == RowState.REFUSED) {
            boolean both = !columns.fields().contains("middle");
            for (String field : CELLS) {
                String raw = PatientCells.raw(details, field, both);
                String value = verdict.row().value(field);
                boolean same = Fields.named(columns.kind(), field)
                        .filter(known -> Values.same(known.form(), PatientCells.shown(raw), value))
                        .isPresent();
                if (!value.isEmpty() && !same) {
                    now = PatientCells.put(now, field, PatientCells.typed(field, value, raw));
                }
            }
        }
        return now;
    }

    /** The policy that a row tells of, where it tells something new of it. */
    private Optional<Brought.Card> card(TypedRow row, Slot slot, Optional<PatientId> patient, Asked asked) {
        String member = row.value(slot.member());
        Optional<RankedPolicy> place = patient.flatMap(who -> asked.insured().at(who, slot.rank()));
        String cell = row.value(slot.payer());
        if (member.isEmpty() || (cell.isEmpty() && place.isEmpty())) {
            return Optional.empty();
        }
        Optional<Payer> named =
                cell.isEmpty() ? place.map(RankedPolicy::payer) : asked.payers().computeIfAbsent(cell, insured::payer);
        Optional<Policy> there = place.map(RankedPolicy::policy)
                .filter(policy ->
                        named.filter(payer -> payer.id().equals(policy.payer())).isPresent());
        if (there.filter(policy -> policy.memberId().strip().equals(member)).isPresent()) {
            return Optional.empty();
        }
        String name = named.map(Payer::shownName).orElse(cell);
        String told = row.value("relationship");
        return Optional.of(new Brought.Card(
                slot.rank(),
                there.map(Policy::id),
                named.map(Payer::id),
                name,
                member,
                there.map(Policy::filing)
                        .filter(filing -> !filing.isEmpty())
                        .orElse(MEDICARE.matcher(name.strip()).matches() ? MEDICARE_B : ""),
                told.isEmpty() ? there.map(Policy::relationship).orElse("18") : told));
    }

    private static Optional<Doubt> doubt(Question question, Suspicion said, Columns columns) {
        String field = said.record().kind() == RecordKind.POLICY
                ? question.slots().stream()
                        .filter(slot -> said.record().number().equals(Integer.toString(slot.rank())))
                        .map(Slot::member)
                        .findFirst()
                        .orElse("")
                : said.field().ofPatient().map(RecordField::sheet).orElse("");
        String cell = question.verdict().row().value(field);
        if (field.isEmpty() || cell.isEmpty() || !columns.fields().contains(field)) {
            return Optional.empty();
        }
        return Optional.of(new Doubt(
                question.verdict().row().n(),
                field,
                cell,
                proposed(question, said, columns),
                said.kind().words(),
                said.evidence(),
                said.confidence()));
    }

    /** As the cell should read: where one column holds given and middle name, with both. */
    private static String proposed(Question question, Suspicion said, Columns columns) {
        String middle = question.brought().typed().middle();
        boolean both = said.field() == Field.GIVEN && !columns.fields().contains("middle") && !middle.isEmpty();
        return both && !said.proposed().isEmpty() ? said.proposed() + " " + middle : said.proposed();
    }
}

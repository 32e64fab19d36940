package org.quittance.registration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.history.History;
import org.quittance.history.RecordAct;
import org.quittance.registration.rules.PartRules;
import org.quittance.registration.store.PartStore;
import org.quittance.staff.Right;
import org.quittance.storage.Acts;
import org.springframework.stereotype.Component;

/**
 * Parts of people's records that come several times or over time: telephones, addresses, wishes, requests for
 * confidential communication, bankruptcies, attorneys, employers. Each change is in the history; what is over gets an
 * end and is never taken out; the record's own telephone and address are kept in step. What is said of a patient's
 * record counts for the record it was merged into.
 */
@Component
public class RecordParts {

    private final PartStore parts;
    private final PartWriting writing;
    private final History history;
    private final Acts acts;
    private final Clock clock;

    /**
     * Parts in a database.
     *
     * @param patientRecords changes patients' records
     * @param guarantorRecords changes guarantors' records
     * @param history the log of changes
     * @param acts runs each edit as one act
     * @param clock today, in its zone
     */
    public RecordParts(
            DataSource dataSource,
            PatientRecords patientRecords,
            GuarantorRecords guarantorRecords,
            History history,
            Acts acts,
            Clock clock) {
        this.parts = new PartStore(dataSource);
        this.writing = new PartWriting(dataSource, patientRecords, guarantorRecords, history, clock);
        this.history = history;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Parts of one record.
     *
     * @param whose record
     * @param kind what parts
     * @return in the order of their places, also those that are over
     */
    public List<Part> of(Whose whose, PartKind kind) {
        return of(List.of(whose), kind).getOrDefault(whose, List.of());
    }

    /**
     * Parts of several records.
     *
     * @param whose records
     * @param kind what parts
     * @return the parts of each record that has some; those of records that were merged into it come last
     */
    public Map<Whose, List<Part>> of(Collection<Whose> whose, PartKind kind) {
        if (whose.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Whose> asked = new LinkedHashMap<>();
        whose.forEach(each -> asked.put(each.id(), each));
        Map<UUID, UUID> leads = parts.merged(asked.keySet());
        Map<UUID, List<Part>> found = parts.of(kind, leads.keySet());
        Map<Whose, List<Part>> byOwner = new HashMap<>();
        leads.forEach((record, leadsTo) -> {
            Whose owner = asked.get(leadsTo);
            List<Part> own = found.getOrDefault(record, List.of());
            if (owner != null && !own.isEmpty()) {
                byOwner.computeIfAbsent(owner, any -> new ArrayList<>()).addAll(own);
            }
        });
        return byOwner;
    }

    /**
     * Parts of a record as they were known at a moment.
     *
     * @param whose record
     * @param kind what parts
     * @param at the moment; to see a whole day, the first moment of the next one
     * @return those that were known then, as they were known
     */
    public List<Part> asKnown(Whose whose, PartKind kind, Instant at) {
        List<Part> then = new ArrayList<>();
        for (Part now : of(whose, kind)) {
            Map<String, String> fields = new LinkedHashMap<>();
            kind.columns()
                    .forEach(column ->
                            fields.put(kind.historyField(now.place(), column.name()), now.text(column.name())));
            Map<String, String> known =
                    history.asKnown(now.whose().kind(), now.whose().id(), fields, at);
            Map<String, String> back = new LinkedHashMap<>();
            kind.columns()
                    .forEach(column -> back.put(
                            column.name(), known.getOrDefault(kind.historyField(now.place(), column.name()), "")));
            if (back.values().stream().anyMatch(text -> !text.isEmpty())) {
                then.add(new Part(now.whose(), kind, now.place(), back));
            }
        }
        return then;
    }

    /**
     * Writes a part as a person at a form wants it.
     *
     * @param whose record
     * @param kind what part
     * @param place which one; 0 for a new one
     * @param edit the fields of the part that the form shows
     * @return what became of it
     */
    public EditResult edit(Whose whose, PartKind kind, int place, RecordEdit edit) {
        if (!edit.by().may(Right.CORRECT_RECORD)) {
            return new EditResult.NotAllowed(Right.CORRECT_RECORD);
        }
        return acts.whole(() -> {
            if (!writing.lock(whose)) {
                return new EditResult.Unknown();
            }
            List<Part> all = parts.of(kind, List.of(whose.id())).getOrDefault(whose.id(), List.of());
            // Wishes are said once: whoever adds some where there are some finds them.
            int which =
                    kind == PartKind.WISHES && !all.isEmpty() ? all.getFirst().place() : place;
            Optional<Part> known =
                    all.stream().filter(part -> part.place() == which).findFirst();
            if (which > 0 && known.isEmpty()) {
                return new EditResult.Unknown();
            }
            return decide(whose, kind, which, known.map(Part::fields).orElse(Map.of()), edit);
        });
    }

    /**
     * What cannot be right in a part, as a form asks while it is typed.
     *
     * @param kind what part
     * @param fields all its fields
     * @return what is wrong with each field that cannot be right
     */
    public Map<String, FieldProblem> problems(PartKind kind, Map<String, String> fields) {
        return PartRules.check(kind, fields, today());
    }

    private EditResult decide(Whose whose, PartKind kind, int place, Map<String, String> now, RecordEdit edit) {
        Map<String, String> theirs = edit.stale(edit.after(), now);
        if (!theirs.isEmpty()) {
            return new EditResult.Stale(theirs);
        }
        Map<String, String> after = PartWriting.blank(kind);
        after.putAll(now);
        after.putAll(edit.after());
        after.keySet().retainAll(PartWriting.blank(kind).keySet());
        LinkedHashSet<String> changed = new LinkedHashSet<>(after.keySet());
        changed.removeIf(field -> after.getOrDefault(field, "").equals(now.getOrDefault(field, "")));
        if (changed.isEmpty()) {
            return new EditResult.NothingNew();
        }
        Map<String, FieldProblem> problems = new LinkedHashMap<>(PartRules.check(kind, after, today()));
        if (!onlyEnds(changed)) {
            edit.reasonProblem(now, after).ifPresent(problem -> problems.put("reason", problem));
        }
        edit.cardNumbers().forEach(field -> problems.put(field, FieldProblem.CARD_NUMBER));
        if (!problems.isEmpty()) {
            return new EditResult.Refused(problems);
        }
        String reason = edit.reason().isBlank()
                ? (place == 0 ? "added" : "ended")
                : edit.reason().strip();
        RecordAct act = RecordAct.of(edit.by(), reason, edit.source());
        put(List.of(new PartCorrection(act, whose, kind, place, after)));
        return new EditResult.Saved(changed);
    }

    /** An end is something added, not something corrected. */
    private static boolean onlyEnds(Collection<String> changed) {
        return List.of(Part.UNTIL, "discharged_on", "dismissed_on").containsAll(changed);
    }

    /**
     * Writes parts, in the order given. Runs in the caller's transaction.
     *
     * @param wanted what to change
     */
    public void put(List<PartCorrection> wanted) {
        writing.put(wanted);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

package org.quittance.feeds.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quittance.feeds.rules.EmployerFacts;
import org.quittance.feeds.rules.PhoneFacts;
import org.quittance.registration.Part;
import org.quittance.registration.PartCorrection;
import org.quittance.registration.PartKind;
import org.quittance.registration.RecordParts;
import org.quittance.registration.Whose;
import org.springframework.stereotype.Component;

/**
 * Telephones and employers that messages tell of, over time: what is told newly begins, what is told no more ends. What
 * a person wrote at the desk is never ended by a message.
 */
@Component("feedReach")
final class Reach {

    private static final String SOURCE = "message";

    private final RecordParts parts;

    Reach(RecordParts parts) {
        this.parts = parts;
    }

    void write(List<Work> works) {
        List<PartCorrection> corrections = new ArrayList<>();
        Map<Whose, List<Part>> phones = parts.of(
                works.stream()
                        .filter(work -> !work.told().phones().isEmpty())
                        .map(work -> Whose.of(work.who()))
                        .toList(),
                PartKind.PHONE);
        for (Work work : works) {
            Whose who = Whose.of(work.who());
            phones(work, who, phones.getOrDefault(who, List.of()), corrections);
            for (EmployerFacts employer : work.told().employers()) {
                Whose whose = employer.ofPatient() ? who : Whose.of(work.payer());
                employer(work, whose, employer, corrections);
            }
        }
        parts.put(corrections);
    }

    /** One telephone that nobody keeps over time stands in the record itself. */
    private static void phones(Work work, Whose who, List<Part> rows, List<PartCorrection> corrections) {
        List<PhoneFacts> told = work.told().phones();
        if (told.isEmpty() || (told.size() == 1 && rows.isEmpty())) {
            return;
        }
        LocalDate day = work.told().toldOn();
        List<Part> holding = rows.stream().filter(part -> part.holdsOn(day)).toList();
        String own = work.patient()
                .map(patient -> patient.phone())
                .orElse(told.getFirst().number());
        for (PhoneFacts phone : told) {
            boolean known = holding.stream().anyMatch(part -> same(part.text("number"), phone.number()))
                    || (rows.isEmpty() && same(own, phone.number()));
            if (!known) {
                corrections.add(new PartCorrection(
                        work.act(),
                        who,
                        PartKind.PHONE,
                        0,
                        Map.of(
                                "kind", phone.kind(),
                                "number", phone.number(),
                                "may_call", "yes",
                                "from_on", day.toString(),
                                "source", SOURCE)));
            }
        }
        boolean leaves =
                rows.isEmpty() && !own.isEmpty() && told.stream().noneMatch(phone -> same(own, phone.number()));
        if (leaves) {
            // The record's own number became the first of the list by the additions above.
            corrections.add(new PartCorrection(
                    work.act(),
                    who,
                    PartKind.PHONE,
                    1,
                    Map.of(Part.UNTIL, day.minusDays(1).toString())));
        }
        for (Part part : holding) {
            boolean still = told.stream().anyMatch(phone -> same(part.text("number"), phone.number()));
            if (!still
                    && (part.text("source").equals(SOURCE)
                            || (part.text("source").isEmpty() && part.place() == 1))) {
                corrections.add(ending(work, part, day));
            }
        }
    }

    private void employer(Work work, Whose whose, EmployerFacts told, List<PartCorrection> corrections) {
        LocalDate day = work.told().toldOn();
        Map<String, String> fields = new LinkedHashMap<>(told.fields());
        for (Part part : parts.of(whose, PartKind.EMPLOYER)) {
            if (part.holdsOn(day) && part.text("name").equalsIgnoreCase(told.name())) {
                fields.remove("name");
                if (fields.entrySet().stream()
                        .anyMatch(each -> !part.text(each.getKey()).equals(each.getValue()))) {
                    corrections.add(
                            new PartCorrection(work.act(), part.whose(), PartKind.EMPLOYER, part.place(), fields));
                }
                return;
            }
            if (part.holdsOn(day)) {
                corrections.add(ending(work, part, day));
            }
        }
        fields.put("from_on", day.toString());
        corrections.add(new PartCorrection(work.act(), whose, PartKind.EMPLOYER, 0, fields));
    }

    private static PartCorrection ending(Work work, Part part, LocalDate day) {
        return new PartCorrection(
                work.act(),
                part.whose(),
                part.kind(),
                part.place(),
                Map.of(Part.UNTIL, day.minusDays(1).toString()));
    }

    private static boolean same(String one, String other) {
        return one.replaceAll("\\D", "").equals(other.replaceAll("\\D", ""));
    }
}

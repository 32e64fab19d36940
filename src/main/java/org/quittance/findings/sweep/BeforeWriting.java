package org.quittance.findings.sweep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.quittance.findings.Brought;
import org.quittance.findings.Field;
import org.quittance.findings.Heard;
import org.quittance.findings.Identity;
import org.quittance.findings.RecordKind;
import org.quittance.findings.RecordRef;
import org.quittance.findings.Suspicion;
import org.quittance.findings.rules.Dossier;
import org.quittance.findings.rules.Known;
import org.quittance.findings.rules.Rules;

/**
 * What a row of a sheet would bring into the records: what stands out with the row, and does not without it. Who holds
 * the policy and who pays are often copies of the record: where they only repeat what the row corrects, they are not
 * believed.
 */
public final class BeforeWriting {

    private static final UUID NOBODY = new UUID(0, 0);

    private BeforeWriting() {}

    private record Cell(RecordKind kind, String number, Field field, String found) {
        static Cell of(Suspicion one) {
            boolean card = one.record().kind() == RecordKind.POLICY;
            return new Cell(one.record().kind(), card ? one.record().number() : "", one.field(), one.found());
        }
    }

    private record Place(RecordKind kind, String number, Field field) {
        static Place of(Suspicion one) {
            return new Place(one.record().kind(), one.record().number(), one.field());
        }
    }

    /**
     * What stands out.
     *
     * @param row what a row tells
     * @param record what is known about the patient; empty when the row would make the record
     * @param known what exists
     * @return at most one suspicion for each field of the patient and of each card
     */
    public static List<Suspicion> look(Brought row, Optional<Dossier> record, Known known) {
        Dossier with = with(row, record, record.map(Dossier::heard).orElse(List.of()));
        List<Suspicion> found = Rules.check(with, known).stream()
                .filter(one -> isOfRow(one, row))
                .toList();
        if (found.isEmpty() || record.isEmpty()) {
            return found;
        }
        Set<Cell> stood = new HashSet<>();
        Rules.check(record.get(), known).forEach(one -> stood.add(Cell.of(one)));
        Set<Place> said = new HashSet<>();
        List<Heard> own = record.get().heard().stream()
                .filter(voice -> !isCopy(voice, record.get().person()))
                .toList();
        Rules.check(with(row, record, own), known).forEach(one -> said.add(Place.of(one)));
        return found.stream()
                .filter(one -> !stood.contains(Cell.of(one)) && said.contains(Place.of(one)))
                .toList();
    }

    private static boolean isOfRow(Suspicion one, Brought row) {
        return one.record().kind() == RecordKind.PATIENT
                || (one.record().kind() == RecordKind.POLICY
                        && row.cards().stream()
                                .anyMatch(card ->
                                        ref(card).id().equals(one.record().id())));
    }

    private static boolean isCopy(Heard voice, Identity person) {
        boolean desk = voice.source() == Heard.Source.GUARANTOR || voice.source() == Heard.Source.SUBSCRIBER;
        return desk
                && voice.said().family().equalsIgnoreCase(person.family())
                && voice.said().given().equalsIgnoreCase(person.given());
    }

    private static Dossier with(Brought row, Optional<Dossier> record, List<Heard> heard) {
        List<Dossier.Cover> covers = new ArrayList<>();
        record.stream()
                .flatMap(was -> was.covers().stream())
                .filter(cover -> row.cards().stream()
                        .noneMatch(card -> card.instead()
                                .filter(policy ->
                                        policy.value().equals(cover.record().id()))
                                .isPresent()))
                .forEach(covers::add);
        row.cards().forEach(card -> covers.add(cover(card)));
        return new Dossier(
                record.map(Dossier::patient).orElse(new RecordRef(RecordKind.PATIENT, NOBODY, "")),
                row.typed(),
                record.flatMap(Dossier::guarantor),
                covers,
                heard,
                record.map(Dossier::stays).orElse(List.of()));
    }

    private static RecordRef ref(Brought.Card card) {
        return new RecordRef(RecordKind.POLICY, new UUID(0, card.rank()), Integer.toString(card.rank()));
    }

    private static Dossier.Cover cover(Brought.Card card) {
        return new Dossier.Cover(
                ref(card),
                card.payer().map(payer -> payer.value()).orElse(NOBODY),
                card.payerName(),
                card.memberId(),
                card.filing(),
                card.relationship());
    }
}

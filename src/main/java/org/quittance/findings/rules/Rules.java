package org.quittance.findings.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quittance.findings.Field;
import org.quittance.findings.Suspicion;

/** All rules about patients, and what of their words is said: one suspicion for each field, the surest. */
public final class Rules {

    /** In the order in which they are believed where they are equally sure. */
    public static final List<Rule> ALL = List.of(
            new NamesSwapped(),
            new OddCharacters(),
            new NameAgainstOthers(),
            new BirthDateAgainstOthers(),
            new ImpossibleBirthDate(),
            new ImpossibleDeath(),
            new ImpossibleStay(),
            new SexAgainstOthers(),
            new MemberAgainstAnswers(),
            new MemberOfOtherForm(),
            new AddressAgainstHousehold(),
            new ZipForm(),
            new ZipStateTown(),
            new TownMisspelt(),
            new PhoneNumber(),
            new EmailAddress());

    /** Less sure than this is not said. */
    private static final int SAID_FROM = 70;

    private Rules() {}

    private record Place(String record, Field field) {}

    /**
     * What stands out about a patient.
     *
     * @param dossier all that is known about the patient
     * @param known what exists
     * @return at most one for each field of each record
     */
    public static List<Suspicion> check(Dossier dossier, Known known) {
        Map<Place, Suspicion> surest = new LinkedHashMap<>();
        for (Rule rule : ALL) {
            for (Suspicion one : rule.check(dossier, known)) {
                if (one.confidence() >= SAID_FROM) {
                    surest.merge(new Place(one.record().id().toString(), one.field()), one, Rules::surer);
                }
            }
        }
        return quietAboutZip(new ArrayList<>(surest.values()));
    }

    /** Of two about the same field the surer one, with the other's proposal where it has none itself. */
    private static Suspicion surer(Suspicion a, Suspicion b) {
        boolean first = a.proposed().isEmpty() == b.proposed().isEmpty()
                ? a.confidence() >= b.confidence()
                : !a.proposed().isEmpty();
        return first ? a : b;
    }

    /** A misspelt town is far from every ZIP: the ZIP is not blamed for it. */
    private static List<Suspicion> quietAboutZip(List<Suspicion> all) {
        boolean town = all.stream().anyMatch(one -> one.field() == Field.CITY);
        if (town) {
            all.removeIf(one -> one.field() == Field.ZIP && one.confidence() < 95);
        }
        return List.copyOf(all);
    }
}

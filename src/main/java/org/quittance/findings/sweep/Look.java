package org.quittance.findings.sweep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.findings.Field;
import org.quittance.findings.Finding;
import org.quittance.findings.RecordKind;
import org.quittance.findings.RecordRef;
import org.quittance.findings.Suspicion;
import org.quittance.findings.rules.Dossier;
import org.quittance.findings.rules.FacilityNpi;
import org.quittance.findings.rules.Known;
import org.quittance.findings.rules.Rules;
import org.quittance.findings.store.FactTables;
import org.quittance.findings.store.FindingStore;
import org.quittance.findings.store.RecordFacts;
import org.quittance.registration.Facility;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;

/** Looks at a page of patients and brings what is written down into line with what stands out now. */
public final class Look {

    private static final String CORRECTED = "the field says something else now";
    private static final String QUIET = "nothing speaks against it any more";
    private static final String BETTER = "there is another proposal";

    private final DataSource dataSource;
    private final RecordFacts recordFacts;
    private final Dossiers dossiers;
    private final FindingStore store;

    /**
     * With the records and the store.
     *
     * @param dossiers what is known about patients
     * @param store where findings are written
     */
    public Look(DataSource dataSource, Dossiers dossiers, FindingStore store) {
        this.dataSource = dataSource;
        this.recordFacts = new RecordFacts(dataSource);
        this.dossiers = dossiers;
        this.store = store;
    }

    private record Place(UUID record, Field field) {
        static Place of(Suspicion suspicion) {
            return new Place(suspicion.record().id(), suspicion.field());
        }
    }

    /**
     * Looks at the houses that bill.
     *
     * @param facilities all of them
     * @param billed NPIs that claims were billed under
     * @param at now
     * @return how many findings were new
     */
    public int atFacilities(List<Facility> facilities, Set<String> billed, Instant at) {
        List<FindingStore.Raised> raised = new ArrayList<>();
        Map<Place, Suspicion> now = new HashMap<>();
        for (Facility house : facilities) {
            RecordRef record = new RecordRef(RecordKind.FACILITY, house.id().value(), house.code());
            FacilityNpi.check(record, house.npi(), billed).ifPresent(one -> {
                now.put(Place.of(one), one);
                raised.add(new FindingStore.Raised(Optional.empty(), one));
            });
        }
        store.close(settled(store.openOfFacilities(), now), at);
        return store.raise(raised, at);
    }

    /**
     * What is known about patients.
     *
     * @return a dossier for each
     */
    public List<Dossier> dossiers(Collection<Patient> patients) {
        return patients.isEmpty() ? List.of() : dossiers.of(List.copyOf(patients));
    }

    /**
     * Looks at patients.
     *
     * @param known what exists
     * @param at now
     * @return how many findings were new
     */
    public int at(List<Patient> patients, Known known, Instant at) {
        Map<Place, Suspicion> now = new HashMap<>();
        List<FindingStore.Raised> raised = new ArrayList<>();
        List<Dossier> about = dossiers.of(patients);
        for (Dossier dossier : about) {
            for (Suspicion one : Rules.check(dossier, known)) {
                now.put(Place.of(one), one);
                raised.add(new FindingStore.Raised(
                        Optional.of(new PatientId(dossier.patient().id())), one));
            }
        }
        List<PatientId> ids = patients.stream().map(Patient::id).toList();
        for (CareLook.Said said : ofCare(ids, known)) {
            if (now.putIfAbsent(Place.of(said.suspicion()), said.suspicion()) == null) {
                raised.add(new FindingStore.Raised(said.person().map(PatientId::new), said.suspicion()));
            }
        }
        store.close(settled(store.openOf(ids, FindingStore.Origin.LOOK), now), at);
        store.close(Told.settled(store.openOf(ids, FindingStore.Origin.TOLD), about), at);
        return store.raise(raised, at);
    }

    /** What the books tell of their care. */
    private List<CareLook.Said> ofCare(List<PatientId> patients, Known known) {
        if (!recordFacts.tell(patients)) {
            return List.of();
        }
        FactTables tables = new FactTables(dataSource);
        recordFacts.gather(patients, known.habits().prices());
        tables.complete();
        List<CareLook.Said> said = new ArrayList<>();
        recordFacts.ahead(known.today()).forEach(one -> said.add(CareLook.date(one)));
        said.addAll(new CareLook(dataSource, known).look());
        return said;
    }

    /** Which open findings no longer stand, and why. */
    private static List<FindingStore.Closed> settled(List<Finding> all, Map<Place, Suspicion> now) {
        Set<Place> standing = new HashSet<>();
        List<FindingStore.Closed> closed = new ArrayList<>();
        for (Finding open : all) {
            Place place = Place.of(open.suspicion());
            why(open.suspicion(), Optional.ofNullable(now.get(place)), standing.add(place))
                    .ifPresent(why -> closed.add(new FindingStore.Closed(open.id(), why)));
        }
        return closed;
    }

    /** Why an open finding is to be closed; empty while it stands. */
    private static Optional<String> why(Suspicion open, Optional<Suspicion> now, boolean first) {
        if (now.isEmpty()) {
            return Optional.of(QUIET);
        }
        if (!now.get().found().equals(open.found())) {
            return Optional.of(CORRECTED);
        }
        return now.get().proposed().equals(open.proposed()) && first ? Optional.empty() : Optional.of(BETTER);
    }
}

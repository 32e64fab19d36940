package org.quittance.remittance.heard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.PayerId;
import org.quittance.coverage.Policy;
import org.quittance.events.KeptListener;
import org.quittance.exchange.Inbox;
import org.quittance.exchange.KeptFileId;
import org.quittance.exchange.Segment;
import org.quittance.exchange.X12Reader;
import org.quittance.findings.Field;
import org.quittance.findings.FindingKind;
import org.quittance.findings.Findings;
import org.quittance.findings.HandedIn;
import org.quittance.findings.RecordKind;
import org.quittance.findings.RecordRef;
import org.quittance.findings.Suspicion;
import org.quittance.registration.Names;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.quittance.remittance.RemittancePosted;
import org.quittance.storage.Acts;
import org.quittance.storage.PerOrganisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Names and member numbers that a payer corrects (835, NM1*74, corrected patient or insured): each becomes a finding with
 * the payer's word as its proposal. The record is not changed by it: a person accepts or dismisses.
 */
@Component
class CorrectedNames implements KeptListener<RemittancePosted> {

    /** The payer has the person under this name and number: hardly ever wrong, though the name may be a former one. */
    private static final int SURE = 92;

    private static final String RULE = "D-08";

    private static final long SIX_BYTES = 0xFFFF_FFFF_FFFFL;
    private static final long AROUND_SEPARATOR = 0xFFFF_FF00_FFFFL;
    private static final long NM1_74 = 0x4E4D_3100_3734L;

    private static final String ANSWERED = """
            select answer.segment, account.patient_id, remittance.payer_id, remittance.payer_name
            from remittance_claim answer
            join remittance on remittance.id = answer.remittance_id
            join v_account account on account.id = answer.account_id
            where answer.remittance_id = :remittance and remittance.undone_entry_id is null""";

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final Findings findings;
    private final Registration registration;
    private final Coverage coverage;
    private final Acts acts;

    /** A file may hold many remittances; it is read once for all of them. */
    private final PerOrganisation<AtomicReference<Read>> last =
            new PerOrganisation<>(() -> new AtomicReference<>(new Read(Optional.empty(), Map.of())));

    CorrectedNames(
            DataSource dataSource,
            Inbox inbox,
            Findings findings,
            Registration registration,
            Coverage coverage,
            Acts acts) {
        this.jdbc = JdbcClient.create(dataSource);
        this.inbox = inbox;
        this.findings = findings;
        this.registration = registration;
        this.coverage = coverage;
        this.acts = acts;
    }

    /** What a payer corrects; what it does not name is empty. */
    private record Corrected(String family, String given, String middle, String memberId) {}

    private record Read(Optional<KeptFileId> file, Map<Integer, Corrected> corrected) {}

    private record Answered(PatientId patient, PayerId payer, String payerName) {}

    @Override
    public String name() {
        return "remittance.corrected-names";
    }

    @Override
    public String title() {
        return "Names and numbers that payers correct";
    }

    @Override
    public Class<RemittancePosted> event() {
        return RemittancePosted.class;
    }

    /** A finding that is open already, or was dismissed for the same value, is not handed in again. */
    @Override
    public void hear(List<RemittancePosted> told) {
        told.forEach(this::handIn);
    }

    private void handIn(RemittancePosted posted) {
        KeptFileId file = new KeptFileId(posted.fileId());
        Map<Integer, Corrected> corrected = corrected(file);
        if (corrected.isEmpty()) {
            return;
        }
        Map<Integer, Answered> answered = answered(posted.remittance().value());
        Map<PatientId, Patient> patients = registration.patients(
                answered.values().stream().map(Answered::patient).distinct().toList());
        Map<PatientId, List<Policy>> policies = coverage.policiesOf(patients.keySet());
        List<HandedIn> seen = new ArrayList<>();
        answered.forEach((segment, answer) -> {
            Corrected says = corrected.get(segment);
            Patient patient = patients.get(answer.patient());
            if (says != null && patient != null) {
                seen.addAll(doubts(says, answer, patient, policies.getOrDefault(answer.patient(), List.of())));
            }
        });
        acts.whole(() -> findings.handIn(seen));
    }

    private static List<HandedIn> doubts(Corrected says, Answered answer, Patient patient, List<Policy> policies) {
        List<HandedIn> found = new ArrayList<>();
        List<Policy> own = policies.stream()
                .filter(policy -> policy.payer().equals(answer.payer()))
                .toList();
        boolean self = own.isEmpty()
                || own.stream().anyMatch(policy -> policy.relationship().equals("18"));
        boolean meant = self || same(says.family(), patient.familyName()) || same(says.given(), patient.givenName());
        RecordRef record = new RecordRef(RecordKind.PATIENT, patient.id().value(), patient.recordNumber());
        if (meant) {
            name(record, Field.FAMILY, patient.familyName(), says.family(), answer)
                    .ifPresent(found::add);
            name(record, Field.GIVEN, patient.givenName(), says.given(), answer).ifPresent(found::add);
            name(record, Field.MIDDLE, patient.middleName(), says.middle(), answer)
                    .ifPresent(found::add);
        }
        boolean known = says.memberId().isEmpty()
                || policies.stream().anyMatch(policy -> same(policy.memberId(), says.memberId()));
        if (!known && !own.isEmpty()) {
            Policy policy = own.getFirst();
            RecordRef card = new RecordRef(RecordKind.POLICY, policy.id().value(), patient.recordNumber());
            found.add(new HandedIn(
                    Optional.of(patient.id()),
                    doubt(
                            FindingKind.MEMBER_DIFFERS,
                            card,
                            Field.MEMBER_ID,
                            policy.memberId(),
                            says.memberId(),
                            answer)));
        }
        return found;
    }

    private static Optional<HandedIn> name(RecordRef record, Field field, String stands, String said, Answered answer) {
        if (said.isEmpty() || same(stands, said)) {
            return Optional.empty();
        }
        boolean capitals = !stands.isEmpty() && stands.equals(stands.toUpperCase(Locale.ROOT));
        return Optional.of(new HandedIn(
                Optional.of(answer.patient()),
                doubt(FindingKind.NAME_DIFFERS, record, field, stands, capitals ? said : Names.shown(said), answer)));
    }

    private static Suspicion doubt(
            FindingKind kind, RecordRef record, Field field, String stands, String said, Answered answer) {
        return new Suspicion(
                kind,
                record,
                field,
                stands,
                said,
                RULE,
                Names.shown(answer.payerName()) + " corrects it in its answer (835, NM1*74): “" + said + "”.",
                SURE);
    }

    private static boolean same(String one, String other) {
        return one.strip().equalsIgnoreCase(other.strip());
    }

    private Map<Integer, Answered> answered(UUID remittance) {
        Map<Integer, Answered> found = new HashMap<>();
        jdbc.sql(ANSWERED).param("remittance", remittance).query(row -> {
            found.put(
                    row.getInt(1),
                    new Answered(
                            new PatientId(row.getObject(2, UUID.class)),
                            new PayerId(row.getObject(3, UUID.class)),
                            row.getString(4)));
        });
        return found;
    }

    /** A quick look over the bytes: nearly no file corrects anybody, and large ones are not read twice for that. */
    private boolean mayCorrect(KeptFileId file) throws IOException {
        long last = 0;
        byte[] bytes = new byte[1 << 16];
        try (InputStream in = inbox.open(file)) {
            for (int size = in.read(bytes); size >= 0; size = in.read(bytes)) {
                for (int i = 0; i < size; i++) {
                    int b = bytes[i];
                    if (b != '\r' && b != '\n') {
                        last = ((last << 8) | (b & 0xFF)) & SIX_BYTES;
                        if ((last & AROUND_SEPARATOR) == NM1_74) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    /** What is corrected, by the segment number of its CLP. */
    private Map<Integer, Corrected> corrected(KeptFileId file) {
        Read read = last.get().get();
        if (!read.file().equals(Optional.of(file))) {
            read = new Read(Optional.of(file), read(file));
            last.get().set(read);
        }
        return read.corrected();
    }

    private Map<Integer, Corrected> read(KeptFileId file) {
        Map<Integer, Corrected> found = new HashMap<>();
        int claim = 0;
        try {
            if (!mayCorrect(file)) {
                return found;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A kept file could not be read.", e);
        }
        try (X12Reader reader = X12Reader.open("835", inbox.open(file))) {
            for (Optional<Segment> next = reader.next(); next.isPresent(); next = reader.next()) {
                Segment segment = next.get();
                if (segment.is("CLP")) {
                    claim = segment.number();
                } else if (segment.is("NM1") && segment.element(1).equals("74") && claim > 0) {
                    found.put(
                            claim,
                            new Corrected(
                                    segment.element(3).strip(),
                                    segment.element(4).strip(),
                                    segment.element(5).strip(),
                                    segment.element(9).strip()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A kept file could not be read.", e);
        }
        return found;
    }
}

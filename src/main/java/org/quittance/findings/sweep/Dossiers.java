package org.quittance.findings.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.Payer;
import org.quittance.coverage.PayerId;
import org.quittance.coverage.Policy;
import org.quittance.findings.Heard;
import org.quittance.findings.Identity;
import org.quittance.findings.RecordKind;
import org.quittance.findings.RecordRef;
import org.quittance.findings.Witness;
import org.quittance.findings.rules.Dossier;
import org.quittance.findings.rules.Letters;
import org.quittance.findings.rules.Slip;
import org.quittance.findings.store.TwinStore;
import org.quittance.registration.Account;
import org.quittance.registration.Guarantor;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;

/** Gathers what is known about patients, a page at a time: each question is asked once for the whole page. */
public final class Dossiers {

    private static final String ONESELF = "18";

    private final Registration registration;
    private final Coverage coverage;
    private final TwinStore twins;
    private final List<Witness> witnesses;

    /**
     * Over the modules that know patients.
     *
     * @param registration who they are
     * @param coverage how they are insured
     * @param dataSource where other records of the same people are
     * @param witnesses who knows what others say
     */
    public Dossiers(Registration registration, Coverage coverage, DataSource dataSource, List<Witness> witnesses) {
        this.registration = registration;
        this.coverage = coverage;
        this.twins = new TwinStore(dataSource);
        this.witnesses = List.copyOf(witnesses);
    }

    /**
     * What is known.
     *
     * @param patients about whom
     * @return a dossier for each
     */
    public List<Dossier> of(List<Patient> patients) {
        List<PatientId> ids = patients.stream().map(Patient::id).toList();
        Map<GuarantorId, Guarantor> guarantors = registration.guarantors(
                patients.stream().map(Patient::guarantor).distinct().toList());
        Map<PatientId, List<Policy>> policies = coverage.policiesOf(ids);
        Map<PayerId, Payer> payers = coverage.payers(policies.values().stream()
                .flatMap(List::stream)
                .map(Policy::payer)
                .distinct()
                .toList());
        Map<PatientId, List<Account>> accounts = registration.accountsOfPatients(ids);
        Map<PatientId, List<Heard>> heard = new HashMap<>();
        for (Witness witness : witnesses) {
            witness.about(ids).forEach(one -> hear(heard, one));
        }
        twins.of(ids).forEach(one -> hear(heard, one));
        List<Dossier> dossiers = new ArrayList<>();
        for (Patient patient : patients) {
            List<Policy> own = policies.getOrDefault(patient.id(), List.of());
            Optional<Guarantor> guarantor = Optional.ofNullable(guarantors.get(patient.guarantor()));
            List<Heard> voices = new ArrayList<>(heard.getOrDefault(patient.id(), List.of()));
            voices.addAll(holders(patient, own, payers));
            guarantor
                    .filter(one -> sameName(patient, one))
                    .map(one -> asHeard(patient, one))
                    .ifPresent(voices::add);
            dossiers.add(new Dossier(
                    ref(patient),
                    Identity.of(patient.details()),
                    guarantor.map(one -> new Dossier.Payer(
                            new RecordRef(RecordKind.GUARANTOR, one.id().value(), one.number()), identity(one))),
                    own.stream().map(policy -> cover(patient, policy, payers)).toList(),
                    voices,
                    accounts.getOrDefault(patient.id(), List.of()).stream()
                            .map(Dossiers::stay)
                            .toList()));
        }
        return dossiers;
    }

    private static void hear(Map<PatientId, List<Heard>> heard, Heard one) {
        heard.computeIfAbsent(one.patient(), any -> new ArrayList<>()).add(one);
    }

    private static RecordRef ref(Patient patient) {
        return new RecordRef(RecordKind.PATIENT, patient.id().value(), patient.recordNumber());
    }

    private static Identity identity(Guarantor guarantor) {
        Identity named = Identity.named(guarantor.familyName(), guarantor.givenName());
        return new Identity(
                named.family(),
                named.given(),
                "",
                named.birthDate(),
                named.sex(),
                guarantor.address(),
                guarantor.phone(),
                guarantor.email(),
                named.deceasedOn());
    }

    private static Dossier.Cover cover(Patient patient, Policy policy, Map<PayerId, Payer> payers) {
        return new Dossier.Cover(
                new RecordRef(RecordKind.POLICY, policy.id().value(), patient.recordNumber()),
                policy.payer().value(),
                name(policy, payers),
                policy.memberId(),
                policy.filing(),
                policy.relationship());
    }

    private static String name(Policy policy, Map<PayerId, Payer> payers) {
        return Optional.ofNullable(payers.get(policy.payer()))
                .map(Payer::shownName)
                .orElse("the payer");
    }

    private static Dossier.Stay stay(Account account) {
        return new Dossier.Stay(
                new RecordRef(RecordKind.ACCOUNT, account.id().value(), account.number()),
                account.openedOn(),
                account.closedOn());
    }

    /** The policies' holders who are the patient: one voice for each way the name is written. */
    private static List<Heard> holders(Patient patient, List<Policy> policies, Map<PayerId, Payer> payers) {
        Map<String, Heard> voices = new HashMap<>();
        for (Policy policy : policies) {
            boolean named = !policy.subscriberFamilyName().isBlank();
            if (policy.relationship().equals(ONESELF) && named) {
                voices.putIfAbsent(
                        Letters.name(policy.subscriberFamilyName()) + " "
                                + Letters.firstWord(policy.subscriberGivenName()),
                        new Heard(
                                patient.id(),
                                Heard.Source.SUBSCRIBER,
                                name(policy, payers),
                                Optional.empty(),
                                1,
                                Identity.named(policy.subscriberFamilyName(), policy.subscriberGivenName()),
                                Optional.empty(),
                                ""));
            }
        }
        return List.copyOf(voices.values());
    }

    /** A guarantor whose name differs by a slip at most is the patient. */
    private static boolean sameName(Patient patient, Guarantor guarantor) {
        return near(Letters.name(patient.familyName()), Letters.name(guarantor.familyName()))
                && near(Letters.firstWord(patient.givenName()), Letters.firstWord(guarantor.givenName()));
    }

    private static boolean near(String a, String b) {
        return a.equals(b) || Slip.between(a, b).isPresent();
    }

    private static Heard asHeard(Patient patient, Guarantor guarantor) {
        return new Heard(
                patient.id(),
                Heard.Source.GUARANTOR,
                "the guarantor",
                Optional.empty(),
                1,
                identity(guarantor),
                Optional.empty(),
                "");
    }
}

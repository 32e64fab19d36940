package org.quittance.claims.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quittance.charges.Charge;
import org.quittance.charges.ChargeId;
import org.quittance.claims.Claim;
import org.quittance.claims.ClaimId;
import org.quittance.claims.NewClaim;
import org.quittance.coding.Diagnosis;
import org.quittance.coverage.AccountPolicy;
import org.quittance.coverage.NewPolicy;
import org.quittance.coverage.PayerId;
import org.quittance.coverage.PolicyDetails;
import org.quittance.coverage.PolicyFields;
import org.quittance.coverage.PolicyId;
import org.quittance.coverage.RankedPolicy;
import org.quittance.ledger.Party;
import org.quittance.ledger.TransferDraft;
import org.quittance.registration.Account;
import org.quittance.registration.AccountDetails;
import org.quittance.registration.AccountId;
import org.quittance.registration.AccountStatus;
import org.quittance.registration.FacilityId;
import org.quittance.registration.NewAccount;
import org.quittance.registration.NewFacility;
import org.quittance.registration.Patient;
import org.quittance.registration.PatientId;
import org.quittance.staff.Actor;

/** Writes batches of claims: people, accounts, policies, diagnoses, claims and charges, each in one statement. */
final class ClaimWriter {

    /** A claim that is not in the books yet. */
    record Fresh(SentClaim claim, String sourceKey, ClaimDecision.Standing standing) {}

    /** A claim in the books that was sent again, or one that belongs to the account of another. */
    record Again(SentClaim claim, Optional<ClaimId> claimId, AccountId account) {

        Again(SentClaim claim, AccountId account) {
            this(claim, Optional.empty(), account);
        }

        static Again of(SentClaim claim, ClaimDecision.Standing standing) {
            return new Again(claim, Optional.of(standing.id()), standing.account());
        }

        boolean isOf(ClaimDecision.Standing standing) {
            return standing.isWritten() && claimId.equals(Optional.of(standing.id()));
        }
    }

    private static final String POLICY_KEY = "837:";

    private final IntakeModules modules;
    private final Actor by;
    private final Optional<UUID> fileId;
    private final String fileName;
    private final PeopleWriter people;
    private final Map<String, FacilityId> facilities = new HashMap<>();
    private final Map<String, PayerId> payers = new HashMap<>();

    ClaimWriter(IntakeModules modules, Actor by, Optional<UUID> fileId, String fileName) {
        this.modules = modules;
        this.by = by;
        this.fileId = fileId;
        this.fileName = fileName;
        this.people = new PeopleWriter(by, modules.registration());
    }

    /** Writes claims and gives the transfers that charge them. */
    List<TransferDraft> write(List<Fresh> fresh) {
        Map<Integer, PeopleWriter.People> who =
                people.register(fresh.stream().map(Fresh::claim).toList());
        Map<String, AccountId> accounts = modules.registration()
                .openAccounts(
                        by,
                        fresh.stream()
                                .map(one -> account(one, at(who, one.claim().segment())))
                                .toList());
        writePayers(fresh, who, accounts);
        modules.coding()
                .record(
                        by,
                        fresh.stream()
                                .flatMap(one -> diagnoses(one, accounts).stream())
                                .toList());
        Map<String, ClaimId> claims = modules.claims()
                .record(
                        by,
                        fresh.stream()
                                .map(one -> claim(one, at(accounts, one.sourceKey())))
                                .toList());
        List<Charge> lines = new ArrayList<>();
        for (Fresh one : fresh) {
            AccountId account = at(accounts, one.sourceKey());
            ClaimId claim = at(claims, one.sourceKey());
            one.standing().written(claim, account);
            one.claim().lines().forEach(line -> lines.add(charge(one.claim(), line, account, claim)));
        }
        return modules.charges().add(by, lines).stream()
                .map(Charge::transfer)
                .flatMap(Optional::stream)
                .toList();
    }

    private NewAccount account(Fresh one, PeopleWriter.People who) {
        SentClaim claim = one.claim();
        boolean open = claim.frequency().equals("2") || claim.frequency().equals("3");
        return new NewAccount(
                one.sourceKey(),
                Optional.empty(),
                claim.number(),
                AccountDetails.of(who.patient(), who.guarantor(), claim.from())
                        .withFacility(Optional.of(facility(claim.provider())))
                        .withCare(PlainWords.care(claim.form(), claim.facilityCode()), claim.clinician())
                        .withLife(
                                claim.from(),
                                open ? Optional.empty() : Optional.of(claim.to()),
                                open ? AccountStatus.OPEN : AccountStatus.DISCHARGED));
    }

    private FacilityId facility(SentProvider provider) {
        FacilityId known = facilities.get(provider.key());
        if (known != null) {
            return known;
        }
        FacilityId made = modules.registration()
                .registerFacility(
                        by,
                        new NewFacility(
                                provider.key(),
                                provider.name(),
                                provider.address(),
                                provider.phone(),
                                provider.npi(),
                                modules.days().zone()));
        facilities.put(provider.key(), made);
        return made;
    }

    PayerId payer(SentCoverage coverage) {
        String key = coverage.payer().orElseThrow().toString();
        PayerId known = payers.get(key);
        if (known != null) {
            return known;
        }
        PayerId made = modules.coverage().payer(by, coverage.payer().orElseThrow());
        payers.put(key, made);
        return made;
    }

    private void writePayers(
            List<Fresh> fresh, Map<Integer, PeopleWriter.People> who, Map<String, AccountId> accounts) {
        Map<String, NewPolicy> policies = new LinkedHashMap<>();
        for (Fresh one : fresh) {
            PeopleWriter.People patient = at(who, one.claim().segment());
            for (SentCoverage coverage : one.claim().payers()) {
                NewPolicy policy = policy(coverage, patient.key(), patient.patient());
                policies.putIfAbsent(policy.sourceKey(), policy);
            }
        }
        Map<String, PolicyId> ids = modules.coverage().addPolicies(by, List.copyOf(policies.values()));
        List<AccountPolicy> order = new ArrayList<>();
        for (Fresh one : fresh) {
            int rank = 1;
            for (SentCoverage coverage : one.claim().payers()) {
                String key = policyKey(coverage, at(who, one.claim().segment()).key());
                order.add(new AccountPolicy(at(accounts, one.sourceKey()), rank++, at(ids, key)));
            }
        }
        modules.coverage().setAccountCoverage(by, order);
    }

    /** A later bill may name payers that the first did not: they take the ranks that are free. */
    void addPayers(List<Again> again) {
        List<AccountId> accounts = again.stream().map(Again::account).toList();
        Map<AccountId, List<RankedPolicy>> known = modules.coverage().payersOf(accounts);
        Map<AccountId, Account> opened = modules.registration().accounts(accounts);
        Map<PatientId, Patient> patients = modules.registration()
                .patients(opened.values().stream().map(Account::patient).toList());
        Map<String, NewPolicy> policies = new LinkedHashMap<>();
        Map<Place, String> places = new LinkedHashMap<>();
        for (Again one : again) {
            AccountId account = one.account();
            List<RankedPolicy> ranked = known.getOrDefault(account, List.of());
            Patient patient = at(patients, at(opened, account).patient());
            List<SentCoverage> sent = one.claim().payers();
            for (int rank = ranked.size() + 1; !ranked.isEmpty() && rank <= sent.size(); rank++) {
                NewPolicy policy = policy(sent.get(rank - 1), patient.sourceKey(), patient.id());
                if (ranked.stream().noneMatch(there -> there.policy().payer().equals(policy.payer()))) {
                    policies.putIfAbsent(policy.sourceKey(), policy);
                    places.putIfAbsent(new Place(account, rank), policy.sourceKey());
                }
            }
        }
        Map<String, PolicyId> ids = modules.coverage().addPolicies(by, List.copyOf(policies.values()));
        List<AccountPolicy> order = new ArrayList<>();
        places.forEach((place, key) -> order.add(new AccountPolicy(place.account(), place.rank(), at(ids, key))));
        modules.coverage().setAccountCoverage(by, order);
    }

    /**
     * Whether a claim to the first payer of an account names others behind it than the account does. One that names a
     * later payer alone says nothing of the others.
     */
    boolean namesOtherPayers(SentClaim claim, AccountId account) {
        List<RankedPolicy> known = modules.coverage().payersOf(List.of(account)).getOrDefault(account, List.of());
        List<PayerId> ours = known.stream().map(ranked -> ranked.payer().id()).toList();
        // What a person or another source put there is not dropped because a claim does not name it.
        boolean ofClaims =
                known.stream().allMatch(ranked -> ranked.policy().sourceKey().startsWith(POLICY_KEY));
        List<SentCoverage> sent = claim.payers();
        if (ours.isEmpty()
                || !ofClaims
                || sent.isEmpty()
                || claim.rank() != 1
                || sent.getFirst().place() != 0) {
            return false;
        }
        List<PayerId> theirs = sent.stream().map(this::payer).toList();
        return theirs.getFirst().equals(ours.getFirst()) && !theirs.equals(ours);
    }

    /** Leaves an account with its first payer alone. */
    void dropLaterPayers(AccountId account) {
        modules.coverage().dropBehind(by, account, 1);
    }

    private record Place(AccountId account, int rank) {}

    private static String policyKey(SentCoverage coverage, String patientKey) {
        return POLICY_KEY + Fingerprint.of(patientKey, coverage.payerKey(), coverage.memberId());
    }

    private NewPolicy policy(SentCoverage coverage, String patientKey, PatientId patient) {
        return new NewPolicy(
                policyKey(coverage, patientKey),
                patient,
                payer(coverage),
                coverage.filing(),
                PolicyDetails.ofMember(coverage.memberId())
                        .with(PolicyFields.PLAN_NAME, coverage.plan())
                        .heldBy(
                                coverage.relationship(),
                                coverage.subscriber().family(),
                                coverage.subscriber().given()));
    }

    private static List<Diagnosis> diagnoses(Fresh one, Map<String, AccountId> accounts) {
        List<Diagnosis> found = new ArrayList<>();
        for (SentDiagnosis sent : one.claim().diagnoses()) {
            found.add(new Diagnosis(
                    at(accounts, one.sourceKey()), found.size() + 1, sent.system(), sent.code(), "", sent.role()));
        }
        return found;
    }

    private NewClaim claim(Fresh one, AccountId account) {
        return claim(one.claim(), one.sourceKey(), account, fileId, fileName);
    }

    static NewClaim claim(
            SentClaim claim, String sourceKey, AccountId account, Optional<UUID> fileId, String fileName) {
        return new NewClaim(
                new Claim(
                        ClaimId.fresh(),
                        claim.number(),
                        sourceKey,
                        account,
                        claim.form(),
                        claim.frequency(),
                        claim.charge(),
                        claim.from(),
                        claim.to(),
                        claim.provider().npi(),
                        claim.submittedOn(),
                        claim.payerControl(),
                        fileId,
                        fileName,
                        claim.segment()),
                claim.contentHash(),
                claim.rank());
    }

    static Charge charge(SentClaim claim, SentLine line, AccountId account, ClaimId id) {
        return new Charge(
                ChargeId.fresh(),
                account,
                Optional.of(id.value()),
                line.number(),
                line.codeSystem(),
                line.code(),
                line.modifiers(),
                line.revenueCode(),
                line.description(),
                line.units(),
                line.amount(),
                line.from(),
                line.to(),
                line.placeOfService(),
                line.control(),
                line.pointers(),
                line.kind(),
                claim.payers().isEmpty() ? Party.G : Party.P1,
                line.segment());
    }

    private static <K, V> V at(Map<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("What was just written is not there.");
        }
        return value;
    }
}

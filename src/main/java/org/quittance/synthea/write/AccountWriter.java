package org.quittance.synthea.write;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.quittance.charges.Charge;
import org.quittance.charges.ChargeId;
import org.quittance.charges.ChargeKind;
import org.quittance.claims.Claim;
import org.quittance.claims.ClaimForm;
import org.quittance.claims.ClaimId;
import org.quittance.claims.NewClaim;
import org.quittance.coding.Diagnosis;
import org.quittance.coverage.AccountPolicy;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.registration.AccountDetails;
import org.quittance.registration.AccountId;
import org.quittance.registration.AccountStatus;
import org.quittance.registration.Address;
import org.quittance.registration.FacilityId;
import org.quittance.registration.NewAccount;
import org.quittance.registration.NewFacility;
import org.quittance.registration.PatientId;
import org.quittance.synthea.LoadPlan;
import org.quittance.synthea.read.Population;
import org.quittance.synthea.rules.PlainWords;
import org.quittance.synthea.rules.RowType;
import org.quittance.synthea.rules.TransactionRow;
import org.quittance.synthea.store.Staging.ClaimRow;
import org.quittance.synthea.store.Staging.EncounterRow;
import org.quittance.synthea.store.Visit;
import org.quittance.synthea.store.Visit.BilledClaim;

/** Writes visits as accounts with their payers, claims, diagnoses and charge lines. */
final class AccountWriter {

    /** The most charge lines of one account. */
    static final int MOST_LINES = 9_999;

    private static final String SNOMED = "SNOMED-CT";

    private final Modules modules;
    private final Population population;
    private final LoadPlan plan;
    private final SetWriter.Source source;
    private final People people;
    private final Policies policies;
    private final Map<UUID, FacilityId> facilities = new HashMap<>();

    AccountWriter(Modules modules, Population population, LoadPlan plan, SetWriter.Source source) {
        this.modules = modules;
        this.population = population;
        this.plan = plan;
        this.source = source;
        this.people = new People(source.by(), population, modules.registration());
        this.policies = new Policies(source.by(), population, modules.coverage(), people);
    }

    /** Writes visits that are new, and gives back their claims in the same order. */
    List<WrittenClaim> write(List<Visit> visits) {
        Map<String, AccountId> accounts = modules.registration()
                .openAccounts(source.by(), visits.stream().map(this::account).toList());
        setPayers(visits, accounts);
        Map<String, ClaimId> claims = modules.claims()
                .record(
                        source.by(),
                        visits.stream()
                                .flatMap(visit -> claims(visit, accountOf(visit, accounts)))
                                .toList());
        Map<AccountId, List<Diagnosis>> before = modules.coding().diagnosesOf(accounts.values());
        List<Diagnosis> diagnoses = new ArrayList<>();
        List<Charge> lines = new ArrayList<>();
        for (Visit visit : visits) {
            AccountId account = accountOf(visit, accounts);
            Map<String, Integer> positions = new LinkedHashMap<>();
            before.getOrDefault(account, List.of()).forEach(each -> positions.put(each.code(), each.position()));
            diagnose(visit, account, positions, diagnoses);
            charge(visit, account, claims, positions, lines);
        }
        modules.coding().record(source.by(), diagnoses);
        return written(visits, accounts, modules.charges().add(source.by(), lines));
    }

    private static List<WrittenClaim> written(List<Visit> visits, Map<String, AccountId> accounts, List<Charge> lines) {
        List<WrittenClaim> written = new ArrayList<>();
        int next = 0;
        for (Visit visit : visits) {
            for (BilledClaim billed : visit.claims()) {
                int count = (int) billed.rows().stream()
                        .filter(row -> row.type() == RowType.CHARGE)
                        .count();
                written.add(new WrittenClaim(accountOf(visit, accounts), billed, lines.subList(next, next + count)));
                next += count;
            }
        }
        return written;
    }

    Optional<PatientId> patientOf(UUID person) {
        return population.persons().containsKey(person) ? Optional.of(people.patientOf(person)) : Optional.empty();
    }

    private static AccountId accountOf(Visit visit, Map<String, AccountId> accounts) {
        return Keys.under(accounts, Keys.account(visit.encounter().id()));
    }

    private NewAccount account(Visit visit) {
        EncounterRow encounter = visit.encounter();
        String clinician = encounter
                .provider()
                .map(id -> population.providers().getOrDefault(id, ""))
                .orElse("");
        return new NewAccount(
                Keys.account(encounter.id()),
                Optional.empty(),
                "",
                AccountDetails.of(
                                people.patientOf(encounter.patient()),
                                people.guarantorOf(encounter.patient()),
                                encounter.started())
                        .withFacility(facility(encounter))
                        .withCare(PlainWords.of(encounter.description()), clinician)
                        .withLife(
                                encounter.started(),
                                encounter.ended().filter(day -> !day.isBefore(encounter.started())),
                                encounter.ended().isPresent() ? AccountStatus.DISCHARGED : AccountStatus.OPEN));
    }

    private Optional<FacilityId> facility(EncounterRow encounter) {
        if (plan.facility().isPresent()) {
            return plan.facility();
        }
        return encounter
                .organization()
                .filter(population.organizations()::containsKey)
                .map(id -> facilities.computeIfAbsent(id, this::register));
    }

    private FacilityId register(UUID id) {
        Population.Organization organization = Keys.under(population.organizations(), id);
        Population.Place place = organization.place();
        return modules.registration()
                .registerFacility(
                        source.by(),
                        new NewFacility(
                                "S-" + id,
                                organization.name(),
                                new Address(place.street(), place.city(), place.state(), place.zip()),
                                organization.phone(),
                                "",
                                modules.days().zone()));
    }

    private void setPayers(List<Visit> visits, Map<String, AccountId> accounts) {
        record Place(AccountId account, int rank, Policies.Need need) {}
        List<Place> places = new ArrayList<>();
        for (Visit visit : visits) {
            AccountId account = accountOf(visit, accounts);
            firstPayer(visit, 1).ifPresent(need -> places.add(new Place(account, 1, need)));
            firstPayer(visit, 2).ifPresent(need -> places.add(new Place(account, 2, need)));
        }
        policies.prepare(places.stream().map(Place::need).toList());
        modules.coverage()
                .setAccountCoverage(
                        source.by(),
                        places.stream()
                                .map(place -> new AccountPolicy(
                                        place.account(), place.rank(), policies.policyFor(place.need())))
                                .toList());
    }

    /** The payer of a rank on the first claim of a visit that names one. */
    private static Optional<Policies.Need> firstPayer(Visit visit, int rank) {
        return visit.claims().stream()
                .map(BilledClaim::claim)
                .filter(claim -> payer(claim, rank).isPresent())
                .findFirst()
                .map(claim ->
                        new Policies.Need(claim.patient(), payer(claim, rank).orElseThrow(), claim.served()));
    }

    private static Optional<UUID> payer(ClaimRow claim, int rank) {
        return rank == 1 ? claim.payer1() : claim.payer2();
    }

    private Stream<NewClaim> claims(Visit visit, AccountId account) {
        boolean[] first = {true};
        return visit.claims().stream().map(billed -> {
            boolean own = first[0];
            first[0] = false;
            return claim(billed, account, own);
        });
    }

    private NewClaim claim(BilledClaim billed, AccountId account, boolean own) {
        ClaimRow row = billed.claim();
        long cents = 0;
        LocalDate from = LocalDate.MAX;
        LocalDate to = LocalDate.MIN;
        for (TransactionRow line : billed.rows()) {
            if (line.type() == RowType.CHARGE) {
                cents = Math.addExact(cents, line.cents());
                from = line.servedFrom().isBefore(from) ? line.servedFrom() : from;
                LocalDate ended = own ? line.servedTo() : line.servedFrom();
                to = ended.isAfter(to) ? ended : to;
            }
        }
        ClaimForm form = own ? ClaimForm.ofWord(row.form()) : ClaimForm.PHARMACY;
        return new NewClaim(
                new Claim(
                        ClaimId.fresh(),
                        row.id().toString(),
                        Keys.claim(row.id()),
                        account,
                        form,
                        "1",
                        Money.ofCents(cents),
                        from,
                        to,
                        "",
                        row.billed(),
                        "",
                        source.kept(),
                        source.claims(),
                        Math.toIntExact(row.line())),
                Content.of(billed),
                1);
    }

    /** Adds the diagnoses of all claims of a visit, each once; where a visit has none, the source repeats its code. */
    private void diagnose(Visit visit, AccountId account, Map<String, Integer> positions, List<Diagnosis> diagnoses) {
        for (BilledClaim billed : visit.claims()) {
            for (String code : billed.claim().diagnoses()) {
                boolean visitItself = code.equals(visit.encounter().code())
                        && population.words(code).isEmpty();
                boolean full = positions.size() == Diagnosis.LAST_POSITION;
                if (!code.isEmpty() && !visitItself && !full && !positions.containsKey(code)) {
                    positions.put(code, positions.size() + 1);
                    diagnoses.add(new Diagnosis(
                            account,
                            positions.size(),
                            SNOMED,
                            code,
                            population.words(code).orElse(""),
                            ""));
                }
            }
        }
    }

    private static void charge(
            Visit visit,
            AccountId account,
            Map<String, ClaimId> claims,
            Map<String, Integer> positions,
            List<Charge> lines) {
        int number = 1;
        boolean ownClaim = true;
        for (BilledClaim billed : visit.claims()) {
            Optional<UUID> claim = Optional.of(
                    Keys.under(claims, Keys.claim(billed.claim().id())).value());
            boolean firstLine = ownClaim;
            for (TransactionRow row : billed.rows()) {
                if (row.type() == RowType.CHARGE) {
                    ChargeKind kind = kind(ownClaim, firstLine);
                    lines.add(line(row, kind, account, claim, number, pointers(billed, row, positions)));
                    number++;
                    firstLine = false;
                }
            }
            ownClaim = false;
        }
    }

    private static ChargeKind kind(boolean ownClaim, boolean firstLine) {
        if (!ownClaim) {
            return ChargeKind.MEDICATION;
        }
        return firstLine ? ChargeKind.ENCOUNTER : ChargeKind.TREATMENT;
    }

    private static List<Integer> pointers(BilledClaim billed, TransactionRow row, Map<String, Integer> positions) {
        return row.diagnoses().stream()
                .map(pointer -> positions.get(billed.claim().diagnoses().get(pointer - 1)))
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    private static Charge line(
            TransactionRow row,
            ChargeKind kind,
            AccountId account,
            Optional<UUID> claim,
            int number,
            List<Integer> pointers) {
        boolean drug = kind == ChargeKind.MEDICATION;
        String system = drug ? "RxNorm" : row.vaccine() ? "CVX" : SNOMED;
        return new Charge(
                ChargeId.fresh(),
                account,
                claim,
                number,
                system,
                row.code(),
                List.of(),
                "",
                PlainWords.of(row.note()),
                BigDecimal.ONE,
                Money.ofCents(row.cents()),
                row.servedFrom(),
                drug ? row.servedFrom() : row.servedTo(),
                "",
                "",
                pointers,
                kind,
                row.to().equals("1") ? Party.P1 : Party.G,
                Math.toIntExact(row.line()));
    }
}

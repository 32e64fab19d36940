package org.quittance.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.TestApplication;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.NewPayer;
import org.quittance.coverage.NewPolicy;
import org.quittance.coverage.PayerId;
import org.quittance.coverage.PolicyDetails;
import org.quittance.findings.InventedClinic.Person;
import org.quittance.registration.AccountDetails;
import org.quittance.registration.AccountStatus;
import org.quittance.registration.Address;
import org.quittance.registration.GuarantorDetails;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.NewAccount;
import org.quittance.registration.NewGuarantor;
import org.quittance.registration.NewPatient;
import org.quittance.registration.PatientDetails;
import org.quittance.registration.PatientId;
import org.quittance.registration.Registration;
import org.quittance.registration.Sex;
import org.quittance.staff.Actor;
import org.quittance.storage.TestDatabase;
import org.springframework.context.ApplicationContext;

/**
 * A thousand typing errors of ten kinds among the records of a clinic, most of which are right. Half of the errors were
 * made at the first registration, so that the guarantor's record, a copy, has them too; half at a later visit. Payers
 * answer with what they have on file: name, birth date, sex and member number, never address, telephone or mail.
 */
@Tag("slow")
class PlantedTyposTest {

    private static final int PEOPLE = 5_000;
    private static final int EACH = 100;
    private static final long SEED = Long.getLong("quittance.typos.seed", 20_261_124);

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    /** What is typed wrongly. */
    enum Kind {
        FAMILY_NAME(Field.FAMILY),
        FIRST_NAME(Field.GIVEN),
        BIRTH_DATE(Field.BIRTH_DATE),
        MEMBER_NUMBER(Field.MEMBER_ID),
        MEDICARE_NUMBER(Field.MEMBER_ID),
        TOWN(Field.CITY),
        ZIP(Field.ZIP),
        STATE(Field.STATE),
        TELEPHONE(Field.PHONE),
        MAIL(Field.EMAIL);

        private final Field field;

        Kind(Field field) {
            this.field = field;
        }
    }

    /** An error that was planted. */
    record Planted(Kind kind, String meant, String typed, Person record, boolean copied) {}

    private record Seen(Finding finding, Optional<Planted> planted) {}

    @Test
    void a_thousand_typing_errors_of_ten_kinds_are_found_and_corrected_and_the_rest_stays_quiet() {
        Random random = new Random(SEED);
        List<Person> people = new InventedClinic(random).people(PEOPLE);
        Map<Integer, Planted> planted = plant(people, random);
        try (var modules = TestApplication.modules(database)) {
            Map<UUID, Integer> numbers = register(modules, people, planted, random);
            Findings findings = modules.getBean(Findings.class);
            findings.lookAtAll();
            List<Finding> open = findings.open(Optional.empty(), PEOPLE);
            report(people.size(), planted, open, numbers);
        }
    }

    private static Map<Integer, Planted> plant(List<Person> people, Random random) {
        Typist typist = new Typist(random);
        List<Person> order = new ArrayList<>(people);
        Collections.shuffle(order, random);
        Map<Integer, Planted> planted = new HashMap<>();
        for (Kind kind : Kind.values()) {
            int done = 0;
            for (Person person : order) {
                if (done == EACH) {
                    break;
                }
                if (!planted.containsKey(person.n()) && fits(kind, person)) {
                    planted.put(person.n(), mistyped(kind, person, typist, random));
                    done++;
                }
            }
        }
        return planted;
    }

    private static boolean fits(Kind kind, Person person) {
        return switch (kind) {
            case MEMBER_NUMBER -> person.payer() != 0;
            case MEDICARE_NUMBER -> person.payer() == 0 && person.member().matches(".*[01582].*");
            case FAMILY_NAME -> person.family().length() > 2;
            case FIRST_NAME -> person.given().length() > 2;
            case BIRTH_DATE, TOWN, ZIP, STATE, TELEPHONE, MAIL -> true;
        };
    }

    private static Planted mistyped(Kind kind, Person person, Typist typist, Random random) {
        Address home = person.home();
        boolean copied = random.nextBoolean();
        return switch (kind) {
            case FAMILY_NAME -> {
                String typed = typist.mistype(person.family());
                yield new Planted(kind, person.family(), typed, with(person, typed, person.given()), copied);
            }
            case FIRST_NAME -> {
                String typed = typist.mistype(person.given());
                yield new Planted(kind, person.given(), typed, with(person, person.family(), typed), copied);
            }
            case BIRTH_DATE -> {
                LocalDate typed = typist.mistype(person.born());
                yield new Planted(kind, person.born().toString(), typed.toString(), with(person, typed), copied);
            }
            case MEMBER_NUMBER -> member(kind, person, typist.mistype(person.member()), copied);
            case MEDICARE_NUMBER -> member(kind, person, typist.misread(person.member()), copied);
            case TOWN -> {
                String typed = typist.mistype(home.city());
                yield at(kind, person, home.city(), typed, new Address(home.street(), typed, "MA", home.zip()), copied);
            }
            case ZIP -> {
                String typed =
                        typist.mistype(home.zip().substring(0, 5)) + home.zip().substring(5);
                yield at(kind, person, home.zip(), typed, new Address(home.street(), home.city(), "MA", typed), copied);
            }
            case STATE -> {
                List<String> others = List.of("MS", "MD", "ME", "MI", "NA", "AM", "CA", "MN", "MO", "PA");
                String typed = others.get(random.nextInt(others.size()));
                yield at(kind, person, "MA", typed, new Address(home.street(), home.city(), typed, home.zip()), copied);
            }
            case TELEPHONE -> {
                String typed = digitsTyped(person.phone(), typist);
                yield new Planted(kind, person.phone(), typed, reached(person, typed, person.email()), copied);
            }
            case MAIL -> {
                int domain = person.email().indexOf('@') + 1;
                String typed = person.email().substring(0, domain)
                        + typist.mistype(person.email().substring(domain));
                yield new Planted(kind, person.email(), typed, reached(person, person.phone(), typed), copied);
            }
        };
    }

    private static String digitsTyped(String phone, Typist typist) {
        String digits = phone.replaceAll("\\D", "");
        return typist.mistype(digits);
    }

    private static Planted at(Kind kind, Person p, String meant, String typed, Address home, boolean copied) {
        return new Planted(
                kind,
                meant,
                typed,
                new Person(
                        p.n(),
                        p.family(),
                        p.given(),
                        p.born(),
                        p.sex(),
                        home,
                        p.phone(),
                        p.email(),
                        p.payer(),
                        p.member()),
                copied);
    }

    private static Planted member(Kind kind, Person p, String typed, boolean copied) {
        return new Planted(
                kind,
                p.member(),
                typed,
                new Person(
                        p.n(),
                        p.family(),
                        p.given(),
                        p.born(),
                        p.sex(),
                        p.home(),
                        p.phone(),
                        p.email(),
                        p.payer(),
                        typed),
                copied);
    }

    private static Person with(Person p, String family, String given) {
        return new Person(
                p.n(), family, given, p.born(), p.sex(), p.home(), p.phone(), p.email(), p.payer(), p.member());
    }

    private static Person with(Person p, LocalDate born) {
        return new Person(
                p.n(), p.family(), p.given(), born, p.sex(), p.home(), p.phone(), p.email(), p.payer(), p.member());
    }

    private static Person reached(Person p, String phone, String email) {
        return new Person(
                p.n(), p.family(), p.given(), p.born(), p.sex(), p.home(), phone, email, p.payer(), p.member());
    }

    /** Patients as they were typed, guarantors as they were copied, payers' answers as payers have people on file. */
    private static Map<UUID, Integer> register(
            ApplicationContext modules, List<Person> people, Map<Integer, Planted> planted, Random random) {
        Registration registration = modules.getBean(Registration.class);
        Coverage coverage = modules.getBean(Coverage.class);
        List<PayerId> payers = InventedClinic.PAYERS.stream()
                .map(name -> coverage.payer(Actor.operator("test"), NewPayer.of(name, Map.of("PI", name))))
                .toList();
        Map<UUID, Integer> numbers = new HashMap<>();
        for (int from = 0; from < people.size(); from += 1_000) {
            List<Person> page = people.subList(from, Math.min(people.size(), from + 1_000));
            Map<String, GuarantorId> guarantors = registration.registerGuarantors(
                    Actor.operator("test"),
                    page.stream()
                            .map(right -> guarantor(right, Optional.ofNullable(planted.get(right.n()))))
                            .toList());
            List<NewPatient> wanted = new ArrayList<>();
            for (Person right : page) {
                Person typed = Optional.ofNullable(planted.get(right.n()))
                        .map(Planted::record)
                        .orElse(right);
                wanted.add(patient(typed, guarantors.get("g" + right.n())));
            }
            Map<String, PatientId> ids = registration.registerPatients(Actor.operator("test"), wanted);
            List<NewPolicy> policies = new ArrayList<>();
            List<NewAccount> accounts = new ArrayList<>();
            List<Heard> answers = new ArrayList<>();
            for (Person right : page) {
                PatientId id = ids.get("p" + right.n());
                numbers.put(id.value(), right.n());
                Person typed = Optional.ofNullable(planted.get(right.n()))
                        .map(Planted::record)
                        .orElse(right);
                policies.add(policy(typed, id, payers.get(right.payer())));
                accounts.add(account(right, id, guarantors.get("g" + right.n())));
                answers.add(answer(right, id, payers.get(right.payer()), random));
            }
            coverage.addPolicies(Actor.operator("test"), policies);
            registration.openAccounts(Actor.operator("test"), accounts);
            modules.getBean(Findings.class).hear(answers);
        }
        return numbers;
    }

    private static NewGuarantor guarantor(Person right, Optional<Planted> planted) {
        Person copy = planted.filter(Planted::copied).map(Planted::record).orElse(right);
        return new NewGuarantor(
                "g" + right.n(),
                GuarantorDetails.named(copy.family(), copy.given())
                        .withAddress(copy.home())
                        .withContact(copy.phone(), copy.email(), "en"));
    }

    private static NewPatient patient(Person typed, GuarantorId guarantor) {
        return new NewPatient(
                "p" + typed.n(),
                Optional.empty(),
                PatientDetails.paidBy(guarantor)
                        .withName(typed.family(), typed.given(), "")
                        .withBirthDate(Optional.of(typed.born()))
                        .withSex(typed.sex())
                        .withAddress(typed.home())
                        .withContact(typed.phone(), typed.email(), "en"));
    }

    private static NewPolicy policy(Person typed, PatientId id, PayerId payer) {
        return new NewPolicy(
                "y" + typed.n(),
                id,
                payer,
                "",
                PolicyDetails.ofMember(typed.member()).heldBy("18", typed.family(), typed.given()));
    }

    private static NewAccount account(Person right, PatientId id, GuarantorId guarantor) {
        LocalDate seen = LocalDate.of(2026, 1, 5).plusDays(right.n() % 300);
        return new NewAccount(
                "a" + right.n(),
                Optional.empty(),
                "",
                AccountDetails.of(id, guarantor, seen)
                        .withCare("Office visit", "")
                        .withLife(seen, Optional.of(seen), AccountStatus.DISCHARGED));
    }

    /** As the payer has it on file: in capitals; of some a maiden name, a pet name, a second name or no birth date. */
    private static Heard answer(Person right, PatientId id, PayerId payer, Random random) {
        int odd = random.nextInt(100);
        String family = odd < 3 ? "FORMERLY" : right.family();
        String given = odd >= 3 && odd < 6
                ? right.given().substring(0, Math.min(3, right.given().length()))
                : right.given();
        Identity said = new Identity(
                family.toUpperCase(Locale.ROOT),
                (given + (odd >= 6 && odd < 16 ? " Q" : "")).toUpperCase(Locale.ROOT),
                "",
                odd == 16 ? Optional.empty() : Optional.of(right.born()),
                odd == 17 ? Sex.U : right.sex(),
                Address.UNKNOWN,
                "",
                "",
                Optional.empty());
        return new Heard(
                id,
                Heard.Source.PAYER,
                InventedClinic.PAYERS.get(right.payer()),
                Optional.of(LocalDate.of(2026, 3, 1)),
                1,
                said,
                Optional.of(payer),
                right.member());
    }

    private static void report(
            int people, Map<Integer, Planted> planted, List<Finding> open, Map<UUID, Integer> numbers) {
        Map<Kind, Integer> found = new HashMap<>();
        Map<Kind, Integer> corrected = new HashMap<>();
        List<Seen> alarms = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Finding finding : open) {
            int n = numbers.get(finding.patient().orElseThrow().value());
            Optional<Planted> cause = Optional.ofNullable(planted.get(n));
            if (cause.isPresent()
                    && cause.get().kind().field == finding.suspicion().field()) {
                found.merge(cause.get().kind(), 1, Integer::sum);
                if (same(cause.get(), finding.suspicion().proposed())) {
                    corrected.merge(cause.get().kind(), 1, Integer::sum);
                } else {
                    wrong.add(cause.get().meant() + " | " + finding.suspicion());
                }
            } else {
                alarms.add(new Seen(finding, cause));
            }
        }
        long clean = alarms.stream().filter(one -> one.planted().isEmpty()).count();
        List<Integer> seen = open.stream()
                .map(finding -> numbers.get(finding.patient().orElseThrow().value()))
                .toList();
        System.out.println("kind               planted  found  corrected");
        for (Kind kind : Kind.values()) {
            System.out.printf(
                    "%-18s %7d %6d %10d%n", kind, EACH, found.getOrDefault(kind, 0), corrected.getOrDefault(kind, 0));
        }
        int allFound = found.values().stream().mapToInt(Integer::intValue).sum();
        int allCorrected =
                corrected.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf("%-18s %7d %6d %10d%n", "all", planted.size(), allFound, allCorrected);
        System.out.printf("false alarms: %d on %d clean records%n", clean, people - planted.size());
        if (Boolean.getBoolean("quittance.typos.details")) {
            wrong.forEach(one -> System.out.println("other correction: " + one));
            alarms.forEach(one -> System.out.println(
                    "alarm: " + one.finding().suspicion() + " " + one.planted().map(Planted::kind)));
            planted.values().stream()
                    .filter(one -> !seen.contains(one.record().n()))
                    .forEach(one ->
                            System.out.println("missed: " + one.kind() + " " + one.meant() + " > " + one.typed()));
        }
        assertThat(planted).hasSize(EACH * Kind.values().length);
        assertThat(allFound).as("found in the right field").isGreaterThanOrEqualTo(planted.size() * 95 / 100);
        assertThat(allCorrected).as("right correction").isGreaterThanOrEqualTo(planted.size() * 80 / 100);
        assertThat(clean * 200).as("false alarms").isLessThan(people - planted.size());
        assertThat(found.keySet().stream().map(Enum::name).collect(Collectors.toSet()))
                .hasSize(Kind.values().length);
    }

    private static boolean same(Planted planted, String proposed) {
        if (planted.kind() == Kind.TELEPHONE) {
            return planted.meant().replaceAll("\\D", "").equals(proposed.replaceAll("\\D", ""));
        }
        if (planted.kind() == Kind.ZIP) {
            return planted.meant().substring(0, 5).equals(proposed.length() < 5 ? "" : proposed.substring(0, 5));
        }
        return planted.meant().equalsIgnoreCase(proposed);
    }
}

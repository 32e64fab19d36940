package org.quittance.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.TestApplication;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.NewPayer;
import org.quittance.coverage.NewPolicy;
import org.quittance.coverage.PayerId;
import org.quittance.coverage.PolicyDetails;
import org.quittance.findings.InventedClinic;
import org.quittance.findings.InventedClinic.Person;
import org.quittance.findings.Typist;
import org.quittance.registration.Address;
import org.quittance.registration.GuarantorDetails;
import org.quittance.registration.GuarantorId;
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
 * Second records of people, each with another mistake, among the records of a clinic that has twins, fathers and sons of
 * one name and couples. Recall and false pairs are printed and held.
 */
@Tag("slow")
class PlantedDuplicatesTest {

    private static final int PEOPLE = 6_000;
    private static final int EACH = 60;
    private static final int DECOYS = 150;
    private static final long SEED = Long.getLong("quittance.duplicates.seed", 20_261_128);
    private static final String PARTS = "/";

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    /** How the second record differs from the first, and how many of a hundred must be found. */
    enum Kind {
        NOTHING_BUT_CAPITALS(100),
        FAMILY_NAME_MISTYPED(95),
        FIRST_NAME_MISTYPED(90),
        BIRTH_DATE_MISTYPED(95),
        NAMES_SWAPPED(97),
        SHORT_FORM(95),
        MARRIED(90),
        MOVED_WITH_ANOTHER_TELEPHONE(97),
        NAME_AND_BIRTH_DATE_ALONE(97),
        NO_BIRTH_DATE(95),
        NAME_AND_BIRTH_DATE_MISTYPED(90),
        TELEPHONE_AND_STREET_MISTYPED(97);

        private final int atLeast;

        Kind(int atLeast) {
            this.atLeast = atLeast;
        }
    }

    private record Planted(Kind kind, String pair) {}

    @Test
    void second_records_are_found_and_families_are_not() {
        Random random = new Random(SEED);
        Typist typist = new Typist(random);
        List<Person> people = new InventedClinic(random).people(PEOPLE);
        List<Person> order = new ArrayList<>(people);
        Collections.shuffle(order, random);
        try (var modules = TestApplication.modules(database)) {
            List<PayerId> payers = InventedClinic.PAYERS.stream()
                    .map(name -> modules.getBean(Coverage.class)
                            .payer(Actor.operator("test"), NewPayer.of(name, Map.of("PI", name))))
                    .toList();
            Map<String, PatientId> ids = new HashMap<>();
            register(modules, people, "p", payers, random, ids);
            List<Person> copies = new ArrayList<>();
            List<Planted> planted = new ArrayList<>();
            int at = 0;
            for (Kind kind : Kind.values()) {
                for (int n = 0; n < EACH; at++) {
                    Person person = order.get(at);
                    Optional<Person> copy = copy(kind, person, typist, random);
                    if (copy.isPresent()) {
                        copies.add(copy.get());
                        planted.add(new Planted(kind, "p" + person.n() + PARTS + "c" + person.n()));
                        n++;
                    }
                }
            }
            register(modules, copies, "c", payers, random, ids);
            register(modules, decoys(order.subList(at, at + DECOYS), random), "d", payers, random, ids);
            Duplicates.Looked looked = modules.getBean(Duplicates.class).lookAtAll();
            report(looked, planted, found(modules, ids));
        }
    }

    private static Map<String, Duplicate> found(ApplicationContext modules, Map<String, PatientId> ids) {
        Map<PatientId, String> names = new HashMap<>();
        ids.forEach((name, id) -> names.put(id, name));
        Map<String, Duplicate> found = new HashMap<>();
        Duplicates duplicates = modules.getBean(Duplicates.class);
        Optional<DuplicateId> after = Optional.empty();
        while (true) {
            List<Duplicate> page = duplicates.page(DuplicateChoice.WAITING, after, 500);
            if (page.isEmpty()) {
                return found;
            }
            page.forEach(pair -> {
                String one = names.get(pair.one());
                String other = names.get(pair.other());
                found.put(one.startsWith("c") ? other + PARTS + one : one + PARTS + other, pair);
            });
            after = Optional.of(page.getLast().id());
        }
    }

    private static void report(Duplicates.Looked looked, List<Planted> planted, Map<String, Duplicate> found) {
        Map<Kind, Integer> hits = new EnumMap<>(Kind.class);
        Set<String> meant = new HashSet<>();
        for (Planted each : planted) {
            meant.add(each.pair());
            hits.merge(each.kind(), found.containsKey(each.pair()) ? 1 : 0, Integer::sum);
        }
        List<Map.Entry<String, Duplicate>> wrong = found.entrySet().stream()
                .filter(each -> !meant.contains(each.getKey()))
                .toList();
        hits.forEach((kind, count) -> System.out.printf("%-32s %3d of %d found%n", kind, count, EACH));
        int all = hits.values().stream().mapToInt(each -> each).sum();
        System.out.printf(
                "%d records, %d pairs compared; %d of %d duplicates found (%d per mille), %d false pairs%n",
                looked.records(), looked.compared(), all, planted.size(), 1000L * all / planted.size(), wrong.size());
        wrong.forEach(each -> System.out.println(
                "false: " + each.getKey() + " " + each.getValue().likeness().score() + " "
                        + each.getValue().likeness().text()));
        planted.stream()
                .filter(each -> !found.containsKey(each.pair()))
                .forEach(each -> System.out.println("missed: " + each));
        hits.forEach(
                (kind, count) -> assertThat(100 * count).as(kind.name()).isGreaterThanOrEqualTo(kind.atLeast * EACH));
        assertThat(wrong).hasSizeLessThanOrEqualTo(planted.size() / 100);
    }

    private static Optional<Person> copy(Kind kind, Person p, Typist typist, Random random) {
        return Optional.of(
                        switch (kind) {
                            case NOTHING_BUT_CAPITALS -> named(p, capitals(p.family()), capitals(p.given()));
                            case FAMILY_NAME_MISTYPED -> named(p, typist.mistype(p.family()), p.given());
                            case FIRST_NAME_MISTYPED -> named(p, p.family(), typist.mistype(p.given()));
                            case BIRTH_DATE_MISTYPED -> born(p, typist.mistype(p.born()));
                            case NAMES_SWAPPED -> named(p, p.given(), p.family());
                            case SHORT_FORM ->
                                named(
                                        p,
                                        p.family(),
                                        p.given().length() < 6
                                                ? p.given()
                                                : p.given().substring(0, 3));
                            case MARRIED -> named(p, "Oakhollow" + (char) ('a' + random.nextInt(20)), p.given());
                            case MOVED_WITH_ANOTHER_TELEPHONE ->
                                reached(
                                        p,
                                        new Address("1" + p.n() + " Larch Way", "Salem", "MA", "01970"),
                                        "978555" + (1000 + p.n()),
                                        "");
                            case NAME_AND_BIRTH_DATE_ALONE -> reached(p, Address.UNKNOWN, "", "");
                            case NO_BIRTH_DATE -> p;
                            case NAME_AND_BIRTH_DATE_MISTYPED ->
                                named(born(p, typist.mistype(p.born())), typist.mistype(p.family()), p.given());
                            case TELEPHONE_AND_STREET_MISTYPED ->
                                reached(
                                        p,
                                        new Address(
                                                typist.mistype(p.home().street()),
                                                p.home().city(),
                                                p.home().state(),
                                                p.home().zip()),
                                        typist.mistype(p.phone().replaceAll("\\D", "")),
                                        p.email());
                        })
                .filter(copy -> kind != Kind.SHORT_FORM || copy.given().length() == 3)
                .filter(copy -> kind != Kind.NAMES_SWAPPED || !p.family().equals(p.given()))
                .filter(copy -> p.family().length() > 3 && p.given().length() > 3)
                .map(copy -> kind == Kind.NO_BIRTH_DATE ? born(copy, LocalDate.MIN) : copy)
                .map(copy -> random.nextInt(10) < 4 ? uninsured(copy) : copy);
    }

    private static String capitals(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    /** Sons and daughters who have the name of a parent, wives and husbands, neighbours: in the same house. */
    private static List<Person> decoys(List<Person> families, Random random) {
        List<Person> decoys = new ArrayList<>();
        for (Person p : families) {
            Person near = switch (decoys.size() % 3) {
                case 0 -> born(p, p.born().plusYears(22 + random.nextInt(15)).plusDays(random.nextInt(300)));
                case 1 ->
                    born(
                            named(p, p.family(), p.sex() == Sex.F ? "Robert" : "Susan"),
                            p.born().plusDays(random.nextInt(2000)));
                default -> named(p, "Neighbor" + decoys.size(), "Robin");
            };
            decoys.add(decoys.size() % 3 == 2 ? born(near, p.born().minusDays(400 + random.nextInt(9000))) : near);
        }
        return decoys;
    }

    private static Person named(Person p, String family, String given) {
        return new Person(
                p.n(), family, given, p.born(), p.sex(), p.home(), p.phone(), p.email(), p.payer(), p.member());
    }

    private static Person born(Person p, LocalDate day) {
        return new Person(
                p.n(), p.family(), p.given(), day, p.sex(), p.home(), p.phone(), p.email(), p.payer(), p.member());
    }

    private static Person reached(Person p, Address home, String phone, String email) {
        return new Person(p.n(), p.family(), p.given(), p.born(), p.sex(), home, phone, email, p.payer(), p.member());
    }

    private static Person uninsured(Person p) {
        return new Person(
                p.n(), p.family(), p.given(), p.born(), p.sex(), p.home(), p.phone(), p.email(), p.payer(), "");
    }

    private static void register(
            ApplicationContext modules,
            List<Person> people,
            String kind,
            List<PayerId> payers,
            Random random,
            Map<String, PatientId> ids) {
        Registration registration = modules.getBean(Registration.class);
        for (int from = 0; from < people.size(); from += 1_000) {
            List<Person> page = people.subList(from, Math.min(people.size(), from + 1_000));
            Map<String, GuarantorId> guarantors = registration.registerGuarantors(
                    Actor.operator("test"),
                    page.stream()
                            .map(p -> new NewGuarantor(
                                    kind + p.n(),
                                    GuarantorDetails.named(p.family(), p.given())
                                            .withAddress(p.home())
                                            .withContact(p.phone(), p.email(), "en")))
                            .toList());
            Map<String, PatientId> made = registration.registerPatients(
                    Actor.operator("test"),
                    page.stream()
                            .map(p -> new NewPatient(
                                    kind + p.n(),
                                    Optional.empty(),
                                    PatientDetails.paidBy(guarantors.get(kind + p.n()))
                                            .withName(p.family(), p.given(), "")
                                            .withBirthDate(
                                                    Optional.of(p.born()).filter(day -> !day.equals(LocalDate.MIN)))
                                            .withSex(p.sex())
                                            .withAddress(p.home())
                                            .withContact(p.phone(), p.email(), "en")))
                            .toList());
            ids.putAll(made);
            modules.getBean(Coverage.class)
                    .addPolicies(
                            Actor.operator("test"),
                            page.stream()
                                    .filter(p -> !p.member().isEmpty() && !(kind.equals("d") && p.payer() == 0))
                                    .map(p -> new NewPolicy(
                                            kind + p.n(),
                                            made.get(kind + p.n()),
                                            payers.get(p.payer()),
                                            "",
                                            PolicyDetails.ofMember(p.member())
                                                    .heldBy(
                                                            kind.equals("d") && random.nextBoolean() ? "19" : "18",
                                                            p.family(),
                                                            p.given())))
                                    .toList());
        }
    }
}

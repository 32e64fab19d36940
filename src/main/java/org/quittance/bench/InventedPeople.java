package org.quittance.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.NewPayer;
import org.quittance.coverage.NewPolicy;
import org.quittance.coverage.PayerId;
import org.quittance.coverage.PolicyDetails;
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
import org.quittance.storage.Acts;
import org.springframework.context.ApplicationContext;

/**
 * A population put together from syllables: some names are common and most are rare, half of the people live with
 * somebody of their name and telephone, and of a few there is a second record with a slip in it.
 */
final class InventedPeople {

    private static final int PAGE = 5_000;
    private static final int FAMILIES = 40_000;
    private static final int GIVEN = 1_500;
    private static final int ZIPS = 600;
    private static final int STREETS = 5_000;
    private static final int SECOND_RECORDS_IN_A_THOUSAND = 20;
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1931, 1, 1);
    private static final int DAYS = 34_000;
    private static final String[] BEGIN = {
        "Ba", "Co", "De", "Fa", "Ga", "Ha", "Jo", "Ka", "La", "Ma", "No", "Pe", "Ro", "Sa", "To", "Wi"
    };
    private static final String[] MIDDLE = {
        "ber", "cas", "dra", "fen", "gor", "lin", "mar", "nel", "pol", "ris", "sten", "tor", "vin", "wel"
    };
    private static final String[] END = {
        "a", "by", "den", "er", "field", "ham", "ington", "land", "ley", "man", "quist", "sen", "son", "ton", "well",
        "wick"
    };

    private final Random random;
    private int people;
    private int seconds;

    InventedPeople(int seed) {
        this.random = new Random(seed);
    }

    private record One(
            String family,
            String given,
            LocalDate born,
            Sex sex,
            String street,
            String zip,
            String phone,
            String member) {}

    /** Registers so many records and says how many of them are second ones. */
    int register(ApplicationContext modules, int count) {
        Acts acts = modules.getBean(Acts.class);
        PayerId payer = acts.whole(() -> modules.getBean(Coverage.class)
                .payer(Actor.operator("bench"), NewPayer.of("Amber Health", Map.of("PI", "AMBER"))));
        GuarantorId guarantor = acts.whole(() -> List.copyOf(modules.getBean(Registration.class)
                        .registerGuarantors(
                                Actor.operator("bench"),
                                List.of(new NewGuarantor("bench", GuarantorDetails.named("Bench", "Payer"))))
                        .values())
                .getFirst());
        List<One> page = new ArrayList<>();
        One last = person(Optional.empty());
        while (people + page.size() < count) {
            if (!page.isEmpty() && random.nextInt(1_000) < SECOND_RECORDS_IN_A_THOUSAND) {
                page.add(slipped(page.get(random.nextInt(page.size()))));
                seconds++;
            } else {
                last = person(random.nextBoolean() ? Optional.of(last) : Optional.empty());
                page.add(last);
            }
            if (page.size() == PAGE || people + page.size() == count) {
                List<One> full = List.copyOf(page);
                int from = people;
                acts.whole(() -> write(modules, full, from, guarantor, payer));
                people += full.size();
                page.clear();
            }
        }
        return seconds;
    }

    private static boolean write(
            ApplicationContext modules, List<One> page, int from, GuarantorId guarantor, PayerId payer) {
        List<NewPatient> wanted = new ArrayList<>();
        for (One one : page) {
            wanted.add(new NewPatient(
                    "bench:" + (from + wanted.size()),
                    Optional.empty(),
                    PatientDetails.paidBy(guarantor)
                            .withName(one.family(), one.given(), "")
                            .withBirthDate(Optional.of(one.born()))
                            .withSex(one.sex())
                            .withAddress(new Address(one.street(), "Bentonville", "VT", one.zip()))
                            .withContact(one.phone(), "", "en")));
        }
        Map<String, PatientId> ids =
                modules.getBean(Registration.class).registerPatients(Actor.operator("bench"), wanted);
        List<NewPolicy> policies = new ArrayList<>();
        for (int n = 0; n < page.size(); n++) {
            PatientId id = ids.get("bench:" + (from + n));
            if (id != null) {
                policies.add(new NewPolicy(
                        "bench:" + (from + n),
                        id,
                        payer,
                        "",
                        PolicyDetails.ofMember(page.get(n).member())));
            }
        }
        modules.getBean(Coverage.class).addPolicies(Actor.operator("bench"), policies);
        return true;
    }

    private One person(Optional<One> home) {
        return new One(
                home.map(One::family).orElseGet(() -> name(common(FAMILIES))),
                name(FAMILIES + common(GIVEN)),
                FIRST_BIRTH.plusDays(random.nextInt(DAYS)),
                random.nextBoolean() ? Sex.F : Sex.M,
                home.map(One::street)
                        .orElseGet(() -> 1 + random.nextInt(999) + " " + name(random.nextInt(STREETS)) + " Street"),
                home.map(One::zip).orElseGet(() -> String.format("%05d", 5_001 + common(ZIPS))),
                home.map(One::phone).orElseGet(() -> "802" + (2_000_000 + random.nextInt(7_999_999))),
                "A" + (100_000_000 + random.nextInt(899_999_999)));
    }

    /** A second record: a slip in one field, and often another telephone or no number of the payer. */
    private One slipped(One one) {
        int what = random.nextInt(5);
        return new One(
                what == 0 ? swapped(one.family()) : one.family(),
                what == 1 ? swapped(one.given()) : one.given(),
                what == 2 ? one.born().plusDays(1) : one.born(),
                one.sex(),
                what == 3 ? "9 " + name(random.nextInt(STREETS)) + " Road" : one.street(),
                one.zip(),
                what == 4 || random.nextInt(3) == 0 ? "802" + (2_000_000 + random.nextInt(7_999_999)) : one.phone(),
                random.nextBoolean() ? one.member() : "");
    }

    private String swapped(String name) {
        int at = 1 + random.nextInt(name.length() - 2);
        return name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    }

    /** A number of which small ones are frequent, as names are. */
    private int common(int below) {
        long each = random.nextInt(below);
        return (int) (each * random.nextInt(below) / below * random.nextInt(below) / below);
    }

    private static String name(int number) {
        int rest = number / BEGIN.length;
        int more = rest / MIDDLE.length;
        int most = more / END.length;
        String name = BEGIN[number % BEGIN.length] + MIDDLE[rest % MIDDLE.length] + END[more % END.length];
        return most == 0 ? name : name + MIDDLE[most % MIDDLE.length] + (most < MIDDLE.length ? "" : "o");
    }
}

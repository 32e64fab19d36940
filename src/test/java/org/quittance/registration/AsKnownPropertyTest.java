package org.quittance.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.TestApplication;
import org.quittance.staff.Actor;
import org.quittance.storage.Acts;
import org.quittance.storage.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/** Whatever is corrected in whatever order: as known at each moment, a record says what it said then. */
class AsKnownPropertyTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Moving CLOCK = new Moving();
    private static ConfigurableApplicationContext modules;
    private static int rounds;

    private static final class Moving extends Clock {

        private Instant now = Instant.parse("2026-10-01T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private record Said(Instant until, Map<String, String> record, List<Map<String, String>> phones) {}

    @BeforeAll
    static void open() {
        modules = TestApplication.modules(database, CLOCK);
    }

    @AfterAll
    static void close() {
        modules.close();
    }

    @RepeatedTest(12)
    void a_record_is_known_at_each_moment_as_it_was_said_then() {
        long seed = 7_001L * ++rounds;
        Random random = new Random(seed);
        PatientId patient = register("known:" + rounds);
        List<Said> said = new ArrayList<>();
        said.add(now(patient));
        for (int act = 0; act < 14; act++) {
            CLOCK.now = CLOCK.now.plus(Duration.ofMinutes(1 + random.nextInt(3_000)));
            change(patient, random);
            said.add(now(patient));
        }
        Patient last = registration().patient(patient).orElseThrow();
        for (Said then : said) {
            Instant at = then.until();
            assertThat(modules.getBean(PatientRecords.class)
                            .asKnown(last, at)
                            .details()
                            .fields())
                    .as("seed " + seed)
                    .isEqualTo(then.record());
            assertThat(parts().asKnown(Whose.of(patient), PartKind.PHONE, at).stream()
                            .map(Part::fields)
                            .toList())
                    .as("seed " + seed)
                    .isEqualTo(then.phones());
        }
    }

    private static void change(PatientId patient, Random random) {
        Map<String, String> was =
                registration().patient(patient).orElseThrow().details().fields();
        String word = Integer.toString(random.nextInt(5));
        switch (random.nextInt(5)) {
            case 0 -> edit(patient, was, Map.of("family_name", "Larch" + word));
            case 1 -> edit(patient, was, Map.of("city", "Town" + word, "zip", "0540" + word));
            case 2 -> edit(patient, was, Map.of("birth_date", "196" + word + "-02-03", "email", ""));
            case 3 -> edit(patient, was, Map.of("phone", "802655010" + word));
            default -> phone(patient, random, word);
        }
    }

    private static void edit(PatientId patient, Map<String, String> was, Map<String, String> after) {
        modules.getBean(RecordEdits.class)
                .patient(patient, new RecordEdit(was, after, "as told", Actor.operator("test"), ""));
    }

    private static void phone(PatientId patient, Random random, String word) {
        List<Part> all = parts().of(Whose.of(patient), PartKind.PHONE);
        if (all.isEmpty() || random.nextBoolean()) {
            parts().edit(
                            Whose.of(patient),
                            PartKind.PHONE,
                            0,
                            new RecordEdit(
                                    Map.of(),
                                    Map.of("kind", "mobile", "number", "802655020" + word),
                                    "",
                                    Actor.operator("test"),
                                    ""));
        } else {
            Part part = all.get(random.nextInt(all.size()));
            String until =
                    LocalDate.ofInstant(CLOCK.now, ZoneOffset.UTC).minusDays(1).toString();
            parts().edit(
                            Whose.of(patient),
                            PartKind.PHONE,
                            part.place(),
                            new RecordEdit(
                                    part.fields(), Map.of("until_on", until), "gone", Actor.operator("test"), ""));
        }
    }

    private static Said now(PatientId patient) {
        return new Said(
                CLOCK.now.plusSeconds(1),
                new LinkedHashMap<>(
                        registration().patient(patient).orElseThrow().details().fields()),
                parts().of(Whose.of(patient), PartKind.PHONE).stream()
                        .map(Part::fields)
                        .toList());
    }

    private static PatientId register(String key) {
        return modules.getBean(Acts.class).whole(() -> {
            GuarantorId guarantor = registration()
                    .registerGuarantors(
                            Actor.operator("test"),
                            List.of(new NewGuarantor(key, GuarantorDetails.named("Larch", "Otto"))))
                    .get(key);
            return registration()
                    .registerPatients(
                            Actor.operator("test"),
                            List.of(new NewPatient(
                                    key,
                                    Optional.empty(),
                                    PatientDetails.paidBy(guarantor)
                                            .withName("Larch", "Otto", "")
                                            .withBirthDate(Optional.of(LocalDate.of(1960, 2, 3)))
                                            .withSex(Sex.M)
                                            .withContact("8026550100", "", "en"))))
                    .get(key);
        });
    }

    private static Registration registration() {
        return modules.getBean(Registration.class);
    }

    private static RecordParts parts() {
        return modules.getBean(RecordParts.class);
    }
}

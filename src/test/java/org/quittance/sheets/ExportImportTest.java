package org.quittance.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.instancio.Instancio;
import org.instancio.junit.InstancioExtension;
import org.instancio.junit.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.registration.Address;
import org.quittance.registration.GuarantorDetails;
import org.quittance.registration.GuarantorId;
import org.quittance.registration.NewGuarantor;
import org.quittance.registration.NewPatient;
import org.quittance.registration.PatientDetails;
import org.quittance.registration.Registration;
import org.quittance.registration.Sex;
import org.quittance.reports.Format;
import org.quittance.staff.Actor;
import org.quittance.storage.Acts;
import org.quittance.storage.TestDatabase;

/** Whatever stands in the records: exported and imported back it is unchanged. */
@ExtendWith(InstancioExtension.class)
class ExportImportTest {

    private static final int PEOPLE = 300;
    private static final List<String> ODD = List.of(
            "=SUM(A1:A9)",
            "+1",
            "-x",
            "@home",
            "'=x",
            "''-y",
            "O'Hara",
            "\"Ada\"",
            "a,b;c\td",
            "two\nlines",
            "M\u00fcller",
            "\u674e\u5c0f\u9f8d",
            "1/2/2026",
            "007",
            "1E5",
            "<b>&amp;</b>",
            "_x000D_",
            "TRUE",
            "NULL",
            "\ud83d\udc31",
            "\uff1dx",
            "de  la  Cruz",
            "00E12");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    @Test
    @Seed(20_261_128)
    void export_and_import_change_nothing() {
        try (SheetClinic clinic = new SheetClinic(database, folder)) {
            SplittableRandom random =
                    new SplittableRandom(Instancio.gen().longs().get());
            clinic.bean(Acts.class).whole(() -> {
                people(clinic.bean(Registration.class), random);
                return true;
            });
            for (Format format : Format.values()) {
                var report = clinic.dryRun(clinic.export("patients", format)).getFirst();
                var rows = report.contents().rows().orElseThrow();
                assertThat(rows.changes()).as(format.name()).isEmpty();
                assertThat(report.problems()).as(format.name()).isEmpty();
                assertThat(rows.unchanged()).isEqualTo(PEOPLE);
            }
        }
    }

    private static void people(Registration registration, SplittableRandom random) {
        List<NewGuarantor> payers = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            payers.add(new NewGuarantor("t:" + i, GuarantorDetails.named("Payer", "P")));
        }
        Map<String, GuarantorId> guarantors = registration.registerGuarantors(Actor.operator("test"), payers);
        List<NewPatient> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(new NewPatient(
                    "t:" + i,
                    Optional.of((i % 3 == 0 ? "00" : i % 3 == 1 ? "X-" : "") + i),
                    PatientDetails.paidBy(guarantors.get("t:" + i))
                            .withName(word(random), word(random), random.nextBoolean() ? "" : word(random))
                            .withBirthDate(
                                    random.nextInt(5) == 0
                                            ? Optional.empty()
                                            : Optional.of(
                                                    LocalDate.of(1880, 1, 1).plusDays(random.nextInt(53_000))))
                            .withSex(List.of(Sex.F, Sex.M, Sex.U).get(random.nextInt(3)))
                            .withAddress(new Address(
                                    word(random), word(random), random.nextBoolean() ? "VT" : "ZZ", zip(random)))
                            .withContact(
                                    phone(random),
                                    random.nextBoolean() ? "" : word(random) + "@example.test",
                                    random.nextBoolean() ? "en" : "es")
                            .withDeceasedOn(
                                    random.nextInt(9) == 0
                                            ? Optional.of(LocalDate.of(2026, 1, 5))
                                            : Optional.empty())));
        }
        registration.registerPatients(Actor.operator("test"), people);
    }

    private static String word(SplittableRandom random) {
        return random.nextInt(3) == 0
                ? ODD.get(random.nextInt(ODD.size()))
                : Instancio.gen().string().mixedCase().length(1, 12).get();
    }

    private static String zip(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> "00501";
            case 1 -> "05401-1234";
            case 2 -> "054011234";
            default -> "";
        };
    }

    private static String phone(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> "+1 802-555-0142";
            case 1 -> "(802) 555-0142";
            case 2 -> "8025550142";
            default -> "";
        };
    }
}

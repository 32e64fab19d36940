package org.quittance.claims.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.quittance.claims.Claim;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.FileStatus;
import org.quittance.exchange.Problem;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.registration.Facility;
import org.quittance.storage.TestDatabase;

/** What becomes of claim files: sound ones, spoilt ones, repeated ones. */
@NullUnmarked
@Tag("slow")
class ClaimFileImporterTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @RegisterExtension
    final TestDatabase another = new TestDatabase();

    private final ClaimShop shop = new ClaimShop(database.dataSource());

    static Stream<String[]> spoilt() throws IOException {
        return Files.readAllLines(Samples.path("/org/quittance/exchange/x12/spoilt/MANIFEST.tsv")).stream()
                .map(row -> row.split("\t"))
                .filter(row -> row[0].endsWith(".837"))
                .filter(row -> Samples.class.getResource("/org/quittance/exchange/x12/spoilt/" + row[0]) != null);
    }

    @ParameterizedTest
    @MethodSource("spoilt")
    void a_spoilt_file_is_read_as_the_original_or_leaves_nothing(
            String name, String original, String must, String how) {
        Map<String, Object> empty = shop.state();
        List<FileReport> reports = shop.take(name, Samples.x12("spoilt/" + name));
        Map<String, Object> after = shop.state();
        if (must.equals("same")) {
            assertThat(reports.getFirst().status()).as(how).isEqualTo(FileStatus.ACCEPTED);
            ClaimShop clean = new ClaimShop(another.dataSource());
            clean.take(original, Samples.bytes("/sample/pairs/837/" + original));
            assertThat(after).isEqualTo(clean.state());
        } else {
            assertThat(after).as(how).isEqualTo(empty);
            FileReport report = reports.getFirst();
            assertThat(report.status()).isIn(FileStatus.HELD, FileStatus.REJECTED);
            assertThat(report.reason()).contains(name);
            assertThat(report.problems())
                    .isNotEmpty()
                    .allMatch(problem -> problem.place().contains(name));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "837i/linuxforhealth-ppo-repriced-claim.837i, 1, 237.50",
        "837i/linuxforhealth-two-claims-single-provider.837i, 2, 139.95",
        "837p/kreddys-837p.test.wrapped.edi, 2, 280.00",
        "837p/linuxforhealth-demo.837, 1, 100.00",
        "837p/linuxforhealth-demo.autoaccident.837, 1, 185.00",
        "837p/linuxforhealth-demo.cob.2ndary.example4.837, 1, 145.50",
        "837p/linuxforhealth-demo.cob.example3.A.837, 1, 79.04",
        "837p/linuxforhealth-demo.drug.example10.1.837, 1, 103.37",
        "837p/linuxforhealth-demo.drug.example10.2.837, 1, 2232.93",
        "837p/linuxforhealth-demo.example11.837, 1, 28.75",
        "837p/linuxforhealth-demo.example12.837, 1, 252.71",
        "837p/linuxforhealth-demo.example7.837, 1, 520.24",
        "837p/linuxforhealth-demo.example8.837, 1, 75.00",
        "837p/linuxforhealth-demo.example9.837, 1, 827.00",
        "837p/uhin-837.edi, 1, 2.00"
    })
    void a_whole_file_of_others_is_booked(String name, int claims, String dollars) {
        List<FileReport> reports = shop.take(name, Samples.x12(name));
        assertThat(reports).hasSize(1);
        assertThat(reports.getFirst().status()).isEqualTo(FileStatus.ACCEPTED);
        assertThat(reports.getFirst().claims()).hasValue(claims);
        assertThat(shop.state().get("claims")).isEqualTo((long) claims);
        assertThat(shop.state().get("charge_cents")).isEqualTo(dollars.replace(".", ""));
        assertThat(shop.state().get("cents")).isEqualTo(dollars.replace(".", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "837i/imsweb-x223-test.txt, SE01",
        "837i/kreddys-837I.test.0001.edi, SE01",
        "837p/imsweb-x12_multiple_gs.txt, SE01",
        "837p/kevinbernstein-uipath-sample_837.txt, SE01",
        "837p/query-farm-truncated.edi, SE-MISSING",
        "837p/xlate-sample837-small.edi, NO-CLAIM",
        "mixed/xlate-sample837-HL-nested.edi, HL-LEVEL",
        "older/linuxforhealth-institutional.837, VERSION",
        "older/linuxforhealth-patient-is-dependent.837, VERSION"
    })
    void a_file_that_cannot_be_read_leaves_nothing_and_says_why(String name, String code) {
        Map<String, Object> empty = shop.state();
        List<FileReport> reports = shop.take(name, Samples.x12(name));
        assertThat(reports).hasSize(1);
        assertThat(reports.getFirst().status()).isEqualTo(FileStatus.REJECTED);
        assertThat(reports.getFirst().problems()).extracting(Problem::code).contains(code);
        assertThat(shop.state()).isEqualTo(empty);
    }

    @Test
    void a_charge_that_is_not_the_sum_of_its_lines_is_held_with_its_arithmetic() {
        FileReport report =
                shop.take("line-off.837", Samples.x12("spoilt/line-off.837")).getFirst();
        assertThat(report.status()).isEqualTo(FileStatus.HELD);
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo("line-off.837, segment 20 (CLM02)");
            assertThat(problem.rule()).contains("135.90 + 190.38 + 15.03 = 341.31, 10.00 more than CLM02 says");
        });
    }

    @Test
    void a_bill_to_the_second_payer_is_a_submission_and_charges_nothing() {
        shop.take("a.837", Samples.x12("837p/linuxforhealth-demo.cob.example3.A.837"));
        Map<String, Object> before = shop.state();
        List<FileReport> second = shop.take("b.837", Samples.x12("837p/linuxforhealth-demo.cob.example3.B.837"));
        assertThat(second.getFirst().status()).isEqualTo(FileStatus.ACCEPTED);
        assertThat(second.getFirst().notes()).anyMatch(note -> note.contains("were sent before"));
        Claim claim = shop.claims.byNumbers(List.of("26407789")).get("26407789").getFirst();
        assertThat(shop.claims.submissionsOf(List.of(claim.id())).get(claim.id()))
                .extracting(submission -> submission.n() + "/" + submission.rank())
                .containsExactly("1/1", "2/2");
        assertThat(shop.state().get("charges")).isEqualTo(before.get("charges"));
        assertThat(shop.state().get("transfers")).isEqualTo(before.get("transfers"));
        assertThat(shop.coverage.payersOf(List.of(claim.account())).get(claim.account()))
                .extracting(ranked -> ranked.rank() + " " + ranked.payer().name())
                .containsExactly("1 KEY INSURANCE COMPANY", "2 GREAT PRAIRIES HEALTH");
        Map<String, Object> after = shop.state();
        assertThat(shop.take("b.837", Samples.x12("837p/linuxforhealth-demo.cob.example3.B.837"))
                        .getFirst()
                        .status())
                .isEqualTo(FileStatus.SEEN);
        assertThat(shop.state()).isEqualTo(after);
    }

    @Test
    void the_same_number_with_other_lines_waits_for_a_person() {
        shop.take("first.837", ClaimText.of("C-1", "1", "100"));
        Map<String, Object> before = shop.state();
        FileReport report =
                shop.take("second.837", ClaimText.of("C-1", "1", "120")).getFirst();
        assertThat(report.status()).isEqualTo(FileStatus.HELD);
        assertThat(report.problems()).extracting(Problem::code).containsExactly("CLAIM-DUPLICATE");
        assertThat(shop.state()).isEqualTo(before);
    }

    @Test
    void a_replacement_of_a_known_claim_waits_for_a_person() {
        shop.take("first.837", ClaimText.of("C-1", "1", "100"));
        Map<String, Object> before = shop.state();
        for (String text : List.of(ClaimText.of("C-1", "7", "120"), ClaimText.of("C-1", "8", "100", "20260202"))) {
            FileReport report = shop.take("second.837", text).getFirst();
            assertThat(report.status()).isEqualTo(FileStatus.HELD);
            assertThat(report.problems().getFirst().code()).isIn("CLAIM-REPLACEMENT", "CLAIM-VOID");
            assertThat(shop.state()).isEqualTo(before);
        }
    }

    @Test
    void a_replacement_without_the_payer_s_number_waits_for_a_person() {
        FileReport report =
                shop.take("first.837", ClaimText.of("C-1", "7", "100")).getFirst();
        assertThat(report.status()).isEqualTo(FileStatus.HELD);
        assertThat(report.problems().getFirst().rule()).contains("C-64");
    }

    @Test
    void the_same_number_by_another_provider_or_for_another_patient_is_another_claim() {
        shop.take("first.837", ClaimText.of("C-1", "1", "100"));
        shop.take("provider.837", ClaimText.of("C-1", "1", "110").replace("1992000079", "1245319599"));
        shop.take("patient.837", ClaimText.of("C-1", "1", "120").replace("*QUENTIN*", "*PETRA*"));
        assertThat(shop.claims.byNumbers(List.of("C-1")).get("C-1"))
                .extracting(claim -> claim.charge().toDollars())
                .containsExactly("100.00", "110.00", "120.00");
    }

    @Test
    void interim_claims_share_a_number_and_are_charged_each() {
        shop.take("first.837", ClaimText.of("C-1", "2", "100"));
        shop.take("next.837", ClaimText.of("C-1", "3", "110"));
        assertThat(shop.take("next.837", ClaimText.of("C-1", "3", "110"))
                        .getFirst()
                        .status())
                .isEqualTo(FileStatus.SEEN);
        assertThat(shop.state().get("charge_cents")).isEqualTo("21000");
    }

    @Test
    void a_claim_nobody_insures_is_owed_by_the_guarantor() {
        FileReport report = shop.take(
                        "self.837", ClaimText.of("C-1", "1", "100").replace("SBR*P*18*******CI~", "SBR*P*18*******09~"))
                .getFirst();
        assertThat(report.status()).isEqualTo(FileStatus.ACCEPTED);
        Claim claim = shop.claims.claimsAfter(Optional.empty(), 1).getFirst();
        AccountKey guarantor = AccountKey.receivable(claim.account().value(), Party.G);
        assertThat(shop.ledger.balancesOf(List.of(claim.account().value())))
                .containsEntry(guarantor, Money.ofCents(10_000));
    }

    @Test
    void a_clinic_is_called_at_its_own_telephone_else_at_the_submitter_s() {
        shop.take("none.837", ClaimText.of("C-1", "1", "100"));
        assertThat(shop.registration.facilities().getFirst().phone()).isEmpty();
        String submitter = "QUAYHARBOR~PER*IC*BILLING*TE*8025550100~NM1*40";
        String later = ClaimText.of("C-2", "1", "90")
                .replace("QUAYHARBOR~NM1*40", submitter)
                .replace("SE*22*", "SE*23*");
        assertThat(shop.take("later.837", later).getFirst().status()).isEqualTo(FileStatus.ACCEPTED);
        assertThat(shop.registration.facilities().getFirst().phone()).isEqualTo("8025550100");
        String own = ClaimText.of("C-3", "1", "80")
                .replace("QUAYHARBOR~NM1*40", submitter)
                .replace("1992000079", "1234567893")
                .replace("REF*EI*039999999~", "REF*EI*039999998~PER*IC*DESK*EM*desk@example.org*TE*8025550177~")
                .replace("SE*22*", "SE*24*");
        assertThat(shop.take("own.837", own).getFirst().status()).isEqualTo(FileStatus.ACCEPTED);
        assertThat(shop.registration.facilities())
                .extracting(Facility::phone)
                .containsExactlyInAnyOrder("8025550100", "8025550177");
    }

    @Test
    void a_child_s_bill_goes_to_the_subscriber() {
        String text = ClaimText.of("C-1", "1", "100")
                .replace("CLM*", "HL*3*2*23*0~PAT*19~NM1*QC*1*QUILL*MINA~DMG*D8*20200101*F~CLM*")
                .replace("SE*22*", "SE*26*");
        assertThat(shop.take("child.837", text).getFirst().reason()).isEmpty();
        Claim claim = shop.claims.claimsAfter(Optional.empty(), 1).getFirst();
        var account = shop.registration.account(claim.account()).orElseThrow();
        assertThat(shop.registration.patient(account.patient()).orElseThrow().givenName())
                .isEqualTo("MINA");
        assertThat(shop.registration
                        .guarantor(account.guarantor())
                        .orElseThrow()
                        .givenName())
                .isEqualTo("QUENTIN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "NM1*IL*1*QUILL*QUENTIN****MI*M1~; SUBSCRIBER",
                "NM1*PR*2*SAMPLE PLAN*****PI*99001~; PAYER",
                "LX*1~SV1*HC:99213*100*UN*1***1~DTP*472*D8*20260110~; LINES",
                "DTP*472*D8*20260110~; SERVICE-DATE",
                "SV1*HC:99213*100*UN*1***1~; LINE-SERVICE"
            })
    void what_a_claim_cannot_do_without_is_named(String without, String code) {
        Map<String, Object> empty = shop.state();
        int taken = without.length() - without.replace("~", "").length();
        String text =
                ClaimText.of("C-1", "1", "100").replace(without, "").replace("SE*22*", "SE*" + (22 - taken) + "*");
        FileReport report = shop.take("short.837", text).getFirst();
        assertThat(report.status()).isEqualTo(FileStatus.REJECTED);
        assertThat(report.problems()).extracting(Problem::code).contains(code);
        assertThat(report.problems()).allMatch(problem -> problem.place().startsWith("short.837, segment "));
        assertThat(shop.state()).isEqualTo(empty);
    }

    @Test
    void no_problem_shows_a_name() {
        String text = ClaimText.of("C-1", "1", "QUILL").replace("20260110", "QUENTIN");
        FileReport report = shop.take("names.837", text).getFirst();
        assertThat(report.toString()).doesNotContain("QUILL").doesNotContain("QUENTIN");
    }

    @Test
    void two_that_import_the_same_file_at_once_charge_it_once() throws Exception {
        byte[] bytes = Samples.bytes("/sample/pairs/837/20260317-006-professional.837");
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Callable<FileReport>> acts = List.of(
                    () -> shop.take("same.837", bytes).getFirst(),
                    () -> new ClaimShop(database.dataSource())
                            .take("same.837", bytes)
                            .getFirst());
            List<FileStatus> statuses = new ArrayList<>();
            for (Future<FileReport> report : two.invokeAll(acts)) {
                statuses.add(report.get().status());
            }
            assertThat(statuses).containsExactlyInAnyOrder(FileStatus.ACCEPTED, FileStatus.SEEN);
        }
        assertThat(shop.state().get("claims")).isEqualTo(20L);
        assertThat(shop.state().get("entries")).isEqualTo(1L);
    }

    @Test
    void a_large_file_goes_through_in_batches() {
        int claims = 3_000;
        byte[] bytes = ClaimText.many(claims).getBytes(StandardCharsets.US_ASCII);
        assertThat(shop.take("large.837", bytes).getFirst().claims()).hasValue(claims);
        assertThat(shop.state().get("claims")).isEqualTo((long) claims);
        assertThat(shop.state().get("transfers")).isEqualTo(2L * claims);
        assertThat(shop.state().get("entries")).isEqualTo(1L);
    }
}

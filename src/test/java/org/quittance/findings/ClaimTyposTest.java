package org.quittance.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.TestApplication;
import org.quittance.exchange.ImportMode;
import org.quittance.exchange.Intake;
import org.quittance.exchange.Progress;
import org.quittance.staff.Actor;
import org.quittance.storage.TestDatabase;
import org.springframework.core.io.ByteArrayResource;

/** Typing errors in claims of a clearing house: each is found with what was meant, and nothing else is. */
@Tag("slow")
class ClaimTyposTest {

    private static final String HEAD =
            "ISA*00*          *00*          *ZZ*QUAYHARBOR     *ZZ*CLEARING       *260124*0930*^*00501*000000002*0*T*:~"
                    + "GS*HC*QUAYHARBOR*CLEARING*20260124*0930*2*X*005010X222A1~"
                    + "ST*837*0001*005010X222A1~BHT*0019*00*B1*20260124*0930*CH~"
                    + "NM1*41*2*QUAY HARBOR CLINIC*****46*QUAYHARBOR~NM1*40*2*CLEARING*****46*CLEARING~"
                    + "HL*1**20*1~NM1*85*2*QUAY HARBOR CLINIC*****XX*1992000079~N3*1 QUAY ROAD~"
                    + "N4*BURLINGTON*VT*054010001~REF*EI*039999999~";
    private static final String LINE = "SV1*HC:99213*150*UN*1***1~DTP*472*D8*20260110~";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final StringBuilder claims = new StringBuilder();
    private int count;

    @Test
    void claims_without_errors_stay_quiet() throws IOException {
        asUsual();

        assertThat(found()).isEmpty();
    }

    @Test
    void a_price_a_hundred_times_the_usual_one_is_found() throws IOException {
        asUsual();
        claim("M", "ABK:K219", "15000", "SV1*HC:99213*15000*UN*1***1~DTP*472*D8*20260110~");

        assertThat(found()).containsExactly("amount 15000.00 > 150.00");
    }

    @Test
    void a_line_that_is_there_twice_is_found_and_one_that_says_it_is_a_repeat_is_not() throws IOException {
        claim("M", "ABK:K219", "300", LINE, LINE);
        claim("M", "ABK:K219", "300", LINE, LINE.replace("99213", "99213:76"));

        assertThat(found()).containsExactly("id C1/2 > remove");
    }

    @Test
    void care_after_the_claim_was_sent_is_proposed_in_the_year_before() throws IOException {
        claim("M", "ABK:K219", "150", LINE.replace("20260110", "20260910"));
        claim("M", "ABK:K219", "300", LINE, LINE.replace("99213", "99214").replace("20260110", "20270110"));

        assertThat(found())
                .containsExactlyInAnyOrder("from_date 2026-09-10 > 2025-09-10", "from_date 2027-01-10 > 2026-01-10");
    }

    @Test
    void a_pointer_to_a_diagnosis_that_the_claim_does_not_have_is_found() throws IOException {
        claim("M", "ABK:K219", "150", LINE.replace("***1~", "***3~"));

        assertThat(found()).containsExactly("diagnosis_ref_1 3 > 1");
    }

    @Test
    void care_that_only_women_have_speaks_against_a_man_and_dental_codes_speak_for_nobody() throws IOException {
        claim("M", "ABK:O80", "150", LINE);
        claim("M", "ABK:K219", "150", LINE.replace("99213", "D2750"));

        assertThat(found()).containsExactly("sex M > F");
    }

    private void asUsual() {
        for (int i = 0; i < 12; i++) {
            claim(i % 2 == 0 ? "M" : "F", "ABK:K219", "150", LINE);
        }
    }

    private void claim(String sex, String diagnoses, String dollars, String... lines) {
        count++;
        String given = sex.equals("M") ? "QUENTIN" : "QUINTA";
        claims.append("HL*%d*1*22*0~SBR*P*18*******CI~NM1*IL*1*QUILL%s*%s****MI*M%d~"
                .formatted(count + 1, "BCDFGHKMNPRSTVWXZ".charAt(count), given, 7000 + count * 37));
        claims.append("DMG*D8*19660502*%s~NM1*PR*2*SAMPLE PLAN*****PI*99001~".formatted(sex));
        claims.append("CLM*C%d*%s***11:B:1*Y*A*Y*Y~HI*%s~".formatted(count, dollars, diagnoses));
        for (int n = 0; n < lines.length; n++) {
            claims.append("LX*%d~".formatted(n + 1)).append(lines[n]);
        }
    }

    private List<String> found() throws IOException {
        String text = HEAD + claims;
        long segments = text.chars().filter(sign -> sign == '~').count() - 1;
        text += "SE*%d*0001~GE*1*2~IEA*1*000000002~".formatted(segments);
        try (var modules = TestApplication.modules(database)) {
            modules.getBean(Intake.class)
                    .importUploads(
                            List.of(new Intake.Upload(
                                    "claims.837", new ByteArrayResource(text.getBytes(StandardCharsets.US_ASCII)))),
                            ImportMode.POST,
                            Progress.SILENT,
                            Actor.operator("test"));
            modules.getBean(Findings.class).lookAtAll();
            return modules.getBean(Findings.class).open(Optional.empty(), 100).stream()
                    .map(Finding::suspicion)
                    .map(one -> one.field().code() + " " + one.found() + " > "
                            + one.proposed().split("\\|")[0])
                    .toList();
        }
    }
}

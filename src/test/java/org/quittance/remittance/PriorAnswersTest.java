package org.quittance.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.claims.Claim;
import org.quittance.claims.Claims;
import org.quittance.claims.PriorAnswer;
import org.quittance.exchange.FileStatus;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.statements.Owed;
import org.quittance.statements.Statements;
import org.quittance.storage.TestDatabase;

/** What a claim to a later payer says of the earlier ones is known and never posted (rules C-40, C-60). */
class PriorAnswersTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    private Path folder = Path.of("");

    private Optional<VisitPractice> open = Optional.empty();

    @BeforeEach
    void start() {
        open = Optional.of(new VisitPractice(database.dataSource(), folder));
    }

    @AfterEach
    void stop() {
        open.ifPresent(VisitPractice::close);
    }

    private VisitPractice practice() {
        return open.orElseThrow();
    }

    private PriorAnswer told(String number) {
        Claims claims = practice().bean(Claims.class);
        Claim claim =
                claims.byNumbers(List.of(number)).values().iterator().next().getFirst();
        return claims.priorAnswersOf(List.of(claim.id())).values().stream()
                .flatMap(List::stream)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static String said(PriorAnswer.Adjusted one) {
        return one.line() + " " + one.group() + "-" + one.reason() + " "
                + one.amount().toDollars()
                + one.quantity().map(units -> " of " + units).orElse("");
    }

    private List<Owed.Why> why(String number, Party party) {
        return practice()
                .bean(Statements.class)
                .explain(practice().account(number), java.time.LocalDate.of(2027, 1, 31))
                .orElseThrow()
                .owed()
                .stream()
                .filter(owed -> owed.debtor().party() == party)
                .flatMap(owed -> owed.because().stream())
                .toList();
    }

    @Test
    void a_hospital_s_claim_to_the_second_payer_tells_what_the_first_paid() {
        assertThat(practice().story("15-837i-other-payer-cas/1.837").status()).isEqualTo(FileStatus.ACCEPTED);

        assertThat(practice().owed("FT2002"))
                .as("charged once, nothing posted of it")
                .isEqualTo("2800.00 0.00 0.00");
        assertThat(practice().charged("FT2002")).isEqualTo("2800.00");
        PriorAnswer told = told("FT2002");
        assertThat(told.paid()).isEqualTo(Money.ofCents(150_000));
        assertThat(told.patient()).isEqualTo(Money.ofCents(10_000));
        assertThat(told.adjustments())
                .as("of the claim as a whole")
                .extracting(PriorAnswersTest::said)
                .containsExactly("0 OA-23 179.88", "0 CO-45 1000.00 of 0", "0 CO-253 20.12");
        assertThat(why("FT2002", Party.P1)).isNotEmpty().allSatisfy(why -> {
            assertThat(why.kind()).isEqualTo(Owed.Kind.TOLD);
            assertThat(why.words().en())
                    .contains("1,500.00")
                    .contains("next payer")
                    .doesNotContain("not answered");
            assertThat(why.words().es()).doesNotContain("todavía");
        });
        assertThat(practice().unproved()).isEmpty();
    }

    @Test
    void lines_tell_it_where_the_claim_does_not() {
        practice().send(VisitText.claim("RC9", "1", "99213:140:RC9L1").file());

        practice()
                .send(VisitText.claim("RC9", "1", "99213:140:RC9L1")
                        .toSecond()
                        .on("20261101")
                        .others("SBR*P*18*******CI~OI***Y***Y~NM1*IL*1*VASQUEZ*LORENZO****MI*HL730419707~"
                                + "NM1*PR*2*HARBORLIGHT HEALTH PLAN*****PI*HLP77~")
                        .afterLines("SVD*HLP77*70*HC:99213**1~CAS*CO*45*45*0.5~CAS*PR*3*25*NONE~DTP*573*D8*20261005~")
                        .file());

        assertThat(told("RC9").paid()).isEqualTo(Money.ofCents(7_000));
        assertThat(told("RC9").patient()).isEqualTo(Money.ofCents(2_500));
        assertThat(told("RC9").adjustments())
                .as("of its one line; what is no number says nothing of units")
                .extracting(PriorAnswersTest::said)
                .containsExactly("1 CO-45 45.00 of 0.5", "1 PR-3 25.00");
        assertThat(practice().owed("RC9")).isEqualTo("140.00 0.00 0.00");
        assertThat(why("RC9", Party.P1)).extracting(Owed.Why::kind).containsOnly(Owed.Kind.TOLD);
    }

    @Test
    void a_claim_that_tells_nothing_waits_for_its_answer() {
        practice().send(VisitText.claim("RC9", "1", "99213:140:RC9L1").file());

        assertThat(why("RC9", Party.P1)).extracting(Owed.Why::kind).containsOnly(Owed.Kind.WAITING);
    }

    @Test
    void odd_claims_of_others_are_in_as_they_should() {
        for (String story : List.of(
                "11-appended-interchanges/1.837",
                "16-nm1-qd-responsible/1.837",
                "17-empty-sender-payto-no-name/1.837",
                "18-hl02-missing/1.837")) {
            assertThat(practice().story(story).status()).as(story).isIn(FileStatus.ACCEPTED, FileStatus.SEEN);
        }
        assertThat(practice().charged("FT1005")).isEqualTo("200.00");
        assertThat(practice().charged("FT1017")).isEqualTo("600.00");
        assertThat(practice().charged("FT1001")).isEqualTo("180.00");
    }
}

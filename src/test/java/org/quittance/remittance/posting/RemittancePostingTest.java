package org.quittance.remittance.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.exchange.Effects;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.FileStatus;
import org.quittance.exchange.IncomingFile;
import org.quittance.exchange.Problem;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.LedgerRow;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.registration.AccountId;
import org.quittance.remittance.AnsweredClaim;
import org.quittance.remittance.Outcome;
import org.quittance.remittance.Remittance;
import org.quittance.remittance.RemittanceChoice;
import org.quittance.remittance.UndoResult;
import org.quittance.staff.Actor;
import org.quittance.storage.TestDatabase;

@Tag("slow")
class RemittancePostingTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private static final List<String> ONE = List.of("BLN01");
    private static final List<String> TWO = List.of("BLN01", "MSP44");

    private static final String ANSWER = """
            CLP*QH1*1*320.00*225.00*25.00*12*A1*11*1~NM1*QC*1*ROOKWOOD*CLEO****MI*M1~DTM*232*20260914~
            SVC*HC:99213*320.00*225.00**1~DTM*472*20260914~CAS*CO*45*70.00~CAS*PR*3*25.00~REF*6R*L1~AMT*B6*250~""";

    private static final String REVERSED = """
            CLP*QH1*22*-320.00*-225.00**12*A1*11*7~NM1*QC*1*ROOKWOOD*CLEO****MI*M1~DTM*232*20260914~
            SVC*HC:99213*-320.00*-225.00**1~DTM*472*20260914~CAS*CO*45*-70.00~CAS*PR*3*-25.00~REF*6R*L1~""";

    private static final String CORRECTED = """
            CLP*QH1*1*320.00*200.00*50.00*12*A1*11*1~NM1*QC*1*ROOKWOOD*CLEO****MI*M1~DTM*232*20260914~
            SVC*HC:99213*320.00*200.00**1~DTM*472*20260914~CAS*CO*45*70.00~CAS*PR*3*50.00~REF*6R*L1~""";

    private Practice practice;

    @BeforeEach
    void open() {
        practice = new Practice(database.dataSource());
    }

    private Remittance only() {
        return practice.remittances
                .page(RemittanceChoice.ALL, Optional.empty(), 10)
                .getFirst();
    }

    @Test
    void a_remittance_is_posted_and_its_cash_is_what_the_payer_sent() {
        AccountId account = practice.file("QH1", "M1", ONE, "99213:320.00:L1");

        FileReport report =
                practice.take(Era.paying("881207", "225.00").say(ANSWER).file("a.835"));

        assertThat(report.status()).isEqualTo(FileStatus.ACCEPTED);
        assertThat(report.cashCents()).hasValue(22_500);
        assertThat(practice.owes(account, Party.P1)).isEqualTo("0.00");
        assertThat(practice.owes(account, Party.G)).isEqualTo("25.00");
        Money cash = practice.ledger.rows(0, 100).stream()
                .filter(row -> row.debit().kind() == AccountKind.CASH)
                .map(LedgerRow::amount)
                .reduce(Money.ZERO, Money::plus);
        assertThat(cash).isEqualTo(Practice.amount("225.00"));
        assertThat(only().matchedClaims()).isEqualTo(1);
    }

    @Test
    void the_same_remittance_under_a_new_envelope_changes_nothing() {
        practice.file("QH1", "M1", ONE, "99213:320.00:L1");
        practice.take(Era.paying("881207", "225.00").say(ANSWER).file("a.835"));
        long before = practice.transfers();

        FileReport again =
                practice.take(Era.paying("881207", "225.00").say(ANSWER).file("again.835"));

        assertThat(again.status()).isEqualTo(FileStatus.SEEN);
        assertThat(again.reason()).contains("a.835");
        assertThat(practice.transfers()).isEqualTo(before);
    }

    @Test
    void the_same_trace_and_amount_with_other_claims_is_held_for_a_person() {
        practice.file("QH1", "M1", ONE, "99213:320.00:L1");
        practice.take(Era.paying("881207", "225.00").say(ANSWER).file("a.835"));
        long before = practice.transfers();

        FileReport other = practice.take(
                Era.paying("881207", "225.00").say(ANSWER.replace("QH1", "QH9")).file("b.835"));

        assertThat(other.status()).isEqualTo(FileStatus.HELD);
        assertThat(other.reason()).contains("A-45");
        assertThat(practice.transfers()).isEqualTo(before);
    }

    @Test
    void a_file_that_is_one_cent_off_is_held_whole_with_the_arithmetic() {
        AccountId account = practice.file("QH1", "M1", ONE, "99213:320.00:L1");

        FileReport report =
                practice.take(Era.paying("881207", "225.01").say(ANSWER).file("cent.835"));

        assertThat(report.status()).isEqualTo(FileStatus.HELD);
        assertThat(report.problems()).extracting(Problem::code).containsExactly("BALANCE-TRANSACTION");
        assertThat(practice.owes(account, Party.P1)).isEqualTo("320.00");
        assertThat(practice.remittances.page(RemittanceChoice.ALL, Optional.empty(), 10))
                .isEmpty();
    }

    @Test
    void a_dry_run_says_what_would_change_and_changes_nothing() {
        AccountId account = practice.file("QH1", "M1", ONE, "99213:320.00:L1");

        FileReport report =
                practice.tryOut(Era.paying("881207", "225.00").say(ANSWER).file("a.835"));

        assertThat(report.postedCents()).hasValue(22_500);
        Effects effects = report.contents().effects().orElseThrow();
        assertThat(effects.accounts()).hasValue(1);
        assertThat(effects.newlyOwing()).isEqualTo(1);
        assertThat(effects.newlyOwedCents()).isEqualTo(2_500);
        assertThat(effects.debts()).containsExactly(new Effects.Debt("QH1", account.value(), 2_500));
        assertThat(effects.doubtful()).isZero();
        assertThat(practice.owes(account, Party.P1)).isEqualTo("320.00");
    }

    @Test
    void a_reversal_and_its_correction_leave_only_the_correction_as_in_rule_C_28() {
        AccountId account = practice.file("QH1", "M1", ONE, "99213:150.00:L1");
        practice.take(Era.paying("1", "50.00").say("""
                CLP*QH1*1*150*50*25*12*A1~NM1*QC*1*ROOKWOOD*CLEO****MI*M1~SVC*HC:99213*150*50~DTM*472*20260914~
                CAS*CO*45*75~CAS*PR*1*25~REF*6R*L1~""").file("first.835"));

        FileReport report = practice.take(Era.paying("2", "20.00").say("""
                CLP*QH1*22*-150*-50**12*A1~NM1*QC*1*ROOKWOOD*CLEO****MI*M1~SVC*HC:99213*-150*-50~DTM*472*20260914~
                CAS*CO*45*-75~CAS*PR*1*-25~REF*6R*L1~
                CLP*QH1*1*150*70*25*12*A2~NM1*QC*1*ROOKWOOD*CLEO****MI*M1~SVC*HC:99213*150*70~DTM*472*20260914~
                CAS*CO*45*55~CAS*PR*1*25~REF*6R*L1~""").file("second.835"));

        assertThat(report.status()).isEqualTo(FileStatus.ACCEPTED);
        assertThat(practice.owes(account, Party.P1)).isEqualTo("0.00");
        assertThat(practice.owes(account, Party.G)).isEqualTo("25.00");
        Money allowance =
                practice.ledger.rowsOf(List.of(account.value()), java.time.LocalDate.MAX.withYear(9999)).stream()
                        .filter(row -> row.reason().equals("CO-45"))
                        .map(row -> row.effectOnReceivablesOf(account.value()))
                        .reduce(Money.ZERO, Money::plus);
        assertThat(allowance).isEqualTo(Practice.amount("-55.00"));
    }

    @Test
    void an_answer_and_its_reversal_in_one_file_come_to_nothing() {
        AccountId account = practice.file("QH1", "M1", ONE, "99213:150.00:L1");

        practice.take(Era.paying("1", "0").say("""
                CLP*QH1*1*150*50*25*12*A1~SVC*HC:99213*150*50~DTM*472*20260914~CAS*CO*45*75~CAS*PR*1*25~REF*6R*L1~
                CLP*QH1*22*-150*-50**12*A1~SVC*HC:99213*-150*-50~DTM*472*20260914~CAS*CO*45*-75~CAS*PR*1*-25~REF*6R*L1~
                """).file("both.835"));

        assertThat(practice.owes(account, Party.P1)).isEqualTo("150.00");
        assertThat(practice.owes(account, Party.G)).isEqualTo("0.00");
    }

    /** An answer, its reversal and its correction for each claim, far apart in one file. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 1_000})
    void it_does_not_matter_how_many_claims_are_taken_at_a_time(int batchSize) {
        practice = new Practice(database.dataSource(), batchSize);
        List<AccountId> accounts = IntStream.range(1, 8)
                .mapToObj(n -> practice.file("QH" + n, "M" + n, ONE, "99213:320.00:L" + n))
                .toList();
        Era era = Era.paying("881208", "1400.00");
        for (String answer : List.of(ANSWER, REVERSED, CORRECTED)) {
            for (int n = 1; n < 8; n++) {
                era.say(answer.replace("QH1", "QH" + n)
                        .replace("*M1~", "*M" + n + "~")
                        .replace("A1", "A" + n)
                        .replace("L1", "L" + n));
            }
        }

        FileReport report = practice.take(era.file("corrected.835"));

        assertThat(report.status()).as(report.reason()).isEqualTo(FileStatus.ACCEPTED);
        assertThat(accounts).allSatisfy(account -> {
            assertThat(practice.owes(account, Party.P1)).isEqualTo("0.00");
            assertThat(practice.owes(account, Party.G)).isEqualTo("50.00");
        });
        assertThat(practice.transfers()).isEqualTo(7 * (1 + 3 + 3 + 3) + 1);
    }

    @Test
    void a_reversal_of_what_was_never_posted_waits_as_unapplied() {
        practice.file("QH1", "M1", ONE, "99213:150.00:L1");

        FileReport report = practice.take(Era.paying("1", "10").say("""
                CLP*QH1*22*-150*-50**12*A1~SVC*HC:99213*-150*-50~DTM*472*20260914~CAS*CO*45*-75~CAS*PR*1*-25~REF*6R*L1~
                PLB*1992000079*20261231*WO:A1*-60~""").file("r.835"));

        assertThat(report.unappliedCents()).hasValue(-5_000);
        assertThat(report.providerLevelCents()).hasValue(6_000);
        assertThat(report.cashCents()).hasValue(1_000);
        assertThat(practice.remittances.answers(only().id(), 0, 10))
                .extracting(AnsweredClaim::outcome)
                .containsExactly(Outcome.REVERSAL_UNMATCHED);
    }

    @Test
    void money_that_came_before_its_claim_is_applied_when_the_claim_is_filed() {
        practice.take(Era.paying("881207", "225.00").say(ANSWER).file("early.835"));
        assertThat(practice.unapplied(only().payer())).isEqualTo(Practice.amount("-225.00"));

        AccountId account = practice.file("QH1", "M1", ONE, "99213:320.00:L1");

        assertThat(practice.unapplied(only().payer())).isEqualTo(Money.ZERO);
        assertThat(practice.owes(account, Party.P1)).isEqualTo("0.00");
        assertThat(practice.owes(account, Party.G)).isEqualTo("25.00");
        assertThat(practice.remittances.answers(only().id(), 0, 10))
                .extracting(AnsweredClaim::outcome)
                .containsExactly(Outcome.APPLIED);
    }

    @Test
    void a_whole_remittance_is_taken_back_in_one_act_once() {
        AccountId account = practice.file("QH1", "M1", TWO, "99213:320.00:L1");
        practice.take(Era.paying("881207", "225.00").say(ANSWER).file("a.835"));
        assertThat(practice.owes(account, Party.P2)).isEqualTo("25.00");

        UndoResult first = practice.remittances.undo(only().id(), "Wrong practice", Actor.operator("moreau"));
        UndoResult second = practice.remittances.undo(only().id(), "Again", Actor.operator("moreau"));

        assertThat(first).isInstanceOf(UndoResult.Undone.class);
        assertThat(second).isInstanceOf(UndoResult.AlreadyUndone.class);
        assertThat(practice.owes(account, Party.P1)).isEqualTo("320.00");
        assertThat(practice.owes(account, Party.P2)).isEqualTo("0.00");
    }

    @Test
    void an_early_remittance_that_was_applied_later_is_taken_back_with_what_was_applied() {
        practice.take(Era.paying("881207", "225.00").say(ANSWER).file("early.835"));
        AccountId account = practice.file("QH1", "M1", ONE, "99213:320.00:L1");

        practice.remittances.undo(only().id(), "Wrong practice", Actor.operator("moreau"));

        assertThat(practice.owes(account, Party.P1)).isEqualTo("320.00");
        assertThat(practice.owes(account, Party.G)).isEqualTo("0.00");
        assertThat(practice.unapplied(only().payer())).isEqualTo(Money.ZERO);
    }

    @Test
    void ten_at_once_post_one_remittance_once() throws Exception {
        AccountId account = practice.file("QH1", "M1", ONE, "99213:320.00:L1");
        try (ExecutorService many = Executors.newFixedThreadPool(10)) {
            List<Callable<FileReport>> tries = java.util.stream.IntStream.range(0, 10)
                    .mapToObj(i -> {
                        IncomingFile file =
                                Era.paying("881207", "225.00").say(ANSWER).file("copy" + i + ".835");
                        return (Callable<FileReport>) () -> practice.take(file);
                    })
                    .toList();
            List<Future<FileReport>> done = many.invokeAll(tries);
            long accepted = 0;
            for (Future<FileReport> report : done) {
                accepted += report.get().status() == FileStatus.ACCEPTED ? 1 : 0;
            }
            assertThat(accepted).isEqualTo(1);
        }
        assertThat(practice.owes(account, Party.P1)).isEqualTo("0.00");
        assertThat(practice.owes(account, Party.G)).isEqualTo("25.00");
    }
}

package org.quittance.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.TestApplication;
import org.quittance.ledger.LedgerCheck;
import org.quittance.registration.GuarantorDetails;
import org.quittance.registration.NewGuarantor;
import org.quittance.registration.Registration;
import org.quittance.staff.Actor;
import org.quittance.staff.Staff;
import org.quittance.storage.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;

@Tag("slow")
class SampleClinicTest {

    private static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-24T15:00:00Z"), ZoneOffset.UTC);

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @RegisterExtension
    final TestDatabase taken = new TestDatabase();

    private static ConfigurableApplicationContext modules;
    private static String said;

    @BeforeAll
    static void load() {
        modules = TestApplication.modules(database, NOVEMBER);
        said = load(modules);
    }

    @AfterAll
    static void stop() {
        modules.close();
    }

    @Test
    void it_says_how_far_it_is() {
        assertThat(said.lines()).hasSizeBetween(9, 12).last().asString().endsWith("] 100 %");
        assertThat(said).contains("files of a year");
    }

    @Test
    void its_people_are_called_as_people_are() {
        assertThat(count("patient where given_name || family_name ~ '[0-9]'")).isZero();
        assertThat(count("guarantor where given_name || family_name ~ '[0-9]'")).isZero();
        assertThat(count("patient where upper(family_name) in ('DOE', 'SMITH', 'PATIENT', 'TEST')"))
                .isZero();
        assertThat(count("remittance where paid_on < '2023-01-02'"))
                .as("money of long ago")
                .isZero();
    }

    @Test
    void there_is_something_real_for_every_page() {
        assertThat(count("patient")).isGreaterThan(300);
        assertThat(count("kept_file where status = 'held'")).as("held files").isPositive();
        assertThat(count("remittance_claim where outcome = 'unmatched'"))
                .as("unmatched money")
                .isPositive();
        assertThat(count("remittance_claim where outcome = 'denied'"))
                .as("denials")
                .isPositive();
        assertThat(count("remittance_claim where outcome = 'reversed'"))
                .as("reversals")
                .isPositive();
        assertThat(count("remittance_provider_adjustment"))
                .as("provider-level adjustments")
                .isPositive();
        assertThat(count("feed_message where state = 'waiting'"))
                .as("messages that wait")
                .isOne();
        assertThat(count("duplicate_pair")).as("records of one person").isOne();
        assertThat(count("payment")).as("payments with receipts").isEqualTo(14);
        assertThat(count("payment where reversed_entry_id is not null"))
                .as("payments taken back")
                .isOne();
        assertThat(balances("G", "<")).as("credits of patients").isPositive();
        assertThat(balances("G", ">")).as("open balances of patients").isGreaterThan(100);
        assertThat(balances("P1", ">")).as("open balances of payers").isPositive();
        assertThat(count("ledger_account join ledger_balance on account_id = id"
                        + " where kind = 'UNAPPLIED_GUARANTOR' and debit_cents < credit_cents"))
                .as("unapplied payments")
                .isPositive();
    }

    @Test
    void history_has_days_and_none_lies_in_the_future() {
        assertThat(count("(select distinct business_day from entry) day")).isGreaterThan(500);
        assertThat(count("entry where business_day > '2026-11-24' or business_day < '2023-01-02'"))
                .isZero();
        assertThat(count("entry where business_day >= '2026-11-01'")).isPositive();
    }

    @Test
    void the_books_prove_themselves() {
        assertThat(modules.getBean(LedgerCheck.class).check().proofs())
                .isNotEmpty()
                .allMatch(proof -> proof.found() == 0);
    }

    @Test
    void it_is_loaded_once() {
        long entries = count("entry");

        assertThat(load(modules)).isEmpty();
        assertThat(count("entry")).isEqualTo(entries);
    }

    @Test
    void loading_that_was_cut_short_goes_on_and_changes_nothing_that_stands() {
        long entries = count("entry");
        database.jdbc().sql("update sample_clinic set finished_at = null").update();

        assertThat(load(modules)).endsWith("] 100 %\n");
        assertThat(count("entry")).isEqualTo(entries);
        assertThat(count("payment")).isEqualTo(14);
    }

    @Test
    void it_comes_before_days_are_sealed() {
        assertThat(new FirstStart(modules.getBean(SampleClinic.class), modules.getBean(Staff.class), false).getPhase())
                .isLessThan(SmartLifecycle.DEFAULT_PHASE);
    }

    @Test
    void it_never_comes_into_other_data() {
        try (ConfigurableApplicationContext other = TestApplication.modules(taken)) {
            other.getBean(Registration.class)
                    .registerGuarantors(
                            Actor.operator("test"),
                            List.of(new NewGuarantor("test", GuarantorDetails.named("Own", "Olive"))));

            assertThat(load(other)).isEmpty();
        }
        assertThat(taken.jdbc()
                        .sql("select count(*) from entry")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static String load(ConfigurableApplicationContext context) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        context.getBean(SampleClinic.class)
                .load(new ProgressBar(new PrintStream(out, true, StandardCharsets.UTF_8), false));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static long count(String what) {
        return database.jdbc()
                .sql("select count(*) from " + what)
                .query(Long.class)
                .single();
    }

    private static long balances(String party, String sign) {
        return count("ledger_account join ledger_balance on account_id = id where kind = 'RECEIVABLE' and party = '"
                + party + "' and debit_cents " + sign + " credit_cents");
    }
}

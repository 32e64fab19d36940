package org.quittance.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGSimpleDataSource;
import org.quittance.TestApplication;
import org.quittance.ledger.Party;
import org.quittance.payments.Clinic;
import org.quittance.registration.AccountId;
import org.quittance.registration.GuarantorId;
import org.quittance.staff.NewSignIn;
import org.quittance.staff.Role;
import org.quittance.staff.Staff;
import org.quittance.storage.CuttingLine;
import org.quittance.storage.Lane;
import org.quittance.storage.NarrowDatabase;
import org.quittance.storage.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A server with few connections over a line that breaks, behind a proxy: taking money goes on, the rest is told to come
 * back, and nobody hears that nothing was done when it was (threats CRASH-07, MONEY-08, ACCESS-08).
 */
@Tag("slow")
class UnderStressTest {

    private static final String PASSWORD = "tunde-sample-clinic";
    private static final int FOR_ALL = 3;

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static CuttingLine line;
    private static DataSource connections;
    private static ConfigurableApplicationContext server;
    private static AccountId account;

    @BeforeAll
    static void start() throws Exception {
        PGSimpleDataSource source = DATABASE.plain();
        line = new CuttingLine(source);
        line.lead(source);
        connections = NarrowDatabase.over(source, FOR_ALL, 2);
        server = TestApplication.server(
                connections,
                Map.of("quittance.proxies", "127.0.0.1", "quittance.address", "https://accounts.clinic.example/"));
        server.getBean(Staff.class).add(new NewSignIn("tunde", PASSWORD, Role.SUPERVISOR), "T. Osei");
        Clinic clinic = new Clinic(DATABASE.dataSource());
        GuarantorId payer = clinic.guarantor("Ines", "Stressfree");
        account = clinic.account(payer, LocalDate.of(2026, 3, 2), "Walk-in");
        clinic.charge(account, 1, LocalDate.of(2026, 3, 2), "99202", "First visit", 50_000, Party.G);
    }

    @AfterAll
    static void end() throws Exception {
        server.close();
        line.close();
    }

    @Test
    void with_every_connection_held_money_is_taken_and_the_rest_is_told_to_come_back_within_seconds() throws Exception {
        Visitor tunde = tunde();
        List<Connection> held = new ArrayList<>();
        try {
            for (int n = 0; n < FOR_ALL; n++) {
                held.add(Lane.PAGE.call(connections::getConnection));
            }
            long begun = System.nanoTime();
            HttpResponse<String> list = tunde.get("/accounts");
            assertThat(list.statusCode()).isEqualTo(503);
            assertThat(list.headers().firstValue("Retry-After")).hasValue("2");
            assertThat(list.body()).contains("Very busy just now");
            assertThat(System.nanoTime() - begun).isLessThan(10_000_000_000L);
            HttpResponse<String> fhir = tunde.get("/fhir/Patient", "Authorization", basic());
            assertThat(fhir.statusCode()).isEqualTo(503);
            assertThat(fhir.headers().firstValue("Retry-After")).isPresent();
            assertThat(Visitor.stranger(address()).get("/healthz").body()).isEqualTo("up\n");
            assertThat(Visitor.stranger(address()).get("/sign-in").statusCode()).isEqualTo(200);
            assertThat(tunde.post(payment(), money(UUID.randomUUID(), "1.00")).statusCode())
                    .isEqualTo(303);
        } finally {
            for (Connection each : held) {
                each.close();
            }
        }
        assertThat(tunde.get("/accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void a_payment_whose_commit_was_not_answered_is_shown_as_taken_and_stands_once() throws Exception {
        Visitor tunde = tunde();
        long before = payments();
        for (int n = 0; n < 5; n++) {
            line.cutNext(CuttingLine.Cut.ANSWER, 1);
            HttpResponse<String> answer = tunde.post(payment(), money(UUID.randomUUID(), "2.00"));
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/payments/");
        }
        assertThat(payments()).isEqualTo(before + 5);
    }

    @Test
    void behind_a_listed_proxy_the_cookie_is_bound_to_tls_and_links_carry_the_configured_address() throws Exception {
        HttpResponse<String> form = Visitor.stranger(address())
                .get("/sign-in", "X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.9");
        assertThat(form.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("__Host-quittance=")
                .contains("Secure")
                .contains("Path=/")
                .doesNotContain("Domain");
        HttpResponse<String> found = Visitor.stranger(address()).get("/fhir/Patient", "Authorization", basic());
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body())
                .contains("https://accounts.clinic.example/fhir/Patient")
                .doesNotContain("127.0.0.1");
    }

    @Test
    void an_address_that_no_listed_proxy_vouches_for_means_nothing() throws Exception {
        try (ConfigurableApplicationContext bare = TestApplication.server(DATABASE)) {
            HttpResponse<String> form = Visitor.stranger(TestApplication.address(bare))
                    .get("/sign-in", "X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.9");
            assertThat(form.headers().firstValue("Set-Cookie").orElse(""))
                    .startsWith("quittance=")
                    .doesNotContain("Secure");
        }
    }

    @Test
    void a_failure_behind_the_proxy_is_noted_under_the_address_it_came_from() throws Exception {
        Visitor.stranger(address()).get("/fhir/Patient", "X-Forwarded-For", "203.0.113.77", "Authorization", wrong());
        assertThat(DATABASE.jdbc()
                        .sql("select count(*) from staff_audit where address = '203.0.113.77' and outcome = 'refused'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private static long payments() {
        return DATABASE.jdbc()
                .sql("select count(*) from payment")
                .query(Long.class)
                .single();
    }

    private static String payment() {
        return "/accounts/" + account.value() + "/payment";
    }

    private static Map<String, String> money(UUID key, String amount) {
        return new LinkedHashMap<>(Map.of(
                "formKey", key.toString(),
                "amount", amount,
                "tender", "cash",
                "receivedOn", "2026-11-02",
                "allocation", "oldest"));
    }

    private static String basic() {
        return credentials("tunde:" + PASSWORD);
    }

    private static String wrong() {
        return credentials("tunde:wrong");
    }

    private static String credentials(String pair) {
        return "Basic "
                + java.util.Base64.getEncoder().encodeToString(pair.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Visitor tunde() throws Exception {
        return Visitor.signedIn(address(), "tunde", PASSWORD);
    }

    private static String address() {
        return TestApplication.address(server);
    }
}

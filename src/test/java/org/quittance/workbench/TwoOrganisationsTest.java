package org.quittance.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.TestApplication;
import org.quittance.feeds.apply.MessageQueue;
import org.quittance.registration.Patient;
import org.quittance.registration.Registration;
import org.quittance.staff.NewSignIn;
import org.quittance.staff.Role;
import org.quittance.staff.Staff;
import org.quittance.storage.Acts;
import org.quittance.storage.Organisation;
import org.quittance.storage.Organisations;
import org.quittance.storage.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two organisations in one database, the same record numbers, few connections that both share: no row of the other is
 * ever seen, by whatever door, also after errors.
 */
@Tag("slow")
class TwoOrganisationsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final int THREADS = 20;
    private static final int ROUNDS = 12;

    /** An organisation and the one family name that all its patients have. */
    private record Side(Organisation organisation, String family) {}

    private static final Side CLINIC = new Side(Organisation.FIRST, "Harbourlight");
    private static final Side NORTH = new Side(new Organisation("north"), "Fellwinter");

    private static TestDatabase.Shared shared;
    private static ConfigurableApplicationContext server;

    @BeforeAll
    static void two_organisations() {
        shared = DATABASE.shared(5);
        server = CLINIC.organisation()
                .get(() -> TestApplication.server(shared.dataSource(), Map.of("quittance.address", "")));
        CLINIC.organisation().run(() -> server.getBean(Organisations.class).make(NORTH.organisation()));
        for (Side side : List.of(CLINIC, NORTH)) {
            side.organisation().run(() -> {
                Staff staff = server.getBean(Staff.class);
                staff.add(new NewSignIn("jeanne", "jeanne-of-" + side.family(), Role.REPRESENTATIVE), side.family());
            });
        }
        NORTH.organisation()
                .run(() -> server.getBean(Staff.class)
                        .add(new NewSignIn("olga", "olga-of-the-north", Role.SUPERVISOR), NORTH.family()));
    }

    @AfterAll
    static void end() {
        server.close();
        shared.close();
    }

    @Test
    void twenty_threads_that_mix_them_never_see_a_row_of_the_other() throws Exception {
        Visitor inClinic = visitor(CLINIC);
        Visitor inNorth = visitor(NORTH);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                all.add(threads.submit(() -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        boolean clinic = (number + round) % 2 == 0;
                        once(clinic ? CLINIC : NORTH, clinic ? inClinic : inNorth, number * ROUNDS + round);
                    }
                    return ROUNDS;
                }));
            }
            for (Future<Integer> one : all) {
                assertThat(one.get(5, TimeUnit.MINUTES)).isEqualTo(ROUNDS);
            }
        }
        for (Side side : List.of(CLINIC, NORTH)) {
            assertThat(side.organisation().get(() -> families())).containsOnly(side.family());
            // Half of the rounds each, and every record number once in each.
            assertThat(side.organisation().get(() -> numbers())).hasSize(THREADS * ROUNDS / 2);
        }
        assertThat(CLINIC.organisation().get(TwoOrganisationsTest::numbers))
                .as("the same record numbers stand in both")
                .isEqualTo(NORTH.organisation().get(TwoOrganisationsTest::numbers));
    }

    /** A message comes, an act fails half way, and all doors are looked through. */
    private static void once(Side side, Visitor visitor, int number) throws Exception {
        side.organisation().call(() -> {
            // Two neighbours in the order of all rounds are about the same number, one in each organisation.
            byte[] answer = server.getBean(MessageQueue.class)
                    .submit(message(side, number / 2, number).getBytes(StandardCharsets.UTF_8))
                    .get(2, TimeUnit.MINUTES);
            assertThat(new String(answer, StandardCharsets.UTF_8)).contains("MSA|AA");
            assertThatThrownBy(() -> server.getBean(Acts.class).whole(() -> {
                        JdbcClient jdbc = JdbcClient.create(shared.dataSource());
                        jdbc.sql("update patient set given_name = 'X' where family_name <> :own")
                                .param("own", side.family())
                                .update();
                        return jdbc.sql("select 1 / 0").query(Integer.class).single();
                    }))
                    .isInstanceOf(DataAccessException.class);
            assertThat(families()).containsOnly(side.family());
            return true;
        });
        Side other = side.equals(CLINIC) ? NORTH : CLINIC;
        assertThat(visitor.post("/search", Map.of("q", String.format(Locale.ROOT, "R%04d", number / 2)))
                        .body())
                .contains("Given" + number / 2 + " " + side.family())
                .doesNotContain(other.family());
        HttpResponse<String> theirs = visitor.post("/search", Map.of("q", other.family()));
        assertThat(theirs.statusCode()).isEqualTo(200);
        assertThat(theirs.body()).doesNotContain("Given");
        String basic = Base64.getEncoder()
                .encodeToString(("jeanne@" + side.organisation().name() + ":jeanne-of-" + side.family())
                        .getBytes(StandardCharsets.UTF_8));
        String bundle = Visitor.stranger(TestApplication.address(server))
                .get("/fhir/Patient?_count=50", "Authorization", "Basic " + basic)
                .body();
        assertThat(bundle).contains(side.family()).doesNotContain(other.family());
    }

    private static Visitor visitor(Side side) throws Exception {
        return Visitor.signedIn(
                TestApplication.address(server), "jeanne@" + side.organisation().name(), "jeanne-of-" + side.family());
    }

    private static List<String> families() {
        Registration registration = server.getBean(Registration.class);
        return registration.patientsAfter(java.util.Optional.empty(), 1_000).stream()
                .map(Patient::familyName)
                .distinct()
                .toList();
    }

    private static List<String> numbers() {
        return server.getBean(Registration.class).patientsAfter(java.util.Optional.empty(), 1_000).stream()
                .map(Patient::recordNumber)
                .sorted()
                .toList();
    }

    private static String message(Side side, int number, int control) {
        return "MSH|^~\\&|REG|HILLTOP|QUITTANCE|BILLING|20260302090000||ADT^A28|" + side.family() + control
                + "|P|2.5\r" + "EVN|A28|20260302090000\r"
                + String.format(
                        Locale.ROOT,
                        "PID|1||R%04d^^^HILLTOP^MR||%s^Given%d||19700102|F|||1 Pier^^Salem^VT^05001",
                        number,
                        side.family(),
                        number)
                // The same payer for all: each organisation has its own row of it.
                + "\rIN1|1|PLAN|ACME|Acme Health||||||||20260101||||" + side.family()
                + "^Given|SEL|||||1||||||||||||||M" + number + "\r";
    }

    @Test
    void a_secret_opens_nothing_in_other_books() throws Exception {
        HttpResponse<String> in = signIn("olga", "olga-of-the-north");
        String cookie = Visitor.cookie(in);
        assertThat(cookie)
                .as("a name that one organisation knows needs no more")
                .contains("=north.");
        String forged = cookie.replace("=north.", "=clinic.");
        assertThat(get("/staff", cookie).statusCode()).isNotEqualTo(303);
        HttpResponse<String> refused = get("/password", forged);
        assertThat(refused.statusCode()).isEqualTo(303);
        assertThat(refused.headers().firstValue("Location").orElse("")).startsWith("/sign-in");
        assertThat(get("/password", cookie.replace("=north.", "=nowhere.")).statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_name_that_both_know_is_told_apart_by_the_organisation() throws Exception {
        assertThat(signIn("jeanne@north", "jeanne-of-" + NORTH.family()).statusCode())
                .isEqualTo(303);
        assertThat(signIn("jeanne@north", "jeanne-of-" + CLINIC.family()).statusCode())
                .isEqualTo(401);
        assertThat(signIn("jeanne@clinic", "jeanne-of-" + NORTH.family()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void work_that_says_for_nobody_sees_no_books() {
        assertThatThrownBy(() -> server.getBean(Registration.class).facilities())
                .rootCause()
                .hasMessageContaining("relation \"facility\" does not exist");
    }

    @Test
    void an_act_is_about_one_organisation() {
        Acts acts = server.getBean(Acts.class);
        assertThatThrownBy(() -> CLINIC.organisation()
                        .get(() -> acts.whole(() -> NORTH.organisation()
                                .get(() -> server.getBean(Registration.class).facilities()))))
                .isInstanceOf(IllegalStateException.class);
    }

    private static HttpResponse<String> signIn(String name, String password) throws Exception {
        HttpResponse<String> form =
                Visitor.stranger(TestApplication.address(server)).get("/sign-in");
        return Visitor.of(TestApplication.address(server), Visitor.cookie(form), Visitor.token(form))
                .post("/sign-in", Map.of("name", name, "password", password));
    }

    private static HttpResponse<String> get(String path, String cookie) throws Exception {
        return Visitor.of(TestApplication.address(server), cookie, "").get(path);
    }
}

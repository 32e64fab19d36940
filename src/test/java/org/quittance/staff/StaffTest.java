package org.quittance.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.storage.Acts;
import org.quittance.storage.CertainTransactions;
import org.quittance.storage.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing in, staying in, and being told no. */
@Tag("slow")
class StaffTest {

    private static final String PASSWORD = "jeanne-sample-clinic";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final Moving clock = new Moving();
    private JdbcClient jdbc;
    private Staff staff;

    @BeforeEach
    void open() {
        jdbc = database.jdbc();
        Acts acts = new Acts(new CertainTransactions(database.dataSource()));
        staff = new Staff(jdbc, acts, new Audit(jdbc, clock), clock);
    }

    @Test
    void the_right_password_opens_a_session_that_ends_after_a_quarter_of_an_hour_without_use() {
        staff.sampleSignIns();
        String token = signIn("jeanne", PASSWORD);
        clock.move(Duration.ofMinutes(14));
        assertThat(staff.holderOf(token, true)).isPresent();
        clock.move(Duration.ofMinutes(14));
        assertThat(staff.holderOf(token, false)).isPresent();
        clock.move(Duration.ofMinutes(2));
        assertThat(staff.holderOf(token, true)).isEmpty();
    }

    @Test
    void a_session_in_use_ends_after_twelve_hours() {
        staff.sampleSignIns();
        String token = signIn("jeanne", PASSWORD);
        for (int i = 0; i < 71; i++) {
            clock.move(Duration.ofMinutes(10));
            assertThat(staff.holderOf(token, true)).isPresent();
        }
        clock.move(Duration.ofMinutes(10));
        assertThat(staff.holderOf(token, true)).isEmpty();
    }

    @Test
    void signing_out_and_being_disabled_end_a_session_at_once() {
        staff.sampleSignIns();
        String token = signIn("jeanne", PASSWORD);
        StaffMember member = staff.holderOf(token, true).orElseThrow();
        staff.signOut(token, member, "10.0.0.9");
        assertThat(staff.holderOf(token, true)).isEmpty();

        String other = signIn("tunde", "tunde-sample-clinic");
        jdbc.sql("update staff_member set active = false where sign_in = 'tunde'")
                .update();
        assertThat(staff.holderOf(other, true)).isEmpty();
        assertThat(staff.signIn("tunde", "tunde-sample-clinic", "10.0.0.9")).isInstanceOf(SignInResult.Refused.class);
    }

    @Test
    void unknown_names_are_refused_in_the_same_words_and_slowed_down_alike() {
        staff.sampleSignIns();
        assertThat(staff.signIn("nobody", PASSWORD, "10.0.0.9")).isEqualTo(staff.signIn("jeanne", "wrong", "10.0.0.9"));
        for (int i = 0; i < 4; i++) {
            assertThat(staff.signIn("nobody", "x", "10.0.0.9")).isInstanceOf(SignInResult.Refused.class);
        }
        assertThat(staff.signIn("nobody", "x", "10.0.0.9")).isInstanceOf(SignInResult.SlowedDown.class);
    }

    @Test
    void guessing_from_one_address_does_not_shut_the_colleague_out_elsewhere() {
        staff.sampleSignIns();
        for (int i = 0; i < 5; i++) {
            staff.signIn("jeanne", "guess", "203.0.113.7");
        }
        assertThat(staff.signIn("jeanne", PASSWORD, "203.0.113.7")).isInstanceOf(SignInResult.SlowedDown.class);
        assertThat(staff.signIn("jeanne", PASSWORD, "10.0.0.9")).isInstanceOf(SignInResult.Welcome.class);
    }

    @Test
    void one_password_for_many_names_slows_the_address_down() {
        for (int i = 0; i < 25; i++) {
            assertThat(staff.signIn("name" + i, "spring2026", "203.0.113.7")).isInstanceOf(SignInResult.Refused.class);
        }
        assertThat(staff.signIn("another", "spring2026", "203.0.113.7")).isInstanceOf(SignInResult.SlowedDown.class);
        clock.move(Duration.ofHours(1));
        assertThat(staff.signIn("another", "spring2026", "203.0.113.7")).isInstanceOf(SignInResult.Refused.class);
    }

    @Test
    void forty_guesses_at_the_same_moment_are_counted_one_after_the_other() throws Exception {
        staff.sampleSignIns();
        List<Future<SignInResult>> all = new ArrayList<>();
        try (ExecutorService hands = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 40; i++) {
                all.add(hands.submit(() -> staff.signIn("jeanne", "guess", "203.0.113.7")));
            }
        }
        int lookedAt = 0;
        for (Future<SignInResult> each : all) {
            lookedAt += each.get() instanceof SignInResult.Refused ? 1 : 0;
        }
        assertThat(lookedAt).isEqualTo(5);
    }

    @Test
    void whoever_has_signed_in_from_the_clinic_comes_in_while_others_guess_there() {
        staff.sampleSignIns();
        signIn("jeanne", PASSWORD, "198.51.100.1");
        for (int i = 0; i < 26; i++) {
            staff.signIn("name" + i, "spring2026", "198.51.100.1");
            staff.signIn("jeanne", "guess", "203.0.113." + i);
        }
        assertThat(staff.signIn("stranger", "x", "198.51.100.1")).isInstanceOf(SignInResult.SlowedDown.class);
        assertThat(staff.signIn("jeanne", PASSWORD, "198.51.100.1")).isInstanceOf(SignInResult.Welcome.class);
    }

    @Test
    void a_new_colleague_waits_seconds_at_most_while_strangers_guess() {
        staff.sampleSignIns();
        for (int i = 0; i < 26; i++) {
            staff.signIn("name" + i, "spring2026", "198.51.100.1");
            staff.signIn("tunde", "guess", "203.0.113." + i);
        }
        assertThat(staff.signIn("tunde", "tunde-sample-clinic", "198.51.100.1"))
                .isInstanceOfSatisfying(
                        SignInResult.SlowedDown.class,
                        slowed -> assertThat(slowed.pause()).isLessThanOrEqualTo(Duration.ofSeconds(30)));
        clock.move(Duration.ofSeconds(30));
        assertThat(staff.signIn("tunde", "tunde-sample-clinic", "198.51.100.1"))
                .isInstanceOf(SignInResult.Welcome.class);
    }

    @Test
    void another_password_ends_the_other_sessions_and_the_old_password() {
        staff.sampleSignIns();
        String here = signIn("jeanne", PASSWORD);
        String elsewhere = signIn("jeanne", PASSWORD);
        StaffMember jeanne = staff.holderOf(here, true).orElseThrow();
        assertThat(staff.check("jeanne", PASSWORD, "10.0.0.9")).isInstanceOf(CredentialResult.Right.class);
        assertThat(staff.changePassword(jeanne, here, "wrong", "five green apples", "10.0.0.9"))
                .isEqualTo(new PasswordResult.Wrong());
        assertThat(staff.changePassword(jeanne, here, PASSWORD, "short", "10.0.0.9"))
                .isInstanceOf(PasswordResult.Unfit.class);
        assertThat(staff.changePassword(jeanne, here, PASSWORD, PASSWORD, "10.0.0.9"))
                .isInstanceOf(PasswordResult.Unfit.class);
        assertThat(staff.holderOf(elsewhere, true)).isPresent();
        assertThat(staff.changePassword(jeanne, here, PASSWORD, "five green apples", "10.0.0.9"))
                .isEqualTo(new PasswordResult.Changed());
        assertThat(staff.holderOf(here, true)).isPresent();
        assertThat(staff.holderOf(elsewhere, true)).isEmpty();
        assertThat(staff.signIn("jeanne", PASSWORD, "10.0.0.9")).isInstanceOf(SignInResult.Refused.class);
        assertThat(staff.check("jeanne", PASSWORD, "10.0.0.9")).isInstanceOf(CredentialResult.Wrong.class);
        assertThat(signIn("jeanne", "five green apples")).isNotBlank();
    }

    @Test
    void an_empty_installation_gets_one_administrator_with_a_random_password_once() {
        NewSignIn first = staff.createFirstAdministrator().orElseThrow();
        assertThat(first.password()).hasSizeGreaterThan(20);
        assertThat(signIn(first.signIn(), first.password())).isNotBlank();
        assertThat(staff.createFirstAdministrator()).isEmpty();
    }

    @Test
    void only_a_hash_of_the_session_and_of_the_password_is_kept() {
        staff.sampleSignIns();
        String token = signIn("jeanne", PASSWORD);
        assertThat(jdbc.sql("select count(*) from staff_session where encode(token_hash, 'escape') like :token")
                        .param("token", "%" + token + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select password_hash from staff_member where sign_in = 'jeanne'")
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt}$2a$")
                .hasSameSizeAs(Passwords.OF_NOBODY);
    }

    @Test
    void a_guess_costs_as_much_as_twelve_doublings_of_the_rounds() {
        // Tests keep theirs for less: that the program does not is said here.
        assertThat(Passwords.encoder(Passwords.STRENGTH).encode(PASSWORD)).startsWith("{bcrypt}$2a$12$");
    }

    @Test
    void the_trail_says_who_came_in_and_cannot_be_changed() {
        staff.sampleSignIns();
        staff.signIn("jeanne", "wrong", "10.0.0.9");
        signIn("jeanne", PASSWORD);
        assertThat(jdbc.sql("select outcome from staff_audit order by id")
                        .query(String.class)
                        .list())
                .containsExactly("refused", "done");
        assertThatThrownBy(() ->
                        jdbc.sql("update staff_audit set outcome = 'done'").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("delete from staff_audit").update()).hasMessageContaining("append-only");
    }

    @Test
    void an_auditor_reads_and_does_nothing_else() {
        for (Right right : Right.values()) {
            assertThat(Role.AUDITOR.allows(right)).isEqualTo(right == Right.READ);
            assertThat(Role.SUPERVISOR.allows(right))
                    .isEqualTo(right != Right.KEEP_STAFF && right != Right.KEEP_SETTINGS);
            assertThat(Role.ADMINISTRATOR.allows(right)).isEqualTo(right != Right.APPROVE);
            assertThat(Role.REPRESENTATIVE.allows(right))
                    .isEqualTo(right != Right.KEEP_STAFF
                            && right != Right.KEEP_SETTINGS
                            && right != Right.APPROVE
                            && right != Right.KEEP_WORK);
        }
    }

    @Test
    void an_organisation_begins_with_the_roles_of_the_ladder() {
        assertThat(new Roles(jdbc).all()).containsExactlyElementsOf(Role.FIRST);
        assertThat(new Roles(jdbc).of("lead")).contains(Role.LEAD);
        assertThat(new Roles(jdbc).of("owner")).isEmpty();
    }

    private String signIn(String name, String password) {
        return signIn(name, password, "10.0.0.9");
    }

    private String signIn(String name, String password, String address) {
        return Optional.of(staff.signIn(name, password, address))
                .filter(SignInResult.Welcome.class::isInstance)
                .map(SignInResult.Welcome.class::cast)
                .orElseThrow()
                .token();
    }

    /** A clock that the test moves. */
    private static final class Moving extends Clock {

        private Instant now = Instant.parse("2026-11-23T14:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

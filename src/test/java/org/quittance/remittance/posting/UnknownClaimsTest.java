package org.quittance.remittance.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.charges.Charges;
import org.quittance.claims.Claims;
import org.quittance.coverage.Coverage;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.Ledger;
import org.quittance.money.Money;
import org.quittance.registration.Registration;
import org.quittance.remittance.RemittedClaim;
import org.quittance.remittance.RemittedLine;
import org.quittance.remittance.rules.Matching;
import org.quittance.storage.TestDatabase;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers nobody here asked for are looked up by a few index rows each, however many claims look alike. */
class UnknownClaimsTest {

    private static final int CLAIMS = 4_000;
    private static final int UNKNOWN = 20;

    private static final String ROWS_VISITED = """
            select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)::bigint from pg_stat_xact_user_tables""";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void rows_visited_do_not_grow_with_the_claims_that_look_alike() {
        new Practice(database.dataSource())
                .file("QH700001", "000000000", List.of("BLN01"), "99213:60.00:L1", "85025:40.00:L2");
        copy("account", "'number', one.number || '-' || n, 'source_key', one.source_key || '-' || n");
        copy("claim", """
                'number', one.number || '-' || n, 'number_key', one.number_key || n, 'source_key', one.source_key || n,
                'account_id', md5(one.account_id::text || n)::uuid""");
        copy("charge", """
                'claim_id', md5(one.claim_id::text || n)::uuid, 'account_id', md5(one.account_id::text || n)::uuid""");
        database.jdbc().sql("""
                        insert into account_coverage
                        select md5(one.account_id::text || n)::uuid, one.rank, one.policy_id
                        from account_coverage one, generate_series(1, :claims) n""").param("claims", CLAIMS).update();
        database.jdbc()
                .sql("analyze account, claim, charge, account_coverage, policy")
                .update();

        long visited = visitedFor(
                IntStream.range(0, UNKNOWN).mapToObj(UnknownClaimsTest::unknown).toList());

        assertThat(visited).isLessThan(CLAIMS / 4);
    }

    /** A practice that counts the lines of each claim anew, charges round sums, and fills in one member for nobody. */
    private void copy(String table, String but) {
        database.jdbc().sql("""
                        insert into %1$s select (jsonb_populate_record(one, jsonb_strip_nulls(jsonb_build_object(
                            'id', md5(one.id::text || n)::uuid, %2$s)))).*
                        from %1$s one, generate_series(1, :claims) n""".formatted(table, but)).param("claims", CLAIMS).update();
    }

    private static RemittedClaim unknown(int n) {
        return new RemittedClaim(
                n + 1,
                5,
                "ZZ" + (8_800_100 + n),
                "1",
                Practice.amount("100.00"),
                Practice.amount("70.00"),
                Optional.empty(),
                "P" + n,
                "000000000",
                "QUILTER",
                "ANSEL",
                Optional.of(Practice.SERVED),
                Money.ZERO,
                List.of(),
                List.of(),
                List.of(line(1, "60.00", "L1"), line(2, "40.00", "L2")));
    }

    private static RemittedLine line(int n, String charge, String control) {
        return new RemittedLine(
                n,
                10 + n,
                "99213",
                "",
                Practice.amount(charge),
                Practice.amount("35.00"),
                Optional.empty(),
                "1",
                Optional.of(Practice.SERVED),
                control,
                List.of(),
                List.of());
    }

    private long visitedFor(List<RemittedClaim> answers) {
        var source = database.dataSource();
        Clock clock = Clock.systemUTC();
        KnownClaimsLoader loader = new KnownClaimsLoader(
                source,
                new Ledger(source, new BusinessDays(clock, ZoneOffset.UTC)),
                new Registration(source, clock, org.quittance.events.Unheard.events(source)),
                new Coverage(source, clock),
                new Charges(source),
                new Claims(source, event -> {}));
        return Optional.ofNullable(new TransactionTemplate(new DataSourceTransactionManager(source)).execute(status -> {
                    long before = visited();
                    KnownClaims books = loader.load(answers);
                    assertThat(answers)
                            .allSatisfy(said -> assertThat(books.match(said)).isInstanceOf(Matching.Match.None.class));
                    return visited() - before;
                }))
                .orElseThrow();
    }

    private long visited() {
        return database.jdbc().sql(ROWS_VISITED).query(Long.class).single();
    }
}

package org.quittance.claims.intake;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.NullUnmarked;
import org.quittance.charges.Charges;
import org.quittance.claims.ClaimId;
import org.quittance.claims.Claims;
import org.quittance.claims.PayersNumbers;
import org.quittance.coding.Coding;
import org.quittance.coverage.Coverage;
import org.quittance.coverage.PayerId;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.ImportMode;
import org.quittance.exchange.ImportWishes;
import org.quittance.exchange.IncomingFile;
import org.quittance.exchange.Progress;
import org.quittance.exchange.Recognised;
import org.quittance.exchange.Segment;
import org.quittance.exchange.X12Reader;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.Ledger;
import org.quittance.registration.Registration;
import org.quittance.staff.Actor;
import org.quittance.storage.Acts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The modules that claims are written into, wired by hand on a database. */
@NullUnmarked
final class ClaimShop {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T15:00:00Z"), ZoneOffset.UTC);

    final List<Object> events = Collections.synchronizedList(new ArrayList<>());
    final Registration registration;
    final Coverage coverage;
    final Coding coding;
    final Charges charges;
    final Claims claims;
    final Ledger ledger;
    final ClaimFileImporter importer;
    private final JdbcClient jdbc;

    ClaimShop(DataSource dataSource) {
        BusinessDays days = new BusinessDays(CLOCK, ZoneId.of("America/New_York"));
        registration = new Registration(dataSource, CLOCK, org.quittance.events.Unheard.events(dataSource));
        coverage = new Coverage(dataSource, java.time.Clock.systemUTC());
        coding = new Coding(dataSource);
        charges = new Charges(dataSource);
        claims = new Claims(dataSource, events::add);
        ledger = new Ledger(dataSource, days);
        jdbc = JdbcClient.create(dataSource);
        importer = new ClaimFileImporter(
                registration,
                coverage,
                coding,
                charges,
                new org.quittance.charges.ChargeEntries(dataSource, ledger),
                claims,
                new NoAnswers(),
                ledger,
                days,
                dataSource,
                new Acts(new JdbcTransactionManager(dataSource)));
    }

    /** Nobody has answered yet. */
    private static final class NoAnswers implements PayersNumbers {
        @Override
        public Map<String, List<ClaimId>> claimsUnder(Collection<String> controls) {
            return Map.of();
        }

        @Override
        public Map<ClaimId, Set<PayerId>> payersWhoSaid(String control, Collection<ClaimId> claims) {
            return Map.of();
        }

        @Override
        public List<UUID> answersTo(Collection<ClaimId> claims) {
            return List.of();
        }
    }

    List<FileReport> take(String name, byte[] bytes) {
        return take(name, bytes, ImportMode.POST);
    }

    List<FileReport> take(String name, byte[] bytes, ImportMode mode) {
        return importer.take(
                List.of(file(name, bytes)), mode, ImportWishes.plain(Actor.operator("test")), Progress.SILENT);
    }

    List<FileReport> take(String name, String text) {
        return take(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static IncomingFile file(String name, byte[] bytes) {
        return new IncomingFile(
                name, name, kind(bytes), Optional.empty(), bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    private static Recognised kind(byte[] bytes) {
        Map<List<String>, Long> kinds = new LinkedHashMap<>();
        try (X12Reader reader = X12Reader.open("kind", new ByteArrayInputStream(bytes))) {
            for (Optional<Segment> next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get().is("ST")) {
                    kinds.merge(List.of(next.get().element(1), reader.envelope().version()), 1L, Long::sum);
                }
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new Recognised.X12(kinds.entrySet().stream()
                .map(one -> new Recognised.TransactionKind(
                        one.getKey().getFirst(), one.getKey().getLast(), one.getValue()))
                .toList());
    }

    /** Everything that must not change when nothing is to be booked. */
    Map<String, Object> state() {
        return jdbc.sql("""
                        select (select count(*) from patient) patients, (select count(*) from guarantor) guarantors,
                            (select count(*) from account) accounts, (select count(*) from claim) claims,
                            (select count(*) from claim_submission) submissions, (select count(*) from charge) charges,
                            (select coalesce(sum(charge_cents), 0) from charge)::text charge_cents,
                            (select count(*) from policy) policies, (select count(*) from payer) payers,
                            (select count(*) from account_coverage) places, (select count(*) from diagnosis) diagnoses,
                            (select count(*) from entry) entries, (select count(*) from transfer) transfers,
                            (select coalesce(sum(cents), 0) from transfer)::text cents""").query().singleRow();
    }

    JdbcClient jdbc() {
        return jdbc;
    }
}

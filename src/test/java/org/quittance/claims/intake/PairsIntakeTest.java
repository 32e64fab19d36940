package org.quittance.claims.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.charges.Charge;
import org.quittance.claims.Claim;
import org.quittance.claims.ClaimForm;
import org.quittance.claims.ClaimId;
import org.quittance.claims.ClaimsFiled;
import org.quittance.coverage.RankedPolicy;
import org.quittance.exchange.FileReport;
import org.quittance.exchange.FileStatus;
import org.quittance.exchange.ImportMode;
import org.quittance.ledger.AccountKey;
import org.quittance.ledger.AccountKind;
import org.quittance.ledger.Party;
import org.quittance.money.Money;
import org.quittance.storage.TestDatabase;

/** A practice's year of claims: what must stand in the books afterwards. */
@NullUnmarked
class PairsIntakeTest {

    private static final int CLAIMS = 244;

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static ClaimShop shop;
    private static List<FileReport> reports;

    @BeforeAll
    static void import_the_year() throws IOException {
        shop = new ClaimShop(database.dataSource());
        List<FileReport> dry = importAll(ImportMode.DRY_RUN);
        assertThat(shop.state().get("claims")).isEqualTo(0L);
        assertThat(shop.state().get("payers")).isEqualTo(0L);
        assertThat(shop.state().get("entries")).isEqualTo(0L);
        assertThat(shop.events).isEmpty();
        reports = importAll(ImportMode.POST);
        assertThat(dry).isEqualTo(reports);
    }

    private static List<FileReport> importAll(ImportMode mode) throws IOException {
        List<FileReport> all = new ArrayList<>();
        for (Path file : files()) {
            all.addAll(shop.take(file.getFileName().toString(), Files.readAllBytes(file), mode));
        }
        return all;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Samples.path("/sample/pairs/837"))) {
            return files.sorted().toList();
        }
    }

    private static List<Claim> claims() {
        return shop.claims.claimsAfter(Optional.empty(), 1_000);
    }

    @Test
    void every_file_is_accepted() {
        assertThat(reports).hasSize(29).allMatch(report -> report.status() == FileStatus.ACCEPTED);
        assertThat(reports.stream()
                        .mapToInt(report -> report.claims().orElseThrow())
                        .sum())
                .isEqualTo(CLAIMS);
        assertThat(reports).extracting(FileReport::type).containsOnly("837P", "837I");
        assertThat(shop.events).hasSize(29).allMatch(ClaimsFiled.class::isInstance);
    }

    @Test
    void charges_per_claim_are_what_was_asked() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        for (String row : Files.readAllLines(Samples.path("/org/quittance/remittance/pairs/expected-claims.tsv"))) {
            String[] cells = row.split("\t");
            expected.put(cells[0], cells[3]);
        }
        expected.remove("claim");
        Map<String, String> found = new TreeMap<>();
        Map<String, String> receivable = new TreeMap<>();
        List<Claim> claims = claims();
        var lines = shop.charges.chargesOfClaims(
                claims.stream().map(claim -> claim.id().value()).toList());
        var balances = shop.ledger.balancesOf(
                claims.stream().map(claim -> claim.account().value()).toList());
        for (Claim claim : claims) {
            Money sum =
                    lines.get(claim.id().value()).stream().map(Charge::amount).reduce(Money.ZERO, Money::plus);
            assertThat(sum).isEqualTo(claim.charge());
            found.put(claim.number(), sum.toDollars());
            receivable.put(
                    claim.number(),
                    balances.getOrDefault(AccountKey.receivable(claim.account().value(), Party.P1), Money.ZERO)
                            .toDollars());
        }
        assertThat(found).isEqualTo(expected);
        assertThat(receivable).isEqualTo(expected);
    }

    @Test
    void all_charges_are_revenue() {
        Money revenue =
                shop.ledger.balanceAsOf(AccountKey.house(AccountKind.REVENUE), java.time.LocalDate.of(2027, 1, 1));
        assertThat(revenue.negated().toDollars()).isEqualTo("115426.90");
    }

    @Test
    void payers_stand_in_their_order() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        for (String row : Files.readAllLines(Samples.path("/org/quittance/remittance/pairs/expected-claims.tsv"))) {
            String[] cells = row.split("\t");
            expected.put(cells[0], cells[1] + "," + cells[2]);
        }
        expected.remove("claim");
        List<Claim> claims = claims();
        var payers = shop.coverage.payersOf(claims.stream().map(Claim::account).toList());
        Map<String, String> found = new TreeMap<>();
        for (Claim claim : claims) {
            List<RankedPolicy> ranked = payers.get(claim.account());
            String second = ranked.size() > 1 ? id(ranked.get(1)) : "";
            found.put(claim.number(), id(ranked.getFirst()) + "," + second);
        }
        assertThat(found).isEqualTo(expected);
        assertThat(shop.coverage.payers()).hasSize(5);
    }

    private static String id(RankedPolicy ranked) {
        return shop.coverage.identifiersOf(ranked.payer().id()).getFirst().substring("PI ".length());
    }

    @Test
    void a_claim_says_who_was_cared_for_when_and_where() {
        Claim claim = shop.claims.byNumbers(List.of("QH710364")).get("QH710364").getFirst();
        var account = shop.registration.account(claim.account()).orElseThrow();
        var patient = shop.registration.patient(account.patient()).orElseThrow();
        assertThat(patient.fullName()).isEqualTo("Sven Elmsworth");
        assertThat(patient.birthDate()).contains(java.time.LocalDate.of(1974, 7, 26));
        assertThat(account.description()).isEqualTo("Office visit");
        assertThat(account.openedOn()).isEqualTo(java.time.LocalDate.of(2026, 1, 10));
        assertThat(shop.registration.accountByNumber("QH710364")).contains(account);
        assertThat(shop.registration
                        .facility(account.facility().orElseThrow())
                        .orElseThrow()
                        .name())
                .isEqualTo("QUAY HARBOR CLINIC");
        assertThat(shop.coding
                        .diagnosesOf(List.of(account.id()))
                        .get(account.id())
                        .getFirst()
                        .code())
                .isEqualTo("E785");
        assertThat(shop
                        .charges
                        .chargesOfClaims(shop.charges
                                .claimsByLineControls(List.of("QH710364L2"), 2)
                                .get("QH710364L2"))
                        .values()
                        .stream()
                        .flatMap(List::stream)
                        .filter(line -> line.lineControl().equals("QH710364L2"))
                        .findFirst()
                        .orElseThrow()
                        .units())
                .isEqualByComparingTo(BigDecimal.valueOf(3));
        Claim hospital =
                shop.claims.byNumbers(List.of("QH711260")).get("QH711260").getFirst();
        assertThat(hospital.form()).isEqualTo(ClaimForm.INSTITUTIONAL);
        assertThat(shop.charges
                        .chargesOfClaims(List.of(hospital.id().value()))
                        .get(hospital.id().value()))
                .extracting(Charge::revenueCode)
                .containsExactly("0300", "0420", "0420");
    }

    @Test
    void a_second_import_changes_nothing() throws IOException {
        Map<String, Object> before = shop.state();
        assertThat(importAll(ImportMode.POST)).allMatch(report -> report.status() == FileStatus.SEEN);
        assertThat(shop.state()).isEqualTo(before);
    }

    @Test
    void a_year_that_is_another_envelope_around_the_same_claims_changes_nothing() throws IOException {
        Map<String, Object> before = shop.state();
        String text = Files.readString(files().get(1), StandardCharsets.UTF_8).replace("000000002", "000000777");
        assertThat(shop.take("again.837", text)).allMatch(report -> report.status() == FileStatus.SEEN);
        assertThat(shop.state()).isEqualTo(before);
    }

    @Test
    void claims_are_paged_without_gaps() {
        List<ClaimId> seen = new ArrayList<>();
        List<Claim> page = shop.claims.claimsAfter(Optional.empty(), 50);
        while (!page.isEmpty()) {
            page.forEach(claim -> seen.add(claim.id()));
            page = shop.claims.claimsAfter(Optional.of(seen.getLast()), 50);
        }
        assertThat(seen).hasSize(CLAIMS).doesNotHaveDuplicates();
    }
}

package org.quittance.remittance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.remittance.rules.Said.cas;
import static org.quittance.remittance.rules.Said.claim;
import static org.quittance.remittance.rules.Said.dollars;
import static org.quittance.remittance.rules.Said.line;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quittance.exchange.Problem;
import org.quittance.remittance.ProviderAdjustment;
import org.quittance.remittance.RemittanceHeader;

class BalancingTest {

    private static RemittanceHeader sent(String bpr02) {
        return new RemittanceHeader(
                1,
                "0001",
                3,
                "I",
                dollars(bpr02),
                "ACH",
                LocalDate.of(2026, 10, 9),
                "881207",
                "BLUE LANTERN",
                Map.of(),
                "LAKESIDE",
                "");
    }

    private static final List<ProviderAdjustment> INTEREST_AND_RECOVERY = List.of(
            new ProviderAdjustment(1, 40, "L6", "INTEREST", dollars("-3.21")),
            new ProviderAdjustment(2, 40, "WO", "A1", dollars("42.00")));

    @Test
    void the_worked_example_of_rule_C_07_balances() {
        Balancing balancing = new Balancing("a.835", sent("386.21"));
        balancing.take(claim(
                "1", "500.00", "200.00", List.of(cas("CO-45", "150.00"), cas("PR-1", "100.00"), cas("PR-2", "50.00"))));
        balancing.take(claim("1", "320.00", "225.00", List.of(cas("CO-45", "70.00"), cas("PR-3", "25.00"))));

        Balancing.Sums sums = balancing.end(INTEREST_AND_RECOVERY);

        assertThat(balancing.problems()).isEmpty();
        assertThat(sums).isEqualTo(new Balancing.Sums(2, dollars("425.00"), dollars("38.79")));
    }

    @Test
    void a_line_that_is_off_is_named_with_its_difference_as_in_rule_C_08() {
        Balancing balancing = new Balancing("a.835", sent("60.00"));
        balancing.take(
                claim("1", "100.00", "60.00", List.of(), line(1, "99213", "100.00", "60.00", cas("CO-45", "30.00"))));
        balancing.end(List.of());

        Problem first = balancing.problems().getFirst();
        assertThat(first.code()).isEqualTo("BALANCE-SERVICE");
        assertThat(first.rule()).contains("off by -10.00").contains("C-01");
        assertThat(first.place()).isEqualTo("a.835, segment 11 (SVC03)");
        assertThat(balancing.problems()).extracting(Problem::code).contains("BALANCE-CLAIM");
    }

    @Test
    void one_cent_in_the_payment_is_enough() {
        Balancing balancing = new Balancing("a.835", sent("225.01"));
        balancing.take(claim("1", "320.00", "225.00", List.of(cas("CO-45", "70.00"), cas("PR-3", "25.00"))));
        balancing.end(List.of());

        assertThat(balancing.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("BALANCE-TRANSACTION");
            assertThat(problem.found()).isEqualTo("0.01");
        });
    }

    @Test
    void a_reversal_with_all_signs_turned_balances() {
        Balancing balancing = new Balancing("a.835", sent("0.00"));
        balancing.take(claim("22", "-150.00", "-50.00", List.of(cas("CO-45", "-75.00"), cas("PR-1", "-25.00"))));
        balancing.end(List.of(new ProviderAdjustment(1, 20, "FB", "F1", dollars("-50.00"))));

        assertThat(balancing.problems()).isEmpty();
    }
}

package org.quittance.remittance.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.codesets.ReasonEffect;
import org.quittance.ledger.BusinessDays;
import org.quittance.ledger.Party;
import org.quittance.registration.AccountId;
import org.quittance.remittance.PayerReason;
import org.quittance.remittance.PayerReasons;
import org.quittance.remittance.SetReason;
import org.quittance.staff.Actor;
import org.quittance.storage.TestDatabase;

class PayerReasonsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private static PayerReason row(UUID payer, Optional<ReasonEffect> effect) {
        return new PayerReason(
                payer, "CO", "236", effect, Optional.empty(), Optional.empty(), "Contract, annex 2", "", NOW);
    }

    @Test
    void a_payers_own_row_decides_later_answers_and_its_history_says_who_set_it() {
        Practice practice = new Practice(database.dataSource());
        AccountId first = practice.file("QH1", "M1", List.of("BLN01"), "99213:100.00:L1");
        AccountId second = practice.file("QH2", "M2", List.of("BLN01"), "99213:100.00:L9");
        UUID payer =
                database.jdbc().sql("select id from payer").query(UUID.class).single();
        PayerReasons reasons = new PayerReasons(
                database.dataSource(), new BusinessDays(Clock.fixed(NOW, ZoneOffset.UTC), ZoneOffset.UTC));

        practice.take(Era.paying("1", "60.00").say("""
                CLP*QH1*1*100*60*0*12*A1~SVC*HC:99213*100*60~DTM*472*20260914~CAS*CO*236*40~REF*6R*L1~
                """).file("1.835"));
        assertThat(reasons.set(row(payer, Optional.of(ReasonEffect.PRICE)), Actor.operator("ana")))
                .isInstanceOf(SetReason.Done.class);
        practice.take(Era.paying("2", "60.00").say("""
                CLP*QH2*1*100*60*0*12*A2~SVC*HC:99213*100*60~DTM*472*20260914~CAS*CO*236*40~REF*6R*L9~
                """).file("2.835"));

        assertThat(practice.owes(first, Party.P1)).isEqualTo("40.00");
        assertThat(practice.owes(second, Party.P1)).isEqualTo("0.00");
        assertThat(reasons.history(payer)).singleElement().satisfies(row -> {
            assertThat(row.by()).isEqualTo("ana");
            assertThat(row.why()).isEqualTo("Contract, annex 2");
        });
    }

    @Test
    void taking_a_row_away_gives_back_the_programs_map_and_keeps_both_in_its_history() {
        Practice practice = new Practice(database.dataSource());
        practice.file("QH1", "M1", List.of("BLN01"), "99213:100.00:L1");
        UUID payer =
                database.jdbc().sql("select id from payer").query(UUID.class).single();
        PayerReasons reasons = new PayerReasons(
                database.dataSource(), new BusinessDays(Clock.fixed(NOW, ZoneOffset.UTC), ZoneOffset.UTC));

        reasons.set(row(payer, Optional.of(ReasonEffect.PRICE)), Actor.operator("ana"));
        assertThat(reasons.mapOf(payer).row("CO", "236").effect()).isEqualTo(ReasonEffect.PRICE);
        reasons.set(row(payer, Optional.empty()), Actor.operator("ben"));

        assertThat(reasons.mapOf(payer).row("CO", "236").effect()).isEqualTo(ReasonEffect.REFUSED);
        assertThat(reasons.history(payer)).extracting(PayerReason::by).containsExactly("ben", "ana");
    }
}

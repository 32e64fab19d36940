package org.quittance.statements;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quittance.ledger.Party;

/** An invented visit with four treatments, a deductible, a coinsurance, and a payment at the desk: 108.90 is left. */
public final class WorkedExample {

    public static final LocalDate VISIT = LocalDate.of(2026, 9, 14);
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private WorkedExample() {}

    public static ScriptedAccount account() {
        ScriptedAccount account = new ScriptedAccount(VISIT).sent(Party.P1, VISIT.plusDays(4));
        String sugar = "E11.9=diabetes";
        String pressure = "I10=high blood pressure";
        UUID visit = account.charge("99214", "Office visit, 30 minutes", 21_200, Party.P1, sugar, pressure);
        UUID heart = account.charge("93000", "Heart tracing (ECG)", 8_800, Party.P1, pressure);
        UUID blood = account.charge("80053", "Blood test, 14 values", 6_400, Party.P1, sugar);
        UUID chest = account.charge("71046", "Chest X-ray, 2 views", 12_500, Party.P1, "R05.9=cough");
        account.answer(Party.P1, LocalDate.of(2026, 10, 9))
                .takesOff(visit, "CO-45", 7_400)
                .paid(visit, 3_040)
                .leaves(visit, "PR-1", 10_000, Party.G)
                .leaves(visit, "PR-2", 760, Party.G)
                .takesOff(heart, "CO-45", 4_600)
                .paid(heart, 3_360)
                .leaves(heart, "PR-2", 840, Party.G)
                .takesOff(blood, "CO-45", 4_250)
                .paid(blood, 1_720)
                .leaves(blood, "PR-2", 430, Party.G)
                .takesOff(chest, "CO-45", 5_700)
                .paid(chest, 5_440)
                .leaves(chest, "PR-2", 1_360, Party.G)
                .done("1");
        Map<Optional<UUID>, Long> spread = new LinkedHashMap<>();
        spread.put(Optional.of(visit), 2_500L);
        account.pays(LocalDate.of(2026, 10, 9), "card", "••4242", spread);
        return account;
    }
}

package org.quittance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.TestApplication;
import org.quittance.money.Money;
import org.quittance.settings.SettingGroup;
import org.quittance.settings.SettingProblem;
import org.quittance.settings.SettingResult;
import org.quittance.settings.Settings;
import org.quittance.staff.Actor;
import org.quittance.staff.Role;
import org.quittance.staff.StaffId;
import org.quittance.staff.StaffMember;
import org.quittance.storage.Acts;
import org.quittance.storage.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/** A zone is not moved to where a closed day is not over: nothing could be posted there. */
class ZoneGuardTest {

    private static final String ZONE = "facility.zone";
    private static final LocalDate CLOSED = LocalDate.of(2026, 3, 2);
    private static final Actor NADIA =
            Actor.of(new StaffMember(new StaffId(UUID.randomUUID()), "nadia", "Nadia", Role.ADMINISTRATOR));

    /** Late in the evening in New York; in London the next day has begun. */
    private static final Instant NOW = Instant.parse("2026-03-03T03:30:00Z");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void the_zone_is_not_moved_to_where_a_closed_day_is_not_over() {
        try (ConfigurableApplicationContext modules =
                TestApplication.modules(database, Clock.fixed(NOW, ZoneOffset.UTC))) {
            Settings settings = modules.getBean(Settings.class);
            SettingGroup group = settings.groups().stream()
                    .filter(each -> each.code().equals("facility"))
                    .findFirst()
                    .orElseThrow();
            modules.getBean(Acts.class)
                    .whole(() -> modules.getBean(Ledger.class)
                            .post(
                                    EntryDraft.of("zone-1", EntryKind.CHARGES, "charges", CLOSED, NADIA, ""),
                                    List.of(TransferDraft.of(
                                            AccountKey.receivable(UUID.randomUUID(), Party.G),
                                            AccountKey.house(AccountKind.REVENUE),
                                            Money.ofCents(100),
                                            "charge"))));
            assertThat(settings.set(NADIA, group, Map.of(ZONE, "Europe/London")))
                    .isEqualTo(new SettingResult.Changed(1));
            assertThat(modules.getBean(Seals.class).sealClosedDays()).isEqualTo(1);

            assertThat(settings.set(NADIA, group, Map.of(ZONE, "America/New_York")))
                    .isEqualTo(new SettingResult.Refused(Map.of(ZONE, new SettingProblem.DayClosed(CLOSED))));
            assertThat(settings.text(group.settings().getFirst())).isEqualTo("Europe/London");
            assertThat(settings.set(NADIA, group, Map.of(ZONE, "Asia/Tokyo"))).isEqualTo(new SettingResult.Changed(1));
        }
    }
}

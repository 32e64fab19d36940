package org.quittance.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quittance.TestApplication;
import org.quittance.ledger.BusinessDays;
import org.quittance.staff.Actor;
import org.quittance.staff.Role;
import org.quittance.staff.StaffId;
import org.quittance.staff.StaffMember;
import org.quittance.storage.Organisation;
import org.quittance.storage.Organisations;
import org.quittance.storage.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/** What an organisation decides holds at once, stays to be read, and is no other organisation's. */
class SettingsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    /** Late in the evening in New York; in London the next day has begun. */
    private static final Instant NOW = Instant.parse("2026-03-03T03:30:00Z");

    private static final Actor NADIA = somebody("nadia", Role.ADMINISTRATOR);

    private static ConfigurableApplicationContext modules;
    private static Settings settings;

    @BeforeAll
    static void begin() {
        modules = TestApplication.modules(DATABASE, Clock.fixed(NOW, ZoneOffset.UTC));
        settings = modules.getBean(Settings.class);
    }

    @AfterAll
    static void end() {
        modules.close();
    }

    private static Actor somebody(String signIn, Role role) {
        return Actor.of(new StaffMember(new StaffId(UUID.randomUUID()), signIn, signIn, role));
    }

    private static SettingGroup group(String code) {
        return settings.groups().stream()
                .filter(group -> group.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static SettingResult set(Actor by, String code, String name, String value) {
        return settings.set(by, group(code), Map.of(name, value));
    }

    @Test
    void the_zone_that_is_decided_is_the_zone_of_the_books_at_once() {
        BusinessDays days = modules.getBean(BusinessDays.class);
        assertThat(set(NADIA, "facility", "facility.zone", "America/New_York"))
                .isInstanceOf(SettingResult.Changed.class);
        assertThat(days.today()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(set(NADIA, "facility", "facility.zone", "Europe/London")).isEqualTo(new SettingResult.Changed(1));
        assertThat(days.zone()).isEqualTo(ZoneId.of("Europe/London"));
        assertThat(days.today()).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(set(NADIA, "facility", "facility.zone", "America/New_York")).isEqualTo(new SettingResult.Changed(1));
    }

    @Test
    void what_held_before_stays_and_the_same_again_is_no_decision() {
        assertThat(set(NADIA, "bills", "bill.days-to-pay", "30")).isEqualTo(new SettingResult.Changed(1));
        assertThat(set(NADIA, "bills", "bill.days-to-pay", " 30 ")).isEqualTo(new SettingResult.Changed(0));
        assertThat(set(somebody("olga", Role.ADMINISTRATOR), "bills", "bill.days-to-pay", "25"))
                .isEqualTo(new SettingResult.Changed(1));
        assertThat(settings.history(group("bills"), 10).stream()
                        .filter(change -> change.name().equals("bill.days-to-pay"))
                        .map(change -> change.value() + " by " + change.by()))
                .containsExactly("25 by olga", "30 by nadia");
    }

    @Test
    void what_cannot_be_read_changes_nothing_of_the_same_form() {
        SettingResult result = settings.set(
                NADIA,
                group("bills"),
                Map.of("bill.hours", "at night", "bill.plan-months", "2,24", "bill.pay-url", "javascript:alert(1)"));
        assertThat(result)
                .isInstanceOfSatisfying(
                        SettingResult.Refused.class,
                        refused -> assertThat(refused.problems()).containsOnlyKeys("bill.plan-months", "bill.pay-url"));
        assertThat(settings.history(group("bills"), 10))
                .noneMatch(change -> change.value().equals("at night"));
    }

    @Test
    void only_who_keeps_settings_decides() {
        for (Role role : Role.FIRST) {
            SettingResult result = set(somebody("one", role), "bills", "bill.phone", "802 555 0100");
            assertThat(result instanceof SettingResult.NotAllowed)
                    .as(role.words())
                    .isEqualTo(!role.equals(Role.ADMINISTRATOR));
        }
    }

    @Test
    void another_organisation_decides_for_itself() {
        Organisation north = modules.getBean(Organisations.class).make(new Organisation("north"));
        north.run(() -> {
            assertThat(set(NADIA, "bills", "bill.clinic-name", "Northern Clinic"))
                    .isEqualTo(new SettingResult.Changed(1));
        });
        Organisation.FIRST.run(() -> assertThat(group("bills").settings())
                .filteredOn(setting -> setting.name().equals("bill.clinic-name"))
                .allMatch(setting -> settings.text(setting).equals("The clinic")));
        north.run(() -> assertThat(settings.history(group("bills"), 10))
                .extracting(SettingChange::value)
                .containsExactly("Northern Clinic"));
    }

    /** A form that writes what it cannot read would show a page that cannot be sent. */
    @Test
    void what_stands_as_standard_can_be_read_again() {
        List<Setting<?>> all = settings.groups().stream()
                .<Setting<?>>flatMap(group -> group.settings().stream())
                .toList();
        assertThat(all).isNotEmpty().allSatisfy(setting -> {
            assertThat(setting.form().problem(setting.standardText())).isEmpty();
            assertThat(setting.read(setting.standardText())).isEqualTo(setting.standard());
        });
        assertThat(all).extracting(Setting::name).doesNotHaveDuplicates();
    }
}

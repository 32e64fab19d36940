package org.quittance.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import javax.sql.DataSource;
import org.quittance.ledger.store.SealStore;
import org.quittance.settings.Facility;
import org.quittance.settings.Setting;
import org.quittance.settings.SettingGuard;
import org.quittance.settings.SettingProblem;
import org.springframework.stereotype.Component;

/** The zone is not moved to where it is still a day that is sealed: nothing could be posted there (rule A-08). */
@Component
class ZoneGuard implements SettingGuard {

    private final SealStore seals;
    private final Clock clock;

    ZoneGuard(DataSource dataSource, Clock clock) {
        this.seals = new SealStore(dataSource);
        this.clock = clock;
    }

    @Override
    public Optional<SettingProblem> problem(Setting<?> setting, String text) {
        if (!setting.equals(Facility.ZONE)) {
            return Optional.empty();
        }
        LocalDate there = LocalDate.ofInstant(clock.instant(), ZoneId.of(text));
        return seals.lastDay().filter(last -> !there.isAfter(last)).map(last -> new SettingProblem.DayClosed(there));
    }
}

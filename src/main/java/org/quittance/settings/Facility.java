package org.quittance.settings;

import java.time.ZoneId;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where and when an organisation works. */
@Configuration(proxyBeanMethods = false)
public class Facility {

    /** The zone in which it keeps its days (rule A-08). */
    public static final Setting<ZoneId> ZONE = new Setting<>(
            "facility.zone",
            "Time zone",
            "In which each day of the books begins and ends, as America/New_York. Days that are closed stay as they are.",
            ZoneId.of("America/New_York"),
            Form.zone());

    @Bean
    static SettingGroup facilitySettings() {
        return new SettingGroup("facility", "Where you work", 10, List.of(ZONE));
    }
}

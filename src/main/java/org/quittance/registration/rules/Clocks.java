package org.quittance.registration.rules;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.quittance.registration.ClockOf;

/**
 * On which clock somebody lives (rule E-43): as they say; else by the ZIP of where they live; else by the area code of
 * their telephone. Where ZIP and telephone differ, both count when calls are timed.
 */
public final class Clocks {

    private Clocks() {}

    /**
     * The clock.
     *
     * @param said what the person says, as {@code America/Denver}; empty for nothing
     * @param byZip clocks of the ZIP, the usual one first
     * @param byPhone clocks of the telephone, the usual one first
     * @return which clock, and what decided
     */
    public static ClockOf of(String said, List<ZoneId> byZip, List<ZoneId> byPhone) {
        if (!said.isEmpty()) {
            ZoneId zone = ZoneId.of(said);
            return new ClockOf(List.of(zone), ClockOf.Source.PERSON);
        }
        List<ZoneId> all = new ArrayList<>(byZip);
        byPhone.stream().filter(zone -> !all.contains(zone)).forEach(all::add);
        if (all.isEmpty()) {
            return ClockOf.UNKNOWN;
        }
        return new ClockOf(all, byZip.isEmpty() ? ClockOf.Source.PHONE : ClockOf.Source.ZIP);
    }
}

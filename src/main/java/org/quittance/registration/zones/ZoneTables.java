package org.quittance.registration.zones;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which clock an area code or a ZIP is on. The first zone is the usual one; more where the area is on several clocks.
 */
public final class ZoneTables {

    private static final int AREA_CODE = 3;
    private static final int NATIONAL = 10;
    private static final int ZIP3 = 3;
    private static final int ZIP5 = 5;

    private final Map<String, List<ZoneId>> areaCodes;
    private final Map<String, List<ZoneId>> zip3;
    private final Map<String, List<ZoneId>> zip5;

    private ZoneTables(
            Map<String, List<ZoneId>> areaCodes, Map<String, List<ZoneId>> zip3, Map<String, List<ZoneId>> zip5) {
        this.areaCodes = areaCodes;
        this.zip3 = zip3;
        this.zip5 = zip5;
    }

    /**
     * The tables the product carries.
     *
     * @return as read
     */
    public static ZoneTables read() {
        return new ZoneTables(
                table("area_code_timezone.tsv", 2, 3),
                table("zip3_timezone.tsv", 1, 4),
                table("zip5_timezone_exceptions.tsv", 1, 2));
    }

    /**
     * The clocks of a telephone number.
     *
     * @param number as written
     * @return the usual one first; empty when the number is not of this numbering plan
     */
    public List<ZoneId> ofPhone(String number) {
        String digits = number.replaceAll("\\D", "");
        String national = digits.length() == NATIONAL + 1 && digits.startsWith("1") ? digits.substring(1) : digits;
        return national.length() == NATIONAL
                ? areaCodes.getOrDefault(national.substring(0, AREA_CODE), List.of())
                : List.of();
    }

    /**
     * The clocks of a ZIP.
     *
     * @param zip five or nine digits
     * @return the usual one first; empty when nobody knows
     */
    public List<ZoneId> ofZip(String zip) {
        String digits = zip.replaceAll("\\D", "");
        if (digits.length() < ZIP5) {
            return List.of();
        }
        List<ZoneId> exact = zip5.getOrDefault(digits.substring(0, ZIP5), List.of());
        // The usual clock of the area; the few places in it that differ stand in the other table.
        return exact.isEmpty()
                ? zip3.getOrDefault(digits.substring(0, ZIP3), List.of()).stream()
                        .limit(1)
                        .toList()
                : exact;
    }

    private static Map<String, List<ZoneId>> table(String name, int usual, int all) {
        try (InputStream file = ZoneTables.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("Not on the class path: " + name);
            }
            Map<String, List<ZoneId>> zones = new HashMap<>();
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> zones.put(cells[0], zones(cells[usual], cells[all])));
            return zones;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<ZoneId> zones(String usual, String all) {
        List<ZoneId> zones = new ArrayList<>(List.of(ZoneId.of(usual)));
        for (String each : all.split("[,;| ]+", -1)) {
            if (!each.isBlank() && !zones.contains(ZoneId.of(each))) {
                zones.add(ZoneId.of(each));
            }
        }
        return List.copyOf(zones);
    }
}

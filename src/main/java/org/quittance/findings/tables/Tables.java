package org.quittance.findings.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.quittance.findings.rules.FirstNames;
import org.quittance.findings.rules.Places;

/** What exists, read from the program's own files (their README says where they come from). */
public final class Tables {

    private static final int HUNDREDTHS = 2;

    private final Places places;
    private final FirstNames firstNames;
    private final Set<String> areaCodes;
    private final Set<String> mailDomains;

    private Tables(Places places, FirstNames firstNames, Set<String> areaCodes, Set<String> mailDomains) {
        this.places = places;
        this.firstNames = firstNames;
        this.areaCodes = areaCodes;
        this.mailDomains = mailDomains;
    }

    /**
     * Reads the files.
     *
     * @return all tables
     */
    public static Tables read() {
        List<Places.Place> places = new ArrayList<>();
        for (String[] row : rows("zip_places.tsv.gz")) {
            places.add(new Places.Place(row[0], row[1], row[2], hundredths(row[3]), hundredths(row[4])));
        }
        Map<String, FirstNames.Share> names = new HashMap<>();
        for (String[] row : rows("first_names.tsv")) {
            names.put(row[0], new FirstNames.Share(Integer.parseInt(row[1]), Integer.parseInt(row[2])));
        }
        Set<String> areas = new HashSet<>();
        rows("area_codes.tsv").forEach(row -> areas.add(row[0]));
        return new Tables(
                new Places(places), new FirstNames(names), Set.copyOf(areas), Set.copyOf(lines("mail_domains.txt")));
    }

    /**
     * ZIPs and towns.
     *
     * @return all
     */
    public Places places() {
        return places;
    }

    /**
     * First names.
     *
     * @return all
     */
    public FirstNames firstNames() {
        return firstNames;
    }

    /**
     * Telephone area codes in use.
     *
     * @return three digits each
     */
    public Set<String> areaCodes() {
        return areaCodes;
    }

    /**
     * E-mail domains that many use.
     *
     * @return in small letters
     */
    public Set<String> mailDomains() {
        return mailDomains;
    }

    private static int hundredths(String degrees) {
        return new BigDecimal(degrees).movePointRight(HUNDREDTHS).intValue();
    }

    private static List<String[]> rows(String file) {
        return lines(file).stream().skip(1).map(line -> line.split("\t", -1)).toList();
    }

    private static List<String> lines(String file) {
        try (InputStream bytes = Objects.requireNonNull(Tables.class.getResourceAsStream(file), file);
                InputStream text = file.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                BufferedReader reader = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isEmpty()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}

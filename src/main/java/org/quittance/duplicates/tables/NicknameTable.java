package org.quittance.duplicates.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.quittance.duplicates.rules.Nicknames;

/** Short forms of first names, read from the program's own file (its README says where it comes from). */
public final class NicknameTable {

    private static final String FILE = "nicknames.tsv";

    private NicknameTable() {}

    /**
     * Reads the file.
     *
     * @return all of it
     */
    public static Nicknames read() {
        Map<String, Set<String>> shorts = new HashMap<>();
        try (InputStream bytes = Objects.requireNonNull(NicknameTable.class.getResourceAsStream(FILE), FILE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            reader.lines().skip(1).filter(line -> !line.isEmpty()).forEach(line -> {
                int tab = line.indexOf('\t');
                shorts.put(
                        line.substring(0, tab), Set.of(line.substring(tab + 1).split(" ")));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
        return new Nicknames(shorts);
    }
}

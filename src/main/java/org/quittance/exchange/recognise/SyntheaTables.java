package org.quittance.exchange.recognise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The header lines of Synthea's tables, kept in {@code synthea-tables.tsv}. Later versions may add columns behind. */
final class SyntheaTables {

    private record Table(String name, String header) {

        boolean heads(String line) {
            return line.equals(header) || line.startsWith(header + ",");
        }
    }

    private static final List<Table> TABLES = load();

    private SyntheaTables() {}

    /** The table whose header starts a line; of several the longest. */
    static Optional<String> named(String firstLine) {
        return TABLES.stream()
                .filter(table -> table.heads(firstLine))
                .max(Comparator.comparingInt(table -> table.header().length()))
                .map(Table::name);
    }

    private static List<Table> load() {
        String name = "/org/quittance/exchange/recognise/synthea-tables.tsv";
        try (InputStream in = Objects.requireNonNull(SyntheaTables.class.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .map(cells -> new Table(cells[0], cells[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.quittance.codesets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads the tab-separated tables that stand beside the classes. */
final class Tables {

    private Tables() {}

    /** All rows below the header; short rows are filled with empty cells. */
    static List<List<String>> rows(String name) {
        try (InputStream bytes = Objects.requireNonNull(Tables.class.getResourceAsStream(name), name)) {
            List<String> lines = new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            int width = cells(lines.getFirst(), 0).size();
            return lines.stream().skip(1).map(line -> cells(line, width)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Table " + name + " could not be read", e);
        }
    }

    private static List<String> cells(String line, int width) {
        String[] cells = line.split("\t", -1);
        String[] padded = Arrays.copyOf(cells, Math.max(cells.length, width));
        for (int i = cells.length; i < padded.length; i++) {
            padded[i] = "";
        }
        return List.of(padded);
    }
}

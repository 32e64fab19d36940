package org.quittance.codesets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A long table of codes and names, packed and sorted by code: kept as its bytes and searched by halving. */
final class SortedTable {

    private final byte[] text;

    private SortedTable(byte[] text) {
        this.text = text;
    }

    static SortedTable read(String name) {
        InputStream packed = Objects.requireNonNull(SortedTable.class.getResourceAsStream(name), name);
        try (InputStream bytes = new GZIPInputStream(packed)) {
            byte[] whole = bytes.readAllBytes();
            return new SortedTable(Arrays.copyOfRange(whole, end(whole, 0) + 1, whole.length));
        } catch (IOException e) {
            throw new UncheckedIOException("Table " + name + " could not be read", e);
        }
    }

    /** The name of a code. */
    Optional<String> name(String code) {
        int low = 0;
        int high = text.length;
        while (low < high) {
            int start = start((low + high) >>> 1);
            int end = end(text, start);
            String line = new String(text, start, end - start, StandardCharsets.UTF_8);
            int tab = line.indexOf('\t');
            int order = line.substring(0, tab).compareTo(code);
            if (order == 0) {
                return Optional.of(line.substring(tab + 1));
            }
            if (order < 0) {
                low = end + 1;
            } else {
                high = start;
            }
        }
        return Optional.empty();
    }

    private int start(int at) {
        int start = at;
        while (start > 0 && text[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private static int end(byte[] text, int from) {
        int end = from;
        while (end < text.length && text[end] != '\n') {
            end++;
        }
        return end;
    }
}

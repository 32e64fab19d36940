package org.quittance.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The X12 files among the test resources, and what a reader makes of bytes. */
final class X12Fixtures {

    private X12Fixtures() {}

    /** What was read: the segments' texts, the codes of the problems, the notes. */
    record Reading(List<String> segments, List<String> codes, boolean fatal) {

        boolean isClean() {
            return codes.isEmpty();
        }
    }

    static Path folder() {
        return Path.of("src/test/resources/org/quittance/exchange/x12");
    }

    /** Every X12 file, folder by folder. */
    static List<Path> all() {
        try (Stream<Path> files = Files.walk(folder(), 2)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getNameCount() > folder().getNameCount() + 1)
                    .filter(file -> !file.toString().endsWith(".tsv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files without a problem. */
    static List<Path> clean() {
        return all().stream().filter(file -> read(bytes(file)).isClean()).toList();
    }

    /** Folder and name of a file. */
    static String name(Path file) {
        return folder().relativize(file).toString();
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String name) {
        return bytes(folder().resolve(name));
    }

    static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static Reading read(byte[] bytes) {
        return read(X12Reader.open("f", new ByteArrayInputStream(bytes)));
    }

    /** Reads with a buffer of a size, from a stream that never gives more than that at once. */
    static Reading readInPieces(byte[] bytes, int size) {
        InputStream pieces = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(length, size));
            }
        };
        return read(X12Reader.open("f", pieces, size));
    }

    static Reading read(X12Reader opened) {
        try (X12Reader reader = opened) {
            List<String> segments = new ArrayList<>();
            for (Optional<Segment> next = reader.next(); next.isPresent(); next = reader.next()) {
                segments.add(next.get().text());
            }
            List<String> codes = reader.problems().stream().map(Problem::code).toList();
            return new Reading(segments, codes, reader.fatal());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

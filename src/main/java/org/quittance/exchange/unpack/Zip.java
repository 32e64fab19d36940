package org.quittance.exchange.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Looks through a zip before anything of it is taken, and opens its entries. */
public final class Zip {

    private static final int HEAD = 4;
    private static final String WORKBOOK = "xl/workbook.xml";

    private Zip() {}

    /** What a zip turned out to be. */
    public sealed interface Content {

        /**
         * A zip that keeps its bounds.
         *
         * @param entries the names of its files, sorted
         */
        record Files(List<String> entries) implements Content {}

        /** A workbook (XLSX) that keeps its bounds: it is read as one file. */
        record Workbook() implements Content {}

        /**
         * A zip that is not opened.
         *
         * @param reason a sentence for the report
         */
        record Refused(String reason) implements Content {}
    }

    /**
     * Whether bytes start like a zip.
     *
     * @param head the first bytes
     * @return true for a zip, also an empty one
     */
    public static boolean is(byte[] head) {
        return head.length >= HEAD
                && head[0] == 'P'
                && head[1] == 'K'
                && ((head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6));
    }

    /**
     * Checks names first, then unpacks everything into nothing, counting: what the zip says of its sizes is not trusted.
     *
     * @param file the zip
     * @param limits what may come out
     * @return its files, or why it is refused
     * @throws IOException when it is damaged
     */
    public static Content lookThrough(Path file, Limits limits) throws IOException {
        try {
            return looked(file, limits);
        } catch (RuntimeException e) {
            // The library meets some damage with unchecked exceptions; their messages may quote the file.
            throw new ZipException("damaged");
        }
    }

    private static Content looked(Path file, Limits limits) throws IOException {
        try (ZipFile zip = opened(file)) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            Optional<String> refusal = namesRefused(entries, limits);
            if (refusal.isEmpty()) {
                refusal = contentRefused(zip, entries, limits);
            }
            if (refusal.isPresent()) {
                return new Content.Refused(refusal.get());
            }
            if (entries.stream().anyMatch(entry -> entry.getName().equals(WORKBOOK))) {
                return new Content.Workbook();
            }
            return new Content.Files(entries.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipArchiveEntry::getName)
                    .sorted()
                    .toList());
        }
    }

    /**
     * Opens one entry of a zip that was looked through.
     *
     * @param file the zip
     * @param entry its name
     * @return its bytes; closing it closes the zip
     * @throws IOException when it is not there any more or damaged
     */
    public static InputStream open(Path file, String entry) throws IOException {
        ZipFile zip = opened(file);
        try {
            ZipArchiveEntry found = zip.getEntry(entry);
            if (found == null) {
                throw new IOException("entry is gone");
            }
            return new ClosingBoth(zip.getInputStream(found), zip);
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile opened(Path file) throws IOException {
        return ZipFile.builder().setPath(file).get();
    }

    private static Optional<String> namesRefused(List<ZipArchiveEntry> entries, Limits limits) {
        if (entries.size() > limits.entries()) {
            return Optional.of("This zip has more than " + limits.entries() + " entries: send it in parts.");
        }
        Set<String> names = new HashSet<>();
        for (ZipArchiveEntry entry : entries) {
            String name = entry.getName();
            if (isUnsafe(name)) {
                return Optional.of("A name in this zip leads out of its folder, as in files made to do harm.");
            }
            if (!names.add(name)) {
                return Optional.of("Two entries of this zip have the same name.");
            }
            if (entry.isUnixSymlink()) {
                return Optional.of("This zip holds a link: pack the files themselves.");
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                return Optional.of("This zip is encrypted: send it without a password over a safe way.");
            }
        }
        if (names.contains("[Content_Types].xml") && !names.contains(WORKBOOK)) {
            return Optional.of("This is an Office document that is not a workbook (a text or slides).");
        }
        return names.contains("META-INF/MANIFEST.MF") ? Optional.of("This is a program (Java).") : Optional.empty();
    }

    private static boolean isUnsafe(String name) {
        String path = name.replace('\\', '/');
        boolean absolute = path.startsWith("/") || path.matches("^[A-Za-z]:.*");
        return absolute
                || name.isEmpty()
                || name.chars().anyMatch(c -> c < ' ')
                || List.of(path.split("/", -1)).contains("..");
    }

    private static Optional<String> contentRefused(ZipFile zip, List<ZipArchiveEntry> entries, Limits limits)
            throws IOException {
        long packed = entries.stream()
                .mapToLong(entry -> Math.max(0, entry.getCompressedSize()))
                .sum();
        long unpacked = 0;
        byte[] buffer = new byte[65_536];
        CRC32 sum = new CRC32();
        for (ZipArchiveEntry entry : entries) {
            try (InputStream in = zip.getInputStream(entry)) {
                int read = in.readNBytes(buffer, 0, HEAD);
                byte[] head = Arrays.copyOf(buffer, read);
                sum.reset();
                if (is(head) || Gzip.is(head)) {
                    return Optional.of("This zip holds another archive: send the files in one zip.");
                }
                for (; read > 0; read = in.read(buffer)) {
                    sum.update(buffer, 0, read);
                    unpacked += read;
                    if (unpacked > limits.unpackedBytes()) {
                        return Optional.of("More than " + limits.unpackedBytes()
                                + " bytes come out of this zip: send it in parts.");
                    }
                    if (limits.isTooTight(packed, unpacked)) {
                        return Optional.of("More than " + limits.ratio()
                                + " times its size comes out of this zip, as from files made to do harm.");
                    }
                }
                if (entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
                    return Optional.of("The archive is damaged: the check sum (CRC) of a file in it is another one. Ask"
                            + " the sender for it again.");
                }
            }
        }
        return Optional.empty();
    }
}

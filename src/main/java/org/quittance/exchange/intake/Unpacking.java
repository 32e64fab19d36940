package org.quittance.exchange.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import org.quittance.exchange.unpack.Gzip;
import org.quittance.exchange.unpack.Limits;
import org.quittance.exchange.unpack.RefusedArchiveException;
import org.quittance.exchange.unpack.Zip;
import org.springframework.core.io.InputStreamSource;

/** Takes files out of gzip and zip, one level deep. */
public final class Unpacking {

    private static final int HEAD = 4;
    private static final String NESTED = "This archive holds another archive: send the files in one.";

    private final Limits limits;

    /**
     * Within limits.
     *
     * @param limits what may come out of an archive
     */
    public Unpacking(Limits limits) {
        this.limits = limits;
    }

    /** What came out. */
    public sealed interface Result {

        /**
         * Files that are not packed.
         *
         * @param files one for a plain file or gzip, any number for a zip
         */
        record Plain(List<Source> files) implements Result {}

        /**
         * An archive that is not opened.
         *
         * @param reason a sentence for the report
         */
        record Refused(String reason) implements Result {}
    }

    /**
     * Unpacks a source if it is packed.
     *
     * @param source as it lies there
     * @return what came out
     * @throws IOException when it cannot be read; see {@link #inWords}
     */
    public Result unpack(Source source) throws IOException {
        byte[] head = head(source.bytes());
        if (Gzip.is(head)) {
            return gunzip(source);
        }
        return Zip.is(head) ? unzip(source) : new Result.Plain(List.of(source));
    }

    /**
     * Why reading failed, in a sentence without anything of the file's content.
     *
     * @param failure of reading
     * @return a sentence for the report
     */
    public static String inWords(IOException failure) {
        return switch (failure) {
            case RefusedArchiveException refused -> refused.reason();
            case NoSuchFileException gone -> "The file is not there any more.";
            case AccessDeniedException denied -> "The file may not be read: its permissions forbid it.";
            case ZipException damaged -> "The archive is damaged: ask the sender for it again.";
            case EOFException cut -> "The archive ends too early: ask the sender for it again.";
            default -> "The file could not be read (" + failure.getClass().getSimpleName() + ").";
        };
    }

    private Result gunzip(Source source) throws IOException {
        InputStreamSource bytes = () -> {
            InputStream packed = source.bytes().getInputStream();
            try {
                return Gzip.open(packed, limits);
            } catch (IOException e) {
                packed.close();
                throw e;
            }
        };
        byte[] head = head(bytes);
        if (Gzip.is(head) || Zip.is(head)) {
            return new Result.Refused(NESTED);
        }
        String name = source.name();
        String bare = name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return new Result.Plain(List.of(new Source(source.path(), bare, bytes, Optional.empty())));
    }

    private Result unzip(Source source) throws IOException {
        if (source.file().isEmpty()) {
            return new Result.Refused(NESTED);
        }
        Path file = source.file().get();
        return switch (Zip.lookThrough(file, limits)) {
            case Zip.Content.Refused refused -> new Result.Refused(refused.reason());
            case Zip.Content.Workbook workbook -> new Result.Plain(List.of(source));
            case Zip.Content.Files files ->
                new Result.Plain(files.entries().stream()
                        .map(entry -> new Source(
                                source.path() + "!/" + entry,
                                entry.substring(entry.lastIndexOf('/') + 1),
                                () -> Zip.open(file, entry),
                                Optional.empty()))
                        .toList());
        };
    }

    private static byte[] head(InputStreamSource bytes) throws IOException {
        try (InputStream in = bytes.getInputStream()) {
            return in.readNBytes(HEAD);
        }
    }
}

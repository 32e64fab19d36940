package org.quittance.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * One file on its way to an importer: unpacked, recognised and, unless this is a dry run, kept.
 *
 * @param path how reports name it: the path as given; a file from a zip as {@code box.zip!/era.835}
 * @param name its own name without folders and without {@code .gz}, for {@link Problem} places
 * @param kind what it is
 * @param kept where its bytes are kept; empty in a dry run
 * @param sizeBytes how many unpacked bytes it has
 * @param bytes opens it from the start, as often as needed
 */
public record IncomingFile(
        String path, String name, Recognised kind, Optional<KeptFileId> kept, long sizeBytes, Bytes bytes) {

    /** Opens the same bytes again and again. */
    @FunctionalInterface
    public interface Bytes {

        /**
         * Opens the bytes from the start.
         *
         * @return a stream the caller closes
         * @throws IOException when they cannot be read any more
         */
        InputStream open() throws IOException;
    }

    /**
     * Opens the file from the start.
     *
     * @return its unpacked bytes; the caller closes the stream
     * @throws IOException when they cannot be read any more
     */
    public InputStream open() throws IOException {
        return bytes.open();
    }

    /**
     * Opens the file as X12.
     *
     * @return a reader at its first segment; the caller closes it
     * @throws IOException when the bytes cannot be read any more
     */
    public X12Reader openX12() throws IOException {
        return X12Reader.open(name, bytes.open());
    }
}

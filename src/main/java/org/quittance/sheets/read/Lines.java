package org.quittance.sheets.read;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The rows of a file, one after the other; those in which nothing stands are passed over. */
public interface Lines extends AutoCloseable {

    /**
     * The next row in which something stands.
     *
     * @return empty behind the last one
     * @throws IOException when the file cannot be read
     * @throws UnreadableSheetException when it is not what it seemed to be
     */
    Optional<Line> next() throws IOException;

    /**
     * What the sheets are called.
     *
     * @return one name for each sheet
     */
    List<String> sheets();

    /**
     * What a person should know of how the file was read.
     *
     * @return in whole sentences; complete behind the last row
     */
    List<String> notes();

    @Override
    void close() throws IOException;
}

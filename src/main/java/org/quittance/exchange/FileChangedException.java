package org.quittance.exchange;

import java.io.IOException;

/** A file was written to while it was read. */
final class FileChangedException extends IOException {

    private static final long serialVersionUID = 1L;

    FileChangedException() {
        super("the file changed while it was read");
    }
}

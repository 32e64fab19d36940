package org.quittance.storage;

import org.jspecify.annotations.Nullable;

/** The data cannot be opened. The message is written for the person who started the program: place and remedy. */
public final class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StorageException(String message) {
        super(message);
    }

    public StorageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package org.quittance.workbench.shell;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such thing, or not for whoever asks: the answer is the same. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NotHere extends RuntimeException {

    /** Says nothing about what was asked for. */
    public NotHere() {
        super("nothing here", null, false, false);
    }
}

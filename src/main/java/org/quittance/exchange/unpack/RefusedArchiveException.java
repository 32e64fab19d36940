package org.quittance.exchange.unpack;

import java.io.IOException;

/** An archive goes beyond its bounds. The message is a sentence for the report and holds nothing from the file. */
public final class RefusedArchiveException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * Why.
     *
     * @param reason a sentence for the report
     */
    public RefusedArchiveException(String reason) {
        super(reason);
    }

    /**
     * Why.
     *
     * @return a sentence for the report
     */
    public String reason() {
        return String.valueOf(getMessage());
    }
}

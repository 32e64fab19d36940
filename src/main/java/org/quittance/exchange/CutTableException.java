package org.quittance.exchange;

import java.io.IOException;

/** A table that ends inside a quoted cell. */
public final class CutTableException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int row;

    CutTableException(int row) {
        super("The table ends inside a quoted cell of row " + row + ".");
        this.row = row;
    }

    /**
     * Where.
     *
     * @return the line in which the row with the open cell begins, from 1
     */
    public int row() {
        return row;
    }
}

package org.quittance.sheets.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A part of a workbook on its way to the XML parser, counted: so many bytes in all, and so many between two marks of
 * an element. Whoever packs a gigabyte into a cell is refused before it is held in memory (threats FILE-08).
 */
final class BoundedXml extends FilterInputStream {

    /** A cell holds 32,767 characters at most; with room for escapes. */
    private static final int LONGEST_TEXT = 1 << 19;

    private static final int BUFFER = 1 << 16;

    private final long most;
    private long count;
    private int sinceMark;

    BoundedXml(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = in.read(into, from, Math.min(length, BUFFER));
        if (read <= 0) {
            return read;
        }
        count += read;
        int mark = -1;
        for (int i = from + read - 1; i >= from; i--) {
            if (into[i] == '<') {
                mark = i;
                break;
            }
        }
        sinceMark = mark < 0 ? sinceMark + read : from + read - mark;
        if (count > most || sinceMark > LONGEST_TEXT) {
            throw new UnreadableSheetException(
                    "More comes out of this workbook than a workbook holds, as from files made to do harm.");
        }
        return read;
    }
}

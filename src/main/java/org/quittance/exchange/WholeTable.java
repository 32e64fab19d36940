package org.quittance.exchange;

import java.io.IOException;
import java.io.Reader;

/**
 * The text of a table of cells, watched for its end: a table that ends inside a quoted cell was cut on its way, and what
 * is left of that cell is not what was written (threat FILE-02).
 */
public final class WholeTable extends Reader {

    /** Where in a cell the text stands. */
    private enum At {
        START,
        PLAIN,
        QUOTED,
        AFTER_QUOTE
    }

    private final Reader text;
    private final char separator;
    private At at = At.START;
    private char last;
    private int line = 1;
    private int row = 1;

    /**
     * A text.
     *
     * @param text of the table
     * @param separator what stands between its cells
     */
    public WholeTable(Reader text, char separator) {
        super();
        this.text = text;
        this.separator = separator;
    }

    /**
     * Reads on.
     *
     * @throws CutTableException at the end, where a quoted cell is still open
     */
    @Override
    public int read(char[] into, int from, int most) throws IOException {
        int read = text.read(into, from, most);
        for (int i = from; i < from + read; i++) {
            see(into[i]);
        }
        if (read < 0 && at == At.QUOTED) {
            throw new CutTableException(row);
        }
        return read;
    }

    private void see(char each) {
        boolean lineEnds = each == '\r' || (each == '\n' && last != '\r');
        line += lineEnds ? 1 : 0;
        last = each;
        at = switch (at) {
            case START -> each == '"' ? At.QUOTED : outside(each);
            case PLAIN -> outside(each);
            case QUOTED -> each == '"' ? At.AFTER_QUOTE : At.QUOTED;
            case AFTER_QUOTE -> each == '"' ? At.QUOTED : outside(each);
        };
    }

    private At outside(char each) {
        if (each == '\r' || each == '\n') {
            row = line;
            return At.START;
        }
        return each == separator ? At.START : At.PLAIN;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}

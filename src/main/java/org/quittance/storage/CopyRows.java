package org.quittance.storage;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Rows in PostgreSQL's COPY text form, gathered and then written as one COPY in the caller's transaction: the fastest
 * way in for many rows. Not safe for use by several threads at once.
 */
public final class CopyRows {

    /** Class of SQL states with which the database ends an act that may simply be tried again. */
    private static final String TURNED_BACK = "40";

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int UUID_LENGTH = 37;
    private static final int FIRST_ROOM = 64 * 1024;
    private static final byte[] NOTHING = {};

    private byte[] bytes = NOTHING;
    private int size;
    private boolean rowBegun;
    private int rows;

    /**
     * Appends a value.
     *
     * @param value a number, date, UUID or text; null is written as NULL
     * @return this
     */
    public CopyRows add(@Nullable Object value) {
        separate();
        switch (value) {
            case null -> plain("\\N");
            case String string -> text(string, false);
            case UUID id -> uuid(id);
            case Long number -> number(number);
            default -> plain(value.toString());
        }
        return this;
    }

    /**
     * Appends a whole number.
     *
     * @param value the number
     * @return this
     */
    public CopyRows add(long value) {
        separate();
        number(value);
        return this;
    }

    /**
     * Appends a value that may be missing.
     *
     * @param value the value; empty is written as NULL
     * @return this
     */
    public CopyRows add(Optional<?> value) {
        return add((@Nullable Object) value.orElse(null));
    }

    /**
     * Appends an array of texts.
     *
     * @param values the texts
     * @return this
     */
    public CopyRows add(List<String> values) {
        separate();
        put('{');
        for (int i = 0; i < values.size(); i++) {
            plain(i == 0 ? "\"" : ",\"");
            text(values.get(i), true);
            put('"');
        }
        put('}');
        return this;
    }

    /** Ends a row. */
    public void endRow() {
        put('\n');
        rowBegun = false;
        rows++;
    }

    /**
     * Appends rows that were gathered apart.
     *
     * @param others rows of the same columns; they stay as they are
     */
    public void addAll(CopyRows others) {
        makeRoom(others.size);
        System.arraycopy(others.bytes, 0, bytes, size, others.size);
        size += others.size;
        rows += others.rows;
    }

    /**
     * How much was gathered.
     *
     * @return bytes
     */
    public int size() {
        return size;
    }

    /**
     * How many rows were gathered.
     *
     * @return the number of rows
     */
    public int rows() {
        return rows;
    }

    private void separate() {
        if (rowBegun) {
            put('\t');
        }
        rowBegun = true;
    }

    private void put(char ascii) {
        makeRoom(1);
        bytes[size++] = (byte) ascii;
    }

    private void makeRoom(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(FIRST_ROOM, Math.max(bytes.length * 2, size + more)));
        }
    }

    /** Text that is known to be ASCII and to need no escapes. */
    private void plain(String ascii) {
        int length = ascii.length();
        makeRoom(length);
        for (int i = 0; i < length; i++) {
            bytes[size + i] = (byte) ascii.charAt(i);
        }
        size += length;
    }

    private void number(long value) {
        if (value < 0) {
            plain(Long.toString(value));
            return;
        }
        int digits = 1;
        for (long left = value; left > 9; left /= 10) {
            digits++;
        }
        makeRoom(digits);
        long left = value;
        for (int at = size + digits - 1; at >= size; at--) {
            bytes[at] = (byte) ('0' + left % 10);
            left /= 10;
        }
        size += digits;
    }

    private void uuid(UUID id) {
        makeRoom(UUID_LENGTH);
        hex(id.getMostSignificantBits() >>> 32, 8, '-');
        hex(id.getMostSignificantBits() >>> 16, 4, '-');
        hex(id.getMostSignificantBits(), 4, '-');
        hex(id.getLeastSignificantBits() >>> 48, 4, '-');
        hex(id.getLeastSignificantBits(), 12, '-');
        size--;
    }

    private void hex(long value, int digits, char after) {
        for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
            bytes[size++] = HEX[(int) (value >>> shift) & 15];
        }
        bytes[size++] = (byte) after;
    }

    private void text(String value, boolean inArray) {
        int length = value.length();
        makeRoom(length);
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~' || c == '\\' || c == '"') {
                escaped(value, inArray);
                return;
            }
            bytes[size + i] = (byte) c;
        }
        size += length;
    }

    private void escaped(String value, boolean inArray) {
        StringBuilder text = new StringBuilder(value.length() + 16);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append(inArray ? "\\\\\\\\" : "\\\\");
                case '"' -> text.append(inArray ? "\\\\\"" : "\"");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\0' -> text.append(' ');
                default -> text.append(c);
            }
        }
        byte[] utf8 = text.toString().getBytes(StandardCharsets.UTF_8);
        makeRoom(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
    }

    /**
     * Writes what was gathered and empties it.
     *
     * @param dataSource where to
     * @param copySql {@code copy table (columns) from stdin}
     * @throws PessimisticLockingFailureException when the act was ended because another one was in its way
     */
    public void writeTo(DataSource dataSource, String copySql) {
        if (rows == 0) {
            return;
        }
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            var sink = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copySql);
            try {
                sink.writeToCopy(bytes, 0, size);
                sink.endCopy();
            } finally {
                if (sink.isActive()) {
                    sink.cancelCopy();
                }
            }
        } catch (SQLException e) {
            String state = String.valueOf(e.getSQLState());
            if (state.startsWith(TURNED_BACK)) {
                throw new PessimisticLockingFailureException("Another act was in the way (SQL state " + state + ")", e);
            }
            throw new CopyFailedException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
        size = 0;
        rows = 0;
    }

    /** A COPY failed. The message holds the SQL state only, never a value of a row. */
    public static final class CopyFailedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CopyFailedException(SQLException cause) {
            super("Rows could not be written (SQL state " + cause.getSQLState() + ")", cause);
        }
    }
}

package org.quittance.storage;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Rows in PostgreSQL's COPY text form, gathered and then written as one COPY in the caller's transaction: the fastest
 * way in for many rows. Not safe for use by several threads at once.
 */
public final class CopyRows {

    private final StringBuilder text = new StringBuilder(64 * 1024);
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
        if (value == null) {
            text.append("\\N");
        } else if (value instanceof String string) {
            escape(string, false);
        } else {
            text.append(value);
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
        text.append(value);
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
        text.append('{');
        for (int i = 0; i < values.size(); i++) {
            text.append(i == 0 ? "\"" : ",\"");
            escape(values.get(i), true);
            text.append('"');
        }
        text.append('}');
        return this;
    }

    /** Ends a row. */
    public void endRow() {
        text.append('\n');
        rowBegun = false;
        rows++;
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
            text.append('\t');
        }
        rowBegun = true;
    }

    private void escape(String value, boolean inArray) {
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
    }

    /**
     * Writes what was gathered and empties it.
     *
     * @param dataSource where to
     * @param copySql {@code copy table (columns) from stdin}
     */
    public void writeTo(DataSource dataSource, String copySql) {
        if (rows == 0) {
            return;
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            var sink = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copySql);
            try {
                sink.writeToCopy(bytes, 0, bytes.length);
                sink.endCopy();
            } finally {
                if (sink.isActive()) {
                    sink.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw new CopyFailedException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
        text.setLength(0);
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

package org.quittance.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.quittance.reports.catalog.Catalog;
import org.quittance.reports.write.CsvSink;
import org.quittance.reports.write.RowSink;
import org.quittance.reports.write.XlsxSink;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes reports. One report is one reading transaction that sees the books as they stood when it began; rows pass
 * through a cursor, so that memory does not grow with the report.
 */
@Component
public class Reports {

    /** All reports, in the order of their names. */
    public static final List<Report> ALL = Catalog.ALL;

    private static final int ROWS_PER_FETCH = 2_000;
    private static final int CENTS_DECIMALS = 2;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate reading;

    /**
     * Reports over a database.
     *
     * @param transactions of that database
     */
    public Reports(DataSource dataSource, PlatformTransactionManager transactions) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.jdbc.setFetchSize(ROWS_PER_FETCH);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * A report by name.
     *
     * @param name as on the command line
     * @return the report, or empty
     */
    public Optional<Report> named(String name) {
        return ALL.stream().filter(report -> report.name().equals(name)).findFirst();
    }

    /**
     * Writes a report.
     *
     * @param format as what
     * @param out where; left open
     * @return how many rows it has, without the header
     */
    public long write(Report report, Format format, OutputStream out) {
        Long rows = reading.execute(status -> {
            try (RowSink sink = sink(report, format, out)) {
                return writeRows(report, sink);
            } catch (IOException e) {
                throw new UncheckedIOException("The report could not be written.", e);
            }
        });
        return rows == null ? 0 : rows;
    }

    private static RowSink sink(Report report, Format format, OutputStream out) {
        return switch (format) {
            case CSV -> new CsvSink(out, report.columns());
            case XLSX -> new XlsxSink(out, report.name(), report.columns());
        };
    }

    private long writeRows(Report report, RowSink sink) {
        long[] rows = {0};
        RowCallbackHandler each = row -> {
            List<@Nullable Object> values = new ArrayList<>(report.columns().size());
            for (Column column : report.columns()) {
                values.add(value(row, column));
            }
            try {
                sink.row(values);
            } catch (IOException e) {
                throw new UncheckedIOException("The report could not be written.", e);
            }
            rows[0]++;
        };
        jdbc.query(report.sql(), each);
        return rows[0];
    }

    private static @Nullable Object value(ResultSet row, Column column) throws SQLException {
        return switch (column.kind()) {
            case TEXT -> row.getString(column.name());
            case NUMBER -> {
                long number = row.getLong(column.name());
                yield row.wasNull() ? null : number;
            }
            case DOLLARS -> {
                long cents = row.getLong(column.name());
                yield row.wasNull() ? null : BigDecimal.valueOf(cents, CENTS_DECIMALS);
            }
            case DAY -> row.getObject(column.name(), LocalDate.class);
            case MOMENT -> moment(row.getObject(column.name(), OffsetDateTime.class));
        };
    }

    private static @Nullable LocalDateTime moment(@Nullable OffsetDateTime stored) {
        return stored == null
                ? null
                : stored.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS);
    }
}

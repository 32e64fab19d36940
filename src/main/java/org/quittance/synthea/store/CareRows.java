package org.quittance.synthea.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Reads staged treatments and medications back, some hundred at a time. */
public final class CareRows {

    private static final int ROWS_AT_ONCE = 1_000;

    private static final String SQL = """
            select kind, encounter, code, description, moment, started, ended,
                row_number() over (partition by kind, encounter, code, moment order by line) as n
            from synthea_care
            order by encounter, kind desc, line""";

    private final JdbcTemplate jdbc;

    /**
     * Reads in the transaction that staged the tables.
     *
     * @param dataSource where
     */
    public CareRows(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.jdbc.setFetchSize(ROWS_AT_ONCE);
    }

    /**
     * A treatment or medication.
     *
     * @param kind treatment or medication
     * @param encounter at which visit
     * @param description the same in words
     * @param moment when it began, as the file writes it
     * @param started the day it began
     * @param ended the day it ended
     * @param n 1 for the first with the same code at the same moment, 2 for the next
     */
    public record Row(
            String kind,
            UUID encounter,
            String code,
            String description,
            String moment,
            LocalDate started,
            Optional<LocalDate> ended,
            int n) {}

    /**
     * Reads all of them.
     *
     * @param some gets them by visit, not more than a thousand at once
     */
    public void forEach(Consumer<List<Row>> some) {
        List<Row> gathered = new ArrayList<>();
        RowCallbackHandler each = row -> {
            gathered.add(new Row(
                    row.getString(1),
                    row.getObject(2, UUID.class),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getObject(6, LocalDate.class),
                    Optional.ofNullable(row.getObject(7, LocalDate.class)),
                    row.getInt(8)));
            if (gathered.size() == ROWS_AT_ONCE) {
                some.accept(List.copyOf(gathered));
                gathered.clear();
            }
        };
        jdbc.query(SQL, each);
        if (!gathered.isEmpty()) {
            some.accept(List.copyOf(gathered));
        }
    }
}

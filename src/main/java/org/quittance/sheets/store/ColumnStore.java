package org.quittance.sheets.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.quittance.sheets.Columns;
import org.quittance.sheets.SavedColumns;
import org.quittance.sheets.SheetKind;
import org.quittance.sheets.rules.Headers;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code sheet_mapping}: only added to. */
public final class ColumnStore {

    private static final String SELECT = """
            select name, kind, headers, fields, empty_clears, made_by, made_at from sheet_mapping
            """;

    private final JdbcClient jdbc;

    /**
     * The table in a database.
     */
    public ColumnStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Saves what columns hold.
     *
     * @param saved the columns, under a name
     */
    public void add(SavedColumns saved) {
        jdbc.sql("""
                        insert into sheet_mapping (id, name, kind, header_key, headers, fields, empty_clears, made_by,
                            made_at)
                        values (:id, :name, :kind, :key, string_to_array(:headers, chr(31)),
                            string_to_array(:fields, chr(31)), :emptyClears, :by, :at)""")
                .param("id", UuidCreator.getTimeOrderedEpochPlus1())
                .param("name", saved.name())
                .param("kind", saved.columns().kind().word())
                .param("key", Headers.key(saved.columns().headers()))
                .param("headers", SqlArrays.joined(saved.columns().headers()))
                .param("fields", SqlArrays.joined(saved.columns().fields()))
                .param("emptyClears", saved.columns().emptyClears())
                .param("by", saved.by())
                .param("at", saved.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * What was saved last for a row of names.
     *
     * @param headers the names
     * @return empty when nothing was
     */
    public Optional<SavedColumns> latest(List<String> headers) {
        return jdbc.sql(SELECT + " where header_key = :key order by made_at desc, id desc limit 1")
                .param("key", Headers.key(headers))
                .query((row, n) -> saved(row))
                .optional();
    }

    /**
     * Everything that was saved for a row of names.
     *
     * @param headers the names
     * @return the latest first, at most twenty
     */
    public List<SavedColumns> all(List<String> headers) {
        return jdbc.sql(SELECT + " where header_key = :key order by made_at desc, id desc limit 20")
                .param("key", Headers.key(headers))
                .query((row, n) -> saved(row))
                .list();
    }

    private static SavedColumns saved(ResultSet row) throws SQLException {
        return new SavedColumns(
                row.getString("name"),
                new Columns(
                        SheetKind.ofWord(row.getString("kind")),
                        BatchStore.texts(row, "headers"),
                        BatchStore.texts(row, "fields"),
                        row.getBoolean("empty_clears")),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}

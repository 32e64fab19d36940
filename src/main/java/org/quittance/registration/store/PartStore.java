package org.quittance.registration.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.quittance.history.RecordKind;
import org.quittance.registration.Part;
import org.quittance.registration.PartKind;
import org.quittance.registration.PartKind.Column;
import org.quittance.registration.Whose;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of parts: {@code contact_phone}, {@code contact_address} and the others of {@link PartKind}. */
public final class PartStore {

    private static final int FIRST_FIELD = 4;

    private final JdbcClient jdbc;

    /**
     * The tables in a database.
     */
    public PartStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Parts of records.
     *
     * @param kind what parts
     * @return by record, in the order of their places
     */
    public Map<UUID, List<Part>> of(PartKind kind, Collection<UUID> records) {
        Map<UUID, List<Part>> found = new HashMap<>();
        String columns = kind.columns().stream().map(PartStore::read).collect(Collectors.joining(", "));
        jdbc.sql("select record_kind, record_id, place, " + columns + " from " + kind.table() + """
                         where record_id = any(:records::uuid[])
                        order by record_id, place""")
                .param("records", SqlArrays.of(records, record -> record))
                .query(row -> {
                    Part part = part(kind, row);
                    found.computeIfAbsent(part.whose().id(), any -> new ArrayList<>())
                            .add(part);
                });
        return found;
    }

    /**
     * The records that became others by a merge: what is said of one is said of all.
     *
     * @param records the surviving ones
     * @return each record to the one that was asked for
     */
    public Map<UUID, UUID> merged(Collection<UUID> records) {
        Map<UUID, UUID> leads = new LinkedHashMap<>();
        records.forEach(id -> leads.put(id, id));
        jdbc.sql("""
                        select id, merged_into from patient where merged_into = any(:ids::uuid[])
                        union all
                        select id, merged_into from guarantor
                        where merged_into = any(:ids::uuid[])""").param("ids", SqlArrays.of(records, id -> id)).query(row -> {
            leads.putIfAbsent(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        });
        return leads;
    }

    /**
     * Writes parts.
     *
     * @param kind what parts
     * @param parts as they shall be, each place at most once
     */
    public void put(PartKind kind, Collection<Part> parts) {
        if (parts.isEmpty()) {
            return;
        }
        List<String> names = kind.columns().stream().map(Column::name).toList();
        String list = String.join(", ", names);
        JdbcClient.StatementSpec statement = jdbc.sql("insert into " + kind.table()
                + " (record_kind, record_id, place, "
                + list + ") select wanted.record_kind, wanted.record_id, wanted.place, "
                + kind.columns().stream().map(PartStore::cast).collect(Collectors.joining(", "))
                + " from unnest(:kind_::text[], :record_::uuid[], :place_::integer[], "
                + names.stream().map(name -> ":" + name + "::text[]").collect(Collectors.joining(", "))
                + ") as wanted (record_kind, record_id, place, " + list
                + ") on conflict (record_id, place) do update set "
                + names.stream().map(name -> name + " = excluded." + name).collect(Collectors.joining(", ")));
        statement
                .param("kind_", SqlArrays.of(parts, part -> part.whose().kind().word()))
                .param("record_", SqlArrays.of(parts, part -> part.whose().id()))
                .param("place_", SqlArrays.of(parts, Part::place));
        for (String name : names) {
            statement.param(name, SqlArrays.of(parts, part -> part.text(name)));
        }
        statement.update();
    }

    private static String read(Column column) {
        return switch (column.type()) {
            case TEXT -> column.name();
            case DAY -> "coalesce(" + column.name() + "::text, '')";
            case FLAG -> "case when " + column.name() + " then 'yes' else 'no' end";
        };
    }

    private static String cast(Column column) {
        return switch (column.type()) {
            case TEXT -> "wanted." + column.name();
            case DAY -> "nullif(wanted." + column.name() + ", '')::date";
            case FLAG -> "wanted." + column.name() + " = 'yes'";
        };
    }

    private static Part part(PartKind kind, ResultSet row) throws SQLException {
        Map<String, String> fields = new LinkedHashMap<>();
        int at = FIRST_FIELD;
        for (Column column : kind.columns()) {
            fields.put(column.name(), row.getString(at));
            at++;
        }
        return new Part(
                new Whose(RecordKind.ofWord(row.getString(1)), row.getObject(2, UUID.class)),
                kind,
                row.getInt(3),
                fields);
    }
}

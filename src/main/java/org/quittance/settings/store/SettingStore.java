package org.quittance.settings.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quittance.settings.SettingChange;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes {@code setting}. */
public final class SettingStore {

    private final JdbcClient jdbc;

    /** @param jdbc where the rows stand */
    public SettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What holds now, by name, as it is written; a name without a row is left out. */
    public Map<String, String> latest() {
        Map<String, String> values = new HashMap<>();
        jdbc.sql("select distinct on (name) name, value from setting order by name, n desc")
                .query(row -> {
                    values.put(row.getString("name"), row.getString("value"));
                });
        return values;
    }

    /** One who decides waits for another: what is compared with what holds stays so until it is written. */
    public void hold() {
        jdbc.sql("lock table setting in share row exclusive mode").update();
    }

    /** Writes what was decided. */
    public void insert(String name, String value, String by, Instant at) {
        jdbc.sql("insert into setting (name, value, set_by, set_at) values (:name, :value, :by, :at)")
                .param("name", name)
                .param("value", value)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All that was decided about some settings, the latest first. */
    public List<SettingChange> history(List<String> names, int most) {
        return jdbc.sql("""
                        select n, name, value, set_by, set_at from setting
                        where name = any (:names) order by n desc limit :most
                        """)
                .param("names", names.toArray(String[]::new))
                .param("most", most)
                .query((row, n) -> new SettingChange(
                        row.getLong("n"),
                        row.getString("name"),
                        row.getString("value"),
                        row.getString("set_by"),
                        row.getObject("set_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}

package org.quittance.charges.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.quittance.charges.ServiceName;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code service_name}. */
public final class ServiceNameStore {

    private final JdbcClient jdbc;

    /**
     * The table in a database.
     */
    public ServiceNameStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Names of codes.
     *
     * @return those known
     */
    public List<ServiceName> of(Collection<String> codes) {
        return jdbc.sql("select code, name_en, name_es from service_name where code = any(:codes::text[])")
                .param("codes", SqlArrays.of(codes, code -> code))
                .query((row, n) ->
                        new ServiceName(row.getString("code"), row.getString("name_en"), row.getString("name_es")))
                .list();
    }

    /**
     * Keeps names; a code that has one gets the new one, a code without any name loses its row.
     *
     * @param names each code once
     * @param by who brings them
     * @param at when
     * @return how many codes are named otherwise than before
     */
    public int keep(List<ServiceName> names, String by, Instant at) {
        int kept = jdbc.sql("""
                        insert into service_name (code, name_en, name_es, taken_by, taken_at)
                        select given.code, given.en, given.es, :by, :at
                        from unnest(:codes::text[], :en::text[], :es::text[]) as given (code, en, es)
                        where given.en <> '' or given.es <> ''
                        on conflict (code) do update
                        set name_en = excluded.name_en, name_es = excluded.name_es,
                            taken_by = excluded.taken_by, taken_at = excluded.taken_at
                        where (service_name.name_en, service_name.name_es)
                            is distinct from (excluded.name_en, excluded.name_es)""")
                .param("codes", SqlArrays.of(names, ServiceName::code))
                .param("en", SqlArrays.of(names, ServiceName::english))
                .param("es", SqlArrays.of(names, ServiceName::spanish))
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        List<String> nameless = names.stream()
                .filter(name -> name.english().isEmpty() && name.spanish().isEmpty())
                .map(ServiceName::code)
                .toList();
        return kept
                + jdbc.sql("delete from service_name where code = any(:codes::text[])")
                        .param("codes", SqlArrays.of(nameless, code -> code))
                        .update();
    }
}

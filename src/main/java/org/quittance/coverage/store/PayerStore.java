package org.quittance.coverage.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.quittance.coverage.NewPayer;
import org.quittance.coverage.Payer;
import org.quittance.coverage.PayerId;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables {@code payer} and {@code payer_identifier}. */
public final class PayerStore {

    private final JdbcClient jdbc;

    /**
     * The tables in a database.
     */
    public PayerStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Recognises or makes a payer and learns its identifiers.
     *
     * @param named as a file names it
     * @return who it is
     */
    public PayerId recognise(NewPayer named) {
        PayerId payer = find(named).map(Payer::id).orElseGet(() -> make(named));
        if (!named.identifiers().isEmpty()) {
            Collection<Map.Entry<String, String>> identifiers =
                    named.identifiers().entrySet();
            jdbc.sql("""
                            insert into payer_identifier (kind, value, payer_id)
                            select kind, value, :payer from unnest(:kinds::text[], :values::text[]) as named (kind, value)
                            where not exists (select from payer_identifier known
                                where known.kind = named.kind and known.value = named.value)
                            order by kind, value
                            on conflict (kind, value) do nothing""")
                    .param("payer", payer.value())
                    .param("kinds", SqlArrays.of(identifiers, Map.Entry::getKey))
                    .param("values", SqlArrays.of(identifiers, Map.Entry::getValue))
                    .update();
        }
        return payer;
    }

    private PayerId make(NewPayer named) {
        String key = key(named);
        jdbc.sql("""
                        insert into payer (id, name, name_key, self_pay) values (:id, :name, :key, :selfPay)
                        on conflict (name_key) do nothing""")
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param(
                        "name",
                        named.name().isBlank() ? "Unnamed payer" : named.name().strip())
                .param("key", key)
                .param("selfPay", named.selfPay())
                .update();
        return new PayerId(jdbc.sql("select id from payer where name_key = :key")
                .param("key", key)
                .query(UUID.class)
                .single());
    }

    /**
     * Recognises a payer.
     *
     * @param named as a file names it
     * @return the payer by an identifier, else by name
     */
    public Optional<Payer> find(NewPayer named) {
        return jdbc.sql("""
                        select payer.id, payer.name, payer.self_pay
                        from (select known.payer_id as id, 1 as choice, known.kind
                              from unnest(:kinds::text[], :values::text[]) as named (kind, value)
                              join payer_identifier known on known.kind = named.kind and known.value = named.value
                              union all
                              select id, 2, '' from payer where name_key = :key) candidate
                        join payer on payer.id = candidate.id
                        order by candidate.choice, candidate.kind
                        limit 1""")
                .param("kinds", SqlArrays.of(named.identifiers().entrySet(), Map.Entry::getKey))
                .param("values", SqlArrays.of(named.identifiers().entrySet(), Map.Entry::getValue))
                .param("key", key(named))
                .query((row, n) -> payer(row))
                .optional();
    }

    /** A payer without a readable name is told apart by its identifiers. */
    private static String key(NewPayer named) {
        StringBuilder key = new StringBuilder();
        named.name()
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        if (!key.isEmpty()) {
            return key.toString();
        }
        return named.identifiers().entrySet().stream()
                .map(entry -> "#" + entry.getKey() + ":" + entry.getValue())
                .sorted()
                .collect(Collectors.joining(",", "#", ""));
    }

    /**
     * Payers by id.
     *
     * @return those found
     */
    public Map<PayerId, Payer> byIds(Collection<PayerId> ids) {
        return jdbc
                .sql("select id, name, self_pay from payer where id = any(:ids::uuid[])")
                .param("ids", SqlArrays.of(ids, PayerId::value))
                .query((row, n) -> payer(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Payer::id, payer -> payer));
    }

    /**
     * All of them.
     *
     * @return by name
     */
    public List<Payer> all() {
        return jdbc.sql("select id, name, self_pay from payer order by lower(name), id")
                .query((row, n) -> payer(row))
                .list();
    }

    /**
     * Identifiers of a payer.
     *
     * @return kind and value of each
     */
    public List<String> identifiersOf(PayerId id) {
        return jdbc.sql("select kind || ' ' || value from payer_identifier where payer_id = :id order by kind, value")
                .param("id", id.value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static Payer payer(ResultSet row) throws SQLException {
        return new Payer(new PayerId(row.getObject(1, UUID.class)), row.getString(2), row.getBoolean(3));
    }
}

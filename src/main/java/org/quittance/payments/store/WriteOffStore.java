package org.quittance.payments.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.ledger.EntryId;
import org.quittance.money.Money;
import org.quittance.payments.WriteOff;
import org.quittance.payments.WriteOffReason;
import org.quittance.registration.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes {@code write_off}. */
public final class WriteOffStore {

    private static final String SELECT = """
            select id, account_id, cents, reason, note, wanted_by, agreed, entry_id, taken_back_entry_id,
                   taken_back_because, taken_back_by, written_at
            from write_off
            """;

    private final JdbcClient jdbc;

    /**
     * Write-offs in a database.
     */
    public WriteOffStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Adds a write-off.
     *
     * @param writeOff as it stands
     * @param sourceKey the act's key
     */
    public void insert(WriteOff writeOff, String sourceKey) {
        jdbc.sql("""
                        insert into write_off (id, source_key, account_id, cents, reason, note, wanted_by, agreed,
                            entry_id, written_at)
                        values (:id, :key, :account, :cents, :reason, :note, :by, :agreed, :entry, :at)""")
                .param("id", writeOff.id())
                .param("key", sourceKey)
                .param("account", writeOff.account().value())
                .param("cents", writeOff.amount().cents())
                .param("reason", writeOff.reason().code())
                .param("note", writeOff.note())
                .param("by", writeOff.by())
                .param("agreed", writeOff.agreed())
                .param("entry", writeOff.entry().value())
                .param("at", writeOff.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * The write-off of a key.
     *
     * @param sourceKey the act's key
     * @return the write-off, or empty
     */
    public Optional<WriteOff> bySourceKey(String sourceKey) {
        return jdbc.sql(SELECT + "where source_key = :key")
                .param("key", sourceKey)
                .query((row, n) -> writeOff(row))
                .optional();
    }

    /**
     * A write-off, held against others until the transaction ends.
     *
     * @return the write-off, or empty
     */
    public Optional<WriteOff> hold(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query((row, n) -> writeOff(row))
                .optional();
    }

    /**
     * The key under which a write-off was done.
     *
     * @return its key
     */
    public String keyOf(UUID id) {
        return jdbc.sql("select source_key from write_off where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /**
     * Write-offs of an account.
     *
     * @return the latest first
     */
    public List<WriteOff> ofAccount(AccountId account) {
        return jdbc.sql(SELECT + "where account_id = :account order by id desc")
                .param("account", account.value())
                .query((row, n) -> writeOff(row))
                .list();
    }

    /**
     * Notes that a write-off was taken back.
     *
     * @param entry the entry that did it
     * @param why a person's words
     */
    public void markTakenBack(UUID id, EntryId entry, String why, String by) {
        jdbc.sql("""
                        update write_off
                        set taken_back_entry_id = :entry, taken_back_because = :why, taken_back_by = :by
                        where id = :id and taken_back_entry_id is null""")
                .param("entry", entry.value())
                .param("why", why)
                .param("by", by)
                .param("id", id)
                .update();
    }

    private static WriteOff writeOff(ResultSet row) throws SQLException {
        long back = row.getLong("taken_back_entry_id");
        Optional<WriteOff.TakenBack> takenBack = row.wasNull()
                ? Optional.empty()
                : Optional.of(new WriteOff.TakenBack(
                        new EntryId(back), row.getString("taken_back_because"), row.getString("taken_back_by")));
        return new WriteOff(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                Money.ofCents(row.getLong("cents")),
                WriteOffReason.ofCode(row.getString("reason")),
                row.getString("note"),
                row.getString("wanted_by"),
                row.getString("agreed"),
                new EntryId(row.getLong("entry_id")),
                takenBack,
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}

package org.quittance.holds.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.holds.AccountHold;
import org.quittance.holds.HoldKind;
import org.quittance.registration.AccountId;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code account_hold}. */
public final class HoldStore {

    private static final String SELECT = """
            select id, account_id, kind, opened_by, why, care_of, opened_on, recorded_at, closed_by, closed_why, closed_on
            from account_hold
            """;

    private final JdbcClient jdbc;

    /**
     * The table in a database.
     */
    public HoldStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Opens a hold, unless one of its kind is open on the account.
     *
     * @param hold the record
     * @return false when one is open already
     */
    public boolean insert(AccountHold hold) {
        return jdbc.sql("""
                        insert into account_hold (id, account_id, kind, opened_by, why, care_of, opened_on,
                            recorded_at)
                        values (:id, :account, :kind, :by, :why, :careOf, :on, :at)
                        on conflict do nothing""")
                        .param("id", hold.id())
                        .param("account", hold.account().value())
                        .param("kind", hold.kind().word())
                        .param("by", hold.openedBy())
                        .param("why", hold.why())
                        .param("careOf", hold.careOf())
                        .param("on", hold.openedOn())
                        .param("at", hold.recordedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /**
     * Closes a hold that is open.
     *
     * @param end how it ended
     */
    public void close(UUID id, AccountHold.Closed end) {
        jdbc.sql("""
                        update account_hold set closed_by = :by, closed_why = :why, closed_on = :on
                        where id = :id and closed_on is null""")
                .param("id", id)
                .param("by", end.by())
                .param("why", end.why())
                .param("on", end.on())
                .update();
    }

    /**
     * A hold.
     *
     * @return the record, or empty
     */
    public Optional<AccountHold> byId(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query((row, n) -> hold(row))
                .optional();
    }

    /**
     * Holds of accounts.
     *
     * @return the latest first, also those that were closed
     */
    public List<AccountHold> of(Collection<AccountId> accounts) {
        return jdbc.sql(SELECT + "where account_id = any(:ids::uuid[]) order by recorded_at desc, id desc")
                .param("ids", SqlArrays.of(accounts, AccountId::value))
                .query((row, n) -> hold(row))
                .list();
    }

    private static AccountHold hold(ResultSet row) throws SQLException {
        LocalDate closedOn = row.getObject("closed_on", LocalDate.class);
        return new AccountHold(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                HoldKind.ofWord(row.getString("kind")).orElse(HoldKind.HOUSE),
                row.getString("opened_by"),
                row.getString("why"),
                row.getString("care_of"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                closedOn == null
                        ? Optional.empty()
                        : Optional.of(new AccountHold.Closed(
                                row.getString("closed_by"), row.getString("closed_why"), closedOn)));
    }
}

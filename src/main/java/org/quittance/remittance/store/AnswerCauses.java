package org.quittance.remittance.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.ledger.EntryId;
import org.quittance.remittance.RemittanceId;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which answers may begin or cease to wait when something happens. Whether one does, and how much is in it, says the view
 * {@code remittance_waiting}.
 */
public final class AnswerCauses {

    /** What causes tasks, for the proof. */
    public static final String ALL =
            "select 'answer-' || outcome as kind, id as key, stake_cents as stake from remittance_waiting";

    private static final String MAY_WAIT = "answer.outcome not in ('posted', 'applied', 'priced', 'settled')";

    private final JdbcClient jdbc;

    /**
     * Reads through a data source.
     *
     * @param dataSource where from
     */
    public AnswerCauses(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * After a remittance was posted or taken back: its own, and those of the accounts it is about.
     *
     * @return ids of answers
     */
    public List<UUID> ofRemittance(RemittanceId remittance) {
        return jdbc.sql("""
                        select answer.id from remittance_claim answer
                        where answer.remittance_id = :remittance and %1$s
                        union
                        select answer.id
                        from (select distinct account_id from remittance_claim where remittance_id = :remittance) moved
                        join remittance_claim answer on answer.account_id = moved.account_id
                        where %1$s""".formatted(MAY_WAIT))
                .param("remittance", remittance.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /**
     * After what is owed on accounts moved.
     *
     * @param accounts patient accounts; other owners are passed over
     * @return ids of answers
     */
    public List<UUID> ofAccounts(Collection<UUID> accounts) {
        return accounts.isEmpty()
                ? List.of()
                : jdbc.sql(
                                "select answer.id from remittance_claim answer where answer.account_id = any(:accounts::uuid[])"
                                        + " and " + MAY_WAIT)
                        .param("accounts", SqlArrays.of(accounts, id -> id))
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list();
    }

    /**
     * After something happened to one answer: it, and those of its account.
     *
     * @return ids of answers
     */
    public List<UUID> besides(UUID answer) {
        return jdbc.sql("""
                        select id from remittance_claim where id = :answer
                        union
                        select answer.id from remittance_claim one
                        join remittance_claim answer on answer.account_id = one.account_id
                        where one.id = :answer and %s""".formatted(MAY_WAIT))
                .param("answer", answer)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /**
     * After entries that may be too large to name their accounts. Those of remittances are passed over: a remittance says
     * itself what it moved. It goes from the answers, which are few, to their transfers, whatever the planner knows.
     *
     * @return ids of answers
     */
    public List<UUID> ofEntries(Collection<EntryId> entries) {
        return entries.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        with others as (
                            select entry from unnest(:entries::bigint[]) as entry
                            where not exists (select from remittance where entry_id = entry)
                              and not exists (select from remittance where undone_entry_id = entry))
                        select answer.id from remittance_claim answer
                        where %s and answer.account_id is not null and exists (select from others)
                          and exists (
                              select from (select id from v_ledger_account
                                           where owner = answer.account_id and kind = 'RECEIVABLE' offset 0) as part
                              cross join lateral
                                  ((select entry_id from v_transfer where debit_id = part.id offset 0)
                                   union all
                                   (select entry_id from v_transfer where credit_id = part.id offset 0)) as moved
                              where moved.entry_id in (select entry from others))""".formatted(MAY_WAIT))
                        .param("entries", SqlArrays.of(entries, EntryId::value))
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list();
    }

    /**
     * All that may wait.
     *
     * @return ids of answers
     */
    public List<UUID> all() {
        return jdbc.sql("select answer.id from remittance_claim answer where " + MAY_WAIT)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}

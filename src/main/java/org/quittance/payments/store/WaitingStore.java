package org.quittance.payments.store;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.ledger.EntryId;
import org.quittance.ledger.ReceivablesMoved;
import org.quittance.money.Money;
import org.quittance.payments.WaitingMoney;
import org.quittance.registration.GuarantorId;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds, in the books, guarantors whose money waits. */
public final class WaitingStore {

    /**
     * Guarantors with money that waits and something owed, or with a credit where money that waited was applied. It goes
     * from the few whose money waits to their accounts, whatever the planner knows: it is asked inside a load of which
     * nothing is counted yet.
     */
    private static final String TO_SETTLE = """
            select distinct waiting.owner
            from (select named.owner, held.credit_cents > held.debit_cents as holds
                  from v_ledger_account named
                  join v_ledger_balance held on held.account_id = named.id
                  where named.kind = 'UNAPPLIED_GUARANTOR' %s
                  offset 0) as waiting
            cross join lateral (select id from v_account where guarantor_id = waiting.owner offset 0) as visit
            cross join lateral
                (select id from v_ledger_account
                 where owner = visit.id and kind = 'RECEIVABLE' and party = 'G' offset 0) as part
            cross join lateral
                (select debit_cents, credit_cents from v_ledger_balance where account_id = part.id offset 0) as owed
            where (owed.debit_cents < owed.credit_cents
                   or owed.debit_cents > owed.credit_cents and waiting.holds)
            """;

    private static final String AMONG_ACCOUNTS =
            "and named.owner in (select guarantor_id from v_account where id = any(:accounts::uuid[]))";

    private static final String IN_ENTRIES = """
              and exists (
                  select from (
                      (select entry_id from v_transfer where debit_id = part.id offset 0)
                      union all
                      (select entry_id from v_transfer where credit_id = part.id offset 0)) as moved
                  where moved.entry_id = any(:entries) offset 0)
            """;

    private final JdbcClient jdbc;

    /**
     * The books in a database.
     */
    public WaitingStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Whom something is to be done for, among those whose receivables moved.
     *
     * @param moved what moved
     * @return in one order, so that no two acts wait for each other in a circle
     */
    public List<GuarantorId> toSettle(ReceivablesMoved moved) {
        Set<GuarantorId> found = new TreeSet<>(Comparator.comparing(GuarantorId::value));
        if (moved.others()) {
            found.addAll(asked(jdbc.sql(TO_SETTLE.formatted(""))));
            return List.copyOf(found);
        }
        if (!moved.accounts().isEmpty()) {
            found.addAll(asked(jdbc.sql(TO_SETTLE.formatted(AMONG_ACCOUNTS))
                    .param("accounts", SqlArrays.of(moved.accounts(), id -> id))));
        }
        if (!moved.entries().isEmpty()) {
            found.addAll(asked(jdbc.sql(TO_SETTLE.formatted("") + IN_ENTRIES)
                    .param(
                            "entries",
                            moved.entries().stream().map(EntryId::value).toArray(Long[]::new))));
        }
        return List.copyOf(found);
    }

    private static List<GuarantorId> asked(JdbcClient.StatementSpec question) {
        return question.query((row, n) -> guarantor(row.getObject(1, UUID.class)))
                .list();
    }

    /**
     * Money that waits, the most first.
     *
     * @param limit at most so many
     * @return by guarantor
     */
    public List<WaitingMoney> waiting(int limit) {
        return jdbc.sql("""
                        select waiting.owner, held.credit_cents - held.debit_cents as cents
                        from v_ledger_account waiting
                        join v_ledger_balance held on held.account_id = waiting.id
                        where waiting.kind = 'UNAPPLIED_GUARANTOR' and held.credit_cents > held.debit_cents
                        order by cents desc, waiting.owner limit :limit""")
                .param("limit", limit)
                .query((row, n) -> new WaitingMoney(
                        guarantor(row.getObject("owner", UUID.class)), Money.ofCents(row.getLong("cents"))))
                .list();
    }

    private static GuarantorId guarantor(UUID id) {
        return new GuarantorId(id);
    }
}

package org.quittance.payments.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.ledger.EntryId;
import org.quittance.storage.SqlArrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds, in the books, where more came than was owed. */
public final class CreditStore {

    /** What causes the tasks: one for each account with a credit, one for each guarantor whose money waits. */
    public static final String ALL = """
            select case book.kind when 'RECEIVABLE' then 'credit' else 'waiting-money' end as kind, book.owner as key,
                   sum(held.credit_cents - held.debit_cents)::bigint as stake,
                   case book.kind when 'RECEIVABLE' then book.owner end as account,
                   null::date as due, '' as due_source, 'more-than-owed' as reason,
                   array_agg(book.party order by book.party) as args
            from v_ledger_account book
            join v_ledger_balance held on held.account_id = book.id and held.credit_cents > held.debit_cents
            where book.kind in ('RECEIVABLE', 'UNAPPLIED_GUARANTOR')
            group by book.kind, book.owner""";

    private final JdbcClient jdbc;

    /**
     * The books in a database.
     */
    public CreditStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Whose credits entries may have made or settled, for entries too large to name their owners: those with a credit that
     * the entries credited, and those whose task is open and that they touched.
     *
     * @param open whose tasks are open
     * @return accounts and guarantors
     */
    public List<UUID> movedBy(Collection<EntryId> entries, Collection<UUID> open) {
        return jdbc.sql("""
                        select book.owner
                        from (select distinct part from v_transfer
                              cross join lateral (values (debit_id), (credit_id)) as side (part)
                              where entry_id = any(:entries::bigint[])) moved
                        join v_ledger_balance held on held.account_id = moved.part
                        join v_ledger_account book on book.id = moved.part
                        where book.kind in ('RECEIVABLE', 'UNAPPLIED_GUARANTOR')
                          and (held.credit_cents > held.debit_cents
                               or book.owner = any(:open::uuid[]))""")
                .param("entries", SqlArrays.of(entries, EntryId::value))
                .param("open", SqlArrays.of(open, id -> id))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /**
     * All that have a credit.
     *
     * @return accounts and guarantors
     */
    public List<UUID> all() {
        return jdbc.sql("select key from (" + ALL + ") as each")
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}

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

    /** Guarantors with money that waits and something owed, or with a credit where money that waited was applied. */
    private static final String TO_SETTLE = """
            select distinct account.guarantor_id
            from ledger_account waiting
            join ledger_balance held on held.account_id = waiting.id
            join account on account.guarantor_id = waiting.owner
            join ledger_account part on part.owner = account.id and part.kind = 'RECEIVABLE' and part.party = 'G'
            join ledger_balance owed on owed.account_id = part.id
            where waiting.kind = 'UNAPPLIED_GUARANTOR'
              and (owed.debit_cents < owed.credit_cents
                   or owed.debit_cents > owed.credit_cents and held.credit_cents > held.debit_cents)
            """;

    private final JdbcClient jdbc;

    /**
     * The books in a database.
     *
     * @param dataSource where they are
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
            found.addAll(asked(jdbc.sql(TO_SETTLE)));
            return List.copyOf(found);
        }
        if (!moved.accounts().isEmpty()) {
            String among = """
                      and waiting.owner in (select guarantor_id from account where id = any(:accounts::uuid[]))""";
            found.addAll(
                    asked(jdbc.sql(TO_SETTLE + among).param("accounts", SqlArrays.of(moved.accounts(), id -> id))));
        }
        if (!moved.entries().isEmpty()) {
            found.addAll(asked(jdbc.sql(TO_SETTLE + """
                              and (exists (select from transfer
                                           where debit_id = part.id and entry_id = any(:entries))
                                   or exists (select from transfer
                                              where credit_id = part.id and entry_id = any(:entries)))""")
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
                        from ledger_account waiting
                        join ledger_balance held on held.account_id = waiting.id
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

package org.quittance.reports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts by who owes, payer and status, ordered by balance or day, a page at a time. */
@Component
public class AccountListing {

    private static final String BALANCES = """
            with balance as (
                select ledger_account.owner as account_id,
                       coalesce(sum(debit_cents - credit_cents)
                           filter (where ledger_account.party in ('P1', 'P2', 'P3')), 0)::bigint as payers,
                       coalesce(sum(debit_cents - credit_cents)
                           filter (where ledger_account.party not in ('P1', 'P2', 'P3')), 0)::bigint as patient
                from v_ledger_balance ledger_balance
                join v_ledger_account ledger_account on ledger_account.id = ledger_balance.account_id
                where ledger_account.kind = 'RECEIVABLE' and debit_cents <> credit_cents
                group by ledger_account.owner),
            listed as (
                select account.id, coalesce(balance.payers, 0) as payers, coalesce(balance.patient, 0) as patient,
                       __RANK__ as rank
                from v_account account __ALL__ join balance on balance.account_id = account.id
                where __WANTED__
                  and (:status = '' or account.status = :status)
                  and (:payer = '' or exists (
                        select from v_account_coverage account_coverage
                        join v_policy policy on policy.id = account_coverage.policy_id
                        where account_coverage.account_id = account.id and policy.payer_id::text = :payer)))
            select id, payers, patient, rank from listed
            where (rank, id) < (:rank, :id) order by rank desc, id desc limit :limit""";

    private final JdbcClient jdbc;

    /**
     * Lists over a database.
     *
     * @param jdbc the database
     */
    public AccountListing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of accounts.
     *
     * @param after the last one seen; empty for the first page
     * @param limit at most so many
     * @return in the order that was chosen
     */
    public List<ListedAccount> page(AccountChoice choice, Optional<ListedAccount> after, int limit) {
        return jdbc.sql(sql(choice))
                .param("status", choice.status())
                .param("payer", choice.payer().map(UUID::toString).orElse(""))
                .param("rank", after.map(ListedAccount::rank).orElse(Long.MAX_VALUE))
                .param("id", after.map(ListedAccount::account).orElse(new UUID(-1, -1)))
                .param("limit", limit)
                .query((row, n) -> new ListedAccount(
                        row.getObject("id", UUID.class),
                        Money.ofCents(row.getLong("payers")),
                        Money.ofCents(row.getLong("patient")),
                        row.getLong("rank")))
                .list();
    }

    private static String sql(AccountChoice choice) {
        return BALANCES.replace("__RANK__", rank(choice))
                .replace("__ALL__", choice.owing() == AccountChoice.Owing.ALL ? "left" : "")
                .replace("__WANTED__", wanted(choice.owing()));
    }

    private static String rank(AccountChoice choice) {
        return switch (choice.order()) {
            case LATEST -> "(account.opened_on - date '1900-01-01')::bigint";
            case EARLIEST -> "-(account.opened_on - date '1900-01-01')::bigint";
            case BALANCE ->
                switch (choice.owing()) {
                    case ANYBODY, ALL -> "coalesce(balance.payers, 0) + coalesce(balance.patient, 0)";
                    case PATIENT -> "balance.patient";
                    case PAYER -> "balance.payers";
                    case US -> "-least(balance.payers, 0) - least(balance.patient, 0)";
                };
        };
    }

    private static String wanted(AccountChoice.Owing owing) {
        return switch (owing) {
            case ALL -> "true";
            case ANYBODY -> "(balance.payers <> 0 or balance.patient <> 0)";
            case PATIENT -> "balance.patient > 0";
            case PAYER -> "balance.payers > 0";
            case US -> "(balance.payers < 0 or balance.patient < 0)";
        };
    }
}

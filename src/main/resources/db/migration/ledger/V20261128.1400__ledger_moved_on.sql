-- What was moved on ledger accounts, looked up by their numbers in one walk of the index. A plan that is made while the
-- statistics still say that the ledger is small would read all of it for every thousand accounts.
create function ledger_moved_on(accounts bigint[])
    returns table (account_id bigint, charge_id uuid, cents bigint) language sql stable
    set enable_seqscan = off as $$
        select debit_id, transfer.charge_id, transfer.cents from transfer where debit_id = any(accounts)
        union all
        select credit_id, transfer.charge_id, -transfer.cents from transfer where credit_id = any(accounts)
$$;

-- The ledger: one row moves an amount from one account to another, so that it cannot be unbalanced.
-- Rows are never updated or deleted. No foreign keys on the transfer rows: a statement-level trigger checks a whole
-- COPY at once, which costs a tenth of what three keys checked row by row cost.

create sequence ledger_account_id_seq cache 1;
create sequence entry_id_seq cache 1;
create sequence transfer_id_seq cache 1;

create table ledger_account (
    id     bigint primary key,
    kind   text not null,
    owner  uuid not null,
    party  text not null default '',
    digest bigint not null,
    constraint ledger_account_key unique (owner, kind, party)
);
comment on table ledger_account is 'What amounts move between. owner: the patient account, payer, guarantor, remittance or deposit it belongs to; zero for the house''s own accounts. party: who owes, on receivables (P1..P3, G, A).';
comment on column ledger_account.digest is 'First 64 bits of SHA-256 over the row: a row changed behind the program''s back is named by check. The same on entry and transfer.';
-- Who ever had money that waited: few among very many ledger accounts, asked for whenever guarantors come to owe something.
create index ledger_account_waiting on ledger_account (owner) where kind = 'UNAPPLIED_GUARANTOR';
select leave_rows('ledger_account', 'proved row by row by the proofs of the ledger itself');
select append_only('ledger_account', 'The ledger is append-only', 'Post a reversal instead.');

create table entry (
    id            bigint primary key,
    source_key    text not null,
    input_hash    bytea not null,
    kind          text not null,
    reason        text not null,
    business_day  date not null,
    effective_on  date not null,
    posted_at     timestamptz not null,
    posted_by     text not null,
    source        text not null default '',
    reverses      bigint references entry (id),
    digest        bigint not null,
    constraint entry_source_key unique (source_key),
    constraint entry_reversed_once unique (reverses)
);
create index entry_business_day on entry (business_day, id);
select leave_rows('entry', 'proved row by row by the proofs of the ledger itself');
select append_only('entry', 'The ledger is append-only', 'Post a reversal instead.');

create table transfer (
    id           bigint primary key,
    entry_id     bigint not null,
    debit_id     bigint not null,
    credit_id    bigint not null,
    cents        bigint not null,
    charge_id    uuid,
    source_ref   uuid,
    segment      integer not null default 0,
    service_date date,
    reason       text not null,
    digest       bigint not null,
    constraint transfer_moves_something check (cents > 0),
    constraint transfer_between_two_accounts check (debit_id <> credit_id)
);
create index transfer_entry on transfer (entry_id);
create index transfer_debit on transfer (debit_id);
create index transfer_credit on transfer (credit_id);
-- A few accounts (cash, allowances) have most of the transfers, the other accounts a handful each. Told the average, the
-- planner expects thousands of rows per account and looks them up by a detour; this is what one account really has.
alter table transfer alter column debit_id set (n_distinct = -0.25), alter column credit_id set (n_distinct = -0.25);
select leave_rows('transfer', 'proved row by row by the proofs of the ledger itself');
select append_only('transfer', 'The ledger is append-only', 'Post a reversal instead.');

create table entry_total (
    entry_id   bigint primary key references entry (id),
    transfers  bigint not null,
    cents      bigint not null,
    number_sum numeric(30, 0) not null,
    digest_xor bigint not null
);
comment on table entry_total is 'What an entry holds, written last: from then on it takes no more transfers, and a transfer that goes missing is named by its number (number_sum less the numbers that are left).';
select leave_rows('entry_total', 'proved row by row by the proofs of the ledger itself');
select append_only('entry_total', 'The ledger is append-only', 'Post a reversal instead.');

-- Balances are brought up to date again and again: room beside a row keeps its new version on the same page, and the
-- key's index need not be touched.
create table ledger_balance (
    account_id    bigint primary key,
    debit_cents   bigint not null,
    credit_cents  bigint not null
) with (fillfactor = 60);
comment on table ledger_balance is 'Sums of the transfers of each account that is not hit by everything; kept in the transaction that writes the transfers, proved by check.';
select leave_rows('ledger_balance', 'proved row by row by the proofs of the ledger itself');

create table seal (
    business_day date primary key,
    entries      bigint not null,
    transfers    bigint not null,
    cents        numeric(24, 0) not null,
    previous     bytea not null,
    hash         bytea not null,
    sealed_at    timestamptz not null
);
comment on table seal is 'A closed day: nothing is posted in it or before it any more. hash: over its entries and transfers in ledger order and the previous seal.';
select leave_rows('seal', 'proved row by row by the proofs of the ledger itself');
select append_only('seal', 'The ledger is append-only', 'Post a reversal instead.');

-- The plan of a check is made once per session, perhaps for one row, perhaps for a hundred thousand: only looking up
-- each named row by its key is good for both.
create function ledger_check_transfers() returns trigger language plpgsql
    set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    stray bigint;
begin
    select min(account_id) into stray
    from (select debit_id as account_id from arrived union select credit_id from arrived) named
    where not exists (select from ledger_account known where known.id = named.account_id);
    if stray is not null then
        raise exception 'Transfer names ledger account %, which does not exist.', stray using errcode = 'foreign_key_violation';
    end if;
    select min(entry_id) into stray
    from (select distinct entry_id from arrived) named
    where not exists (select from entry known where known.id = named.entry_id)
       or exists (select from entry_total finished where finished.entry_id = named.entry_id);
    if stray is not null then
        raise exception 'Transfer names entry %, which does not exist or is finished.', stray using errcode = 'foreign_key_violation';
    end if;
    return null;
end $$;

-- Who posts in a day shares its lock until the transaction ends; who seals the day waits for them (Seals). Before there
-- is any seal they also share one lock for all days, because the first seal closes every day before it.
create function ledger_check_entries() returns trigger language plpgsql as $$
declare
    closed date;
begin
    if not exists (select from seal) then
        perform pg_advisory_xact_lock_shared(lock_key('ledger.day', -2147483647, tg_table_schema));
    end if;
    perform pg_advisory_xact_lock_shared(
        lock_key('ledger.day', entered.business_day - date '2000-01-01', tg_table_schema))
    from (select distinct business_day from arrived order by business_day) entered;
    select min(entered.business_day) into closed
    from (select distinct business_day from arrived) entered
    where exists (select from seal where seal.business_day >= entered.business_day);
    if closed is not null then
        raise exception 'Business day % is closed. Post in an open day.', closed using errcode = 'check_violation';
    end if;
    return null;
end $$;

create function ledger_check_finished() returns trigger language plpgsql as $$
begin
    if not exists (select from entry_total where entry_id = new.id) then
        raise exception 'Entry % was not finished.', new.id using errcode = 'check_violation';
    end if;
    return null;
end $$;

select allow_triggers();
create trigger transfer_names_what_exists after insert on transfer
    referencing new table as arrived for each statement execute function ledger_check_transfers();
create trigger entry_in_an_open_day after insert on entry
    referencing new table as arrived for each statement execute function ledger_check_entries();
create constraint trigger entry_is_finished after insert on entry deferrable initially deferred
    for each row execute function ledger_check_finished();

-- Numbers that follow each other, in one step: asking a sequence six hundred thousand times costs a tenth of posting
-- that many transfers. Every number of these sequences is taken here, one taker at a time, and the turn ends at once
-- and not with the transaction, so nobody waits for anybody's work.
create function ledger_take_numbers(numbers regclass, many integer) returns bigint language plpgsql as $$
declare
    first_number bigint;
begin
    if many < 1 then
        raise exception 'Takes one number or more, not %.', many using errcode = 'invalid_parameter_value';
    end if;
    perform pg_advisory_lock(lock_key('ledger.numbers', numbers::oid::bigint));
    first_number := nextval(numbers);
    if many > 1 then
        perform setval(numbers, first_number + many - 1);
    end if;
    perform pg_advisory_unlock(lock_key('ledger.numbers', numbers::oid::bigint));
    return first_number;
exception when others or query_canceled then
    perform pg_advisory_unlock(lock_key('ledger.numbers', numbers::oid::bigint));
    raise;
end $$;

-- What was moved on ledger accounts, looked up by their numbers in one walk of the index. A plan that is made while the
-- statistics still say that the ledger is small would read all of it for every thousand accounts.
create function ledger_moved_on(accounts bigint[])
    returns table (account_id bigint, charge_id uuid, cents bigint) language sql stable
    set enable_seqscan = off as $$
        select debit_id, transfer.charge_id, transfer.cents from transfer where debit_id = any(accounts)
        union all
        select credit_id, transfer.charge_id, -transfer.cents from transfer where credit_id = any(accounts)
$$;

-- What other modules may read of this one: names and meanings of these columns stay, whatever becomes of the tables.
create view v_ledger_account as
select id, kind, owner, party from ledger_account;
comment on view v_ledger_account is 'What amounts move between: what it is for (AccountKind), whose it is, and on receivables who owes (P1..P3, G, A).';

create view v_ledger_balance as
select account_id, debit_cents, credit_cents from ledger_balance;
comment on view v_ledger_balance is 'What was moved to (debit) and from (credit) a ledger account in all, in cents; none of the few accounts that everything hits.';

create view v_entry as
select id, kind, reason, business_day, effective_on, posted_at, posted_by, source, reverses from entry;
comment on view v_entry is 'What happened, in order: the day it is in the books, the day it counts from, who posted it, and the entry that it takes back.';

create view v_transfer as
select id, entry_id, debit_id, credit_id, cents, charge_id, source_ref, segment, service_date, reason from transfer;
comment on view v_transfer is 'Cents above zero that an entry moved from one ledger account (credit) to another (debit).';

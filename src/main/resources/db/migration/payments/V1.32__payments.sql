-- Money of patients: one row per payment; how it is spread stands in the ledger under its entry.
create sequence receipt_number_seq start 30001;

create table payment (
    id              uuid primary key,
    receipt_number  text not null unique,
    source_key      text not null unique,
    guarantor_id    uuid not null references guarantor (id),
    tender          text not null check (tender ~ '^[a-z_]{1,20}$'),
    reference       text not null default '',
    cents           bigint not null check (cents > 0),
    received_on     date not null,
    taken_by        text not null,
    memo            text not null default '',
    entry_id        bigint not null,
    reversed_entry_id bigint,
    reversal_reason text not null default '',
    recorded_at     timestamptz not null,
    another_because text not null default ''
);
create index payment_guarantor on payment (guarantor_id, received_on);
create index payment_reference on payment (reference) where reference <> '';
create index payment_cents on payment (cents);
create index payment_received on payment (received_on);
create index payment_taken_by on payment (taken_by);
comment on column payment.another_because is 'A payment that looks like an earlier one (rule A-45) is taken only with the reason why it is another.';
select watch_rows('payment');

-- How a guarantor may be charged again: what the card processor calls the card, never the card. There is no column for a
-- card number or a security code, and there will be none (threat PRIVACY-02).
create table payment_method (
    id           uuid primary key,
    guarantor_id uuid not null references guarantor (id),
    token        text not null unique,
    brand        text not null,
    last_four    text not null check (last_four ~ '^[0-9]{4}$'),
    expires_on   date not null,
    holder       text not null,
    consent_on   date not null,
    added_by     text not null,
    added_at     timestamptz not null,
    removed_by   text,
    removed_at   timestamptz,
    constraint payment_method_removed_by_somebody check ((removed_by is null) = (removed_at is null))
);
create index payment_method_guarantor on payment_method (guarantor_id, added_at);
comment on column payment_method.expires_on is 'Last day of the month on the card.';
select watch_rows('payment_method');

-- What somebody gave up by hand, and who agreed where it took another (rules A-15, G-30).
create table write_off (
    id                  uuid primary key,
    source_key          text not null unique,
    account_id          uuid not null references account (id),
    cents               bigint not null check (cents > 0),
    reason              text not null,
    note                text not null,
    wanted_by           text not null,
    agreed              text not null default '',
    entry_id            bigint not null references entry (id),
    taken_back_entry_id bigint references entry (id),
    taken_back_because  text not null default '',
    taken_back_by       text not null default '',
    written_at          timestamptz not null
);
create index write_off_account on write_off (account_id, id desc);
select watch_rows('write_off');

-- What other modules may read of this one: names and meanings of these columns stay, whatever becomes of the tables.
create view v_payment as
select id, receipt_number, guarantor_id, tender, reference, received_on, cents from payment;

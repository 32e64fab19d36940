-- Money of patients: one row per payment; how it is spread stands in the ledger under its entry.
create sequence receipt_number_seq start 30001;

create table payment (
    id              uuid primary key,
    receipt_number  text not null unique,
    source_key      text not null unique,
    guarantor_id    uuid not null references guarantor (id),
    tender          text not null check (tender in ('cash', 'check', 'card')),
    reference       text not null default '',
    cents           bigint not null check (cents > 0),
    received_on     date not null,
    taken_by        text not null,
    memo            text not null default '',
    entry_id        bigint not null,
    reversed_entry_id bigint,
    reversal_reason text not null default '',
    recorded_at     timestamptz not null
);
create index payment_guarantor on payment (guarantor_id, received_on);
create index payment_reference on payment (reference) where reference <> '';
create index payment_cents on payment (cents);

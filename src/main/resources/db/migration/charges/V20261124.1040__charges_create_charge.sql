-- What was done: one row per charge line. Amounts are what was charged; what is left of them is in the ledger only.
create table charge (
    id                 uuid primary key,
    account_id         uuid not null references account (id),
    claim_id           uuid,
    line_number        integer not null check (line_number between 1 and 9999),
    code_system        text not null,
    code               text not null default '',
    modifiers          text[] not null default '{}',
    revenue_code       text not null default '',
    description        text not null default '',
    units              numeric(15, 3) not null default 1,
    charge_cents       bigint not null,
    service_from       date not null,
    service_to         date not null,
    place_of_service   text not null default '',
    line_control       text not null default '',
    diagnosis_pointers integer[] not null default '{}',
    kind               text not null default 'treatment' check (kind in ('treatment', 'medication', 'encounter', 'supply')),
    first_party        text not null check (first_party in ('P1', 'G')),
    source_segment     integer not null default 0,
    constraint charge_line unique (account_id, line_number)
);
create index charge_claim on charge (claim_id);
create index charge_line_control on charge (line_control) where line_control <> '';
comment on column charge.line_control is 'REF*6R as sent: how a remittance names the line (rule C-21).';
comment on column charge.first_party is 'Who was billed first: the first payer, or the guarantor when nobody insures.';

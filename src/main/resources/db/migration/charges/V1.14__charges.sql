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
create index charge_amount on charge (charge_cents);
comment on column charge.line_control is 'REF*6R as sent: how a remittance names the line (rule C-21).';
comment on column charge.first_party is 'Who was billed first: the first payer, or the guarantor when nobody insures.';
select watch_rows('charge');

-- How sources name charge lines, so that a line that comes again is known, and what a credit takes back.
create table charge_source (
    source_key text primary key,
    charge_id  uuid not null references charge (id),
    takes_back uuid references charge (id)
);
create unique index charge_source_charge on charge_source (charge_id);
create index charge_source_takes_back on charge_source (takes_back) where takes_back is not null;
comment on column charge_source.takes_back is 'The charge that this line, with an amount below zero, takes back whole or in part.';
select watch_rows('charge_source');

-- An organisation's own short names for what it does: what a bill says instead of a code.
create table service_name (
    code     text primary key check (code <> ''),
    name_en  text not null,
    name_es  text not null,
    taken_by text not null,
    taken_at timestamptz not null
);
comment on table service_name is 'One row a code. CPT has no names in the program: its text belongs to the AMA.';
comment on column service_name.name_es is 'Empty when there is none: then a Spanish bill says the kind of service.';
select watch_rows('service_name');

-- What other modules may read of this one: names and meanings of these columns stay, whatever becomes of the tables.
create view v_charge as
select id, account_id, claim_id, line_number, code_system, code, modifiers, revenue_code, description, units, charge_cents,
       service_from, service_to, place_of_service, line_control, diagnosis_pointers, kind, first_party
from charge;
comment on view v_charge is 'Charge lines with what was charged; what is left of it says the ledger.';

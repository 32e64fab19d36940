-- What was asked of payers: one row per claim (CLM).
create table claim (
    id             uuid primary key,
    number         text not null,
    number_key     text not null,
    source_key     text not null unique,
    content_hash   bytea not null,
    account_id     uuid not null references account (id),
    form           text not null check (form in ('professional', 'institutional', 'pharmacy')),
    frequency      text not null default '1',
    charge_cents   bigint not null,
    service_from   date not null,
    service_to     date not null,
    billing_npi    text not null default '',
    submitted_on   date not null,
    replaces_payer_control text not null default '',
    file_id        uuid,
    file_name      text not null default '',
    segment        integer not null default 0
);
create index claim_number on claim (number);
create index claim_number_key on claim (number_key);
create index claim_account on claim (account_id);
create index claim_service on claim (service_from, charge_cents);
create index claim_charge on claim (charge_cents);
comment on column claim.number is 'CLM01, the patient control number: what CLP01 of a remittance repeats (rule C-12).';
comment on column claim.number_key is 'The same in upper case letters and digits only, for payers that change it.';
select watch_rows('claim');

create table claim_submission (
    claim_id   uuid not null references claim (id),
    n          integer not null,
    rank       integer not null check (rank between 1 and 3),
    file_id    uuid,
    file_name  text not null default '',
    segment    integer not null default 0,
    submitted_on date not null,
    primary key (claim_id, n)
);
comment on table claim_submission is 'Each time the claim went to a payer: the first one and those to later payers; repeats charge nothing.';
select watch_rows('claim_submission');

-- Which claims no longer stand: replaced (frequency 7) or voided (frequency 8).
create table claim_replacement (
    claim_id      uuid primary key references claim (id),
    successor_id  uuid references claim (id),
    root_id       uuid not null references claim (id),
    payer_control text not null default '',
    submitted_on  date not null,
    file_id       uuid,
    file_name     text not null default '',
    segment       integer not null default 0,
    entry_key     text not null
);
create index claim_replacement_successor on claim_replacement (successor_id) where successor_id is not null;
create index claim_replacement_root on claim_replacement (root_id);
comment on table claim_replacement is 'Rows are only added. successor_id: the claim that stands in its place, none when it was voided, and the same for late claims that it repeats; root_id: the first claim of the chain; entry_key: the ledger entry that exchanged the charges (rules C-64, C-65, A-30).';
comment on column claim_replacement.payer_control is 'REF*F8 of the claim that replaced it.';
select watch_rows('claim_replacement');

create table claim_tie (
    number     text not null,
    n          integer not null,
    claim_id   uuid references claim (id),
    reason     text not null,
    decided_by text not null,
    decided_at timestamptz not null,
    withdrawn  boolean not null default false,
    primary key (number, n)
);
comment on table claim_tie is 'What a person said about a replacement, void or late charge that could not be tied: the claim it belongs to, or none when it is a new visit. The latest of a number counts; rows are only added.';
comment on column claim_tie.withdrawn is 'The row takes back what was said before it.';
select watch_rows('claim_tie');

-- What a claim to a later payer says that earlier payers decided (2320 CAS and AMT, 2430 SVD). Nothing is posted from it:
-- their own remittances are; it tells that they have answered.
create table claim_prior_answer (
    claim_id      uuid not null references claim (id),
    payer_id      uuid not null,
    told_on       date not null,
    paid_cents    bigint not null,
    patient_cents bigint not null,
    file_name     text not null default '',
    segment       integer not null default 0,
    primary key (claim_id, payer_id, told_on)
);
select watch_rows('claim_prior_answer');
select append_only('claim_prior_answer', 'What claims said of other payers is kept as it came');

create table claim_prior_adjustment (
    claim_id    uuid not null,
    payer_id    uuid not null,
    told_on     date not null,
    n           integer not null,
    line_number integer not null,
    group_code  text not null,
    reason      text not null,
    cents       bigint not null,
    quantity    numeric,
    primary key (claim_id, payer_id, told_on, n),
    foreign key (claim_id, payer_id, told_on) references claim_prior_answer (claim_id, payer_id, told_on)
);
comment on table claim_prior_adjustment is 'Why that payer paid another amount than was charged: each triplet of a CAS segment, in order.';
comment on column claim_prior_adjustment.line_number is 'The line of our claim, from 1; 0 for the claim as a whole.';
comment on column claim_prior_adjustment.cents is 'Above zero lessens the payment, below zero adds to it.';
comment on column claim_prior_adjustment.quantity is 'Units not paid; null where nothing was said.';
select watch_rows('claim_prior_adjustment');
select append_only('claim_prior_adjustment', 'What claims said of other payers is kept as it came');

-- What other modules may read of this one: names and meanings of these columns stay, whatever becomes of the tables.
create view v_claim as
select id, number, number_key, account_id, form, frequency, charge_cents, service_from, service_to, billing_npi,
       submitted_on, file_id, file_name, segment
from claim;
comment on view v_claim is 'What was asked of payers, one row a claim.';

create view v_claim_replacement as
select claim_id, successor_id, root_id, payer_control, submitted_on, entry_key from claim_replacement;
comment on view v_claim_replacement is 'Claims that stand no longer: the one in its place (none when it was voided), and the first of the chain.';

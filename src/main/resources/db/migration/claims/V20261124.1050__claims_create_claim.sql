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
comment on column claim.number is 'CLM01, the patient control number: what CLP01 of a remittance repeats (rule C-12).';
comment on column claim.number_key is 'The same in upper case letters and digits only, for payers that change it.';

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

-- Insured how: payers with the identifiers they use, policies, and the order in which they pay for an account.
create table payer (
    id         uuid primary key,
    name       text not null,
    name_key   text not null unique,
    self_pay   boolean not null default false
);
comment on column payer.name_key is 'Name in lower case letters and digits only: the last way to recognise a payer.';

create table payer_identifier (
    kind     text not null,
    value    text not null,
    payer_id uuid not null references payer (id),
    primary key (kind, value)
);
comment on table payer_identifier is 'kind: PI (payer id as in NM109 or N104), TIN (from TRN03), 2U, source (id in a population set).';

create table policy (
    id              uuid primary key,
    source_key      text not null unique,
    patient_id      uuid not null references patient (id),
    payer_id        uuid not null references payer (id),
    member_id       text not null default '',
    plan_name       text not null default '',
    filing          text not null default '',
    relationship    text not null default '18',
    subscriber_family_name text not null default '',
    subscriber_given_name  text not null default '',
    valid_from      date,
    valid_to        date
);
create index policy_patient on policy (patient_id);
create index policy_member on policy (member_id);

create table account_coverage (
    account_id uuid not null references account (id),
    rank       integer not null check (rank between 1 and 3),
    policy_id  uuid not null references policy (id),
    primary key (account_id, rank)
);
create index account_coverage_policy on account_coverage (policy_id);

-- Insured how: payers with the identifiers they use, policies, and the order in which they pay for an account.
create table payer (
    id         uuid primary key,
    name       text not null,
    name_key   text not null unique,
    self_pay   boolean not null default false
);
comment on column payer.name_key is 'Name in lower case letters and digits only: the last way to recognise a payer.';
select watch_rows('payer');

create table payer_identifier (
    kind     text not null,
    value    text not null,
    payer_id uuid not null references payer (id),
    primary key (kind, value)
);
comment on table payer_identifier is 'kind: PI (payer id as in NM109 or N104), TIN (from TRN03), 2U, source (id in a population set).';
select watch_rows('payer_identifier');

create table policy (
    id                     uuid primary key,
    source_key             text not null unique,
    patient_id             uuid not null references patient (id),
    payer_id               uuid not null references payer (id),
    member_id              text not null default '',
    plan_name              text not null default '',
    filing                 text not null default '',
    relationship           text not null default '18',
    subscriber_family_name text not null default '',
    subscriber_given_name  text not null default '',
    valid_from             date,
    valid_to               date,
    recorded_at            timestamptz,
    recorded_by            text not null
);
create index policy_patient on policy (patient_id);
create index policy_member on policy (member_id);
comment on column policy.recorded_at is 'When it came to be known: what was known on an earlier day does not show it. Null for those known all along.';
select watch_rows('policy');

-- What is known of a policy's holder besides the name.
create table policy_holder (
    policy_id  uuid primary key references policy (id),
    birth_date date
);
select watch_rows('policy_holder');

-- Who pays for an account, in order.
create table account_coverage (
    account_id uuid not null references account (id),
    rank       integer not null check (rank between 1 and 3),
    policy_id  uuid not null references policy (id),
    primary key (account_id, rank)
);
create index account_coverage_policy on account_coverage (policy_id);
select watch_rows('account_coverage');

-- Who insures a patient now, in order. Who did before stands in the history of the patient's record.
create table patient_coverage (
    patient_id uuid not null references patient (id),
    rank       integer not null check (rank between 1 and 9),
    policy_id  uuid not null references policy (id),
    primary key (patient_id, rank)
);
create index patient_coverage_policy on patient_coverage (policy_id);
select watch_rows('patient_coverage');

-- What other modules may read of this one: names and meanings of these columns stay, whatever becomes of the tables.
create view v_payer as
select payer.id, payer.name, payer.self_pay, named.number as payer_number
from payer
left join (select payer_id, min(value) as number from payer_identifier where kind = 'PI' group by payer_id) named
  on named.payer_id = payer.id;
comment on view v_payer is 'Payers; payer_number is the id of claims and remittances (PI), the least of several, null where none is known.';

create view v_policy as
select id, patient_id, payer_id, member_id, plan_name, filing, relationship, subscriber_family_name,
       subscriber_given_name, valid_from, valid_to, recorded_at
from policy;
comment on view v_policy is 'Who is insured where, under which member number.';

create view v_account_coverage as
select account_id, rank, policy_id from account_coverage;
comment on view v_account_coverage is 'Who pays for an account, in order from 1 to 3.';

create view v_patient_coverage as
select patient_id, rank, policy_id from patient_coverage;
comment on view v_patient_coverage is 'Who insures a patient now, in order from 1.';

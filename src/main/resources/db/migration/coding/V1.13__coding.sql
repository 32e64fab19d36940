-- What was found: diagnoses of an account in the order the claim points to them.
create table diagnosis (
    account_id  uuid not null references account (id),
    position    integer not null check (position between 1 and 99),
    system      text not null,
    code        text not null,
    description text not null default '',
    role        text not null default '',
    id          uuid not null default gen_random_uuid(),
    source      text not null default '',
    primary key (account_id, position)
);
create unique index diagnosis_id on diagnosis (id);
comment on column diagnosis.system is 'ICD-10-CM, ICD-9-CM or SNOMED-CT.';
comment on column diagnosis.role is 'Qualifier of the claim: ABK principal, ABF other, ABJ admitting, APR reason for visit.';
comment on column diagnosis.source is 'Where it came from: a file, a message, a person; empty when it came with the account''s claim.';
select watch_rows('diagnosis');

-- What was done and ordered.
create table care (
    id          uuid primary key,
    source_key  text not null unique,
    kind        text not null check (kind in ('treatment', 'medication')),
    account_id  uuid not null references account (id),
    system      text not null,
    code        text not null,
    description text not null default '',
    started_on  date not null,
    ended_on    date,
    clinician   text not null default '',
    coder       text not null default '',
    status      text not null check (status in ('planned', 'under_way', 'on_hold', 'stopped', 'done', 'not_done',
        'mistake', 'unknown')),
    source      text not null default '',
    charges     uuid[] not null default '{}',
    recorded_at timestamptz not null,
    constraint care_ends_after_it_started check (ended_on is null or ended_on >= started_on)
);
create index care_account on care (account_id, started_on);
comment on column care.kind is 'treatment: what was done; medication: which drug was ordered.';
comment on column care.charges is 'The charge lines that it justifies, where the source says so.';
select watch_rows('care');

-- What other modules may read of this one: names and meanings of these columns stay, whatever becomes of the tables.
create view v_diagnosis as
select account_id, position, system, code, description, role from diagnosis;
comment on view v_diagnosis is 'Diagnoses of an account, in order.';

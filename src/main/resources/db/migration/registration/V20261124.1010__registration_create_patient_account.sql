-- Who: patients, the people who pay for them, and one account per encounter or series.
create sequence account_number_seq start 1000001;
create sequence guarantor_number_seq start 20001;
create sequence record_number_seq start 500001;

create table facility (
    id       uuid primary key,
    code     text not null unique,
    name     text not null,
    street   text not null default '',
    city     text not null default '',
    state    text not null default '',
    zip      text not null default '',
    phone    text not null default '',
    npi      text not null default '',
    zone     text not null
);

create table guarantor (
    id          uuid primary key,
    number      text not null unique,
    source_key  text not null unique,
    family_name text not null,
    given_name  text not null,
    street      text not null default '',
    city        text not null default '',
    state       text not null default '',
    zip         text not null default '',
    phone       text not null default '',
    email       text not null default '',
    language    text not null default 'en'
);
create index guarantor_name on guarantor (lower(family_name) text_pattern_ops, lower(given_name) text_pattern_ops);

create table patient (
    id            uuid primary key,
    record_number text not null unique,
    source_key    text not null unique,
    family_name   text not null,
    given_name    text not null,
    middle_name   text not null default '',
    birth_date    date,
    sex           text not null default 'U' check (sex in ('F', 'M', 'O', 'U')),
    street        text not null default '',
    city          text not null default '',
    state         text not null default '',
    zip           text not null default '',
    phone         text not null default '',
    email         text not null default '',
    language      text not null default 'en',
    deceased_on   date,
    guarantor_id  uuid not null references guarantor (id),
    recorded_at   timestamptz not null
);
create index patient_name on patient (lower(family_name) text_pattern_ops, lower(given_name) text_pattern_ops);
create index patient_given_name on patient (lower(given_name) text_pattern_ops);
create index patient_birth_date on patient (birth_date);
create index patient_guarantor on patient (guarantor_id);

create table account (
    id           uuid primary key,
    number       text not null unique,
    source_key   text not null unique,
    source_number text not null default '',
    patient_id   uuid not null references patient (id),
    guarantor_id uuid not null references guarantor (id),
    facility_id  uuid references facility (id),
    description  text not null,
    clinician    text not null default '',
    opened_on    date not null,
    closed_on    date,
    status       text not null default 'open' check (status in ('open', 'discharged', 'cancelled')),
    recorded_at  timestamptz not null
);
create index account_patient on account (patient_id, opened_on);
create index account_guarantor on account (guarantor_id, opened_on);
create index account_source_number on account (source_number) where source_number <> '';
comment on column account.source_number is 'The number people at the source know it by (encounter id, CLM01); not unique.';

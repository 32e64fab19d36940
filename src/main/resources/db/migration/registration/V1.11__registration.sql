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
select watch_rows('facility');

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
    language    text not null default 'en',
    recorded_by text not null,
    merged_into uuid references guarantor (id)
);
create index guarantor_name on guarantor (lower(family_name) text_pattern_ops, lower(given_name) text_pattern_ops);
create index guarantor_phone_digits on guarantor (right(regexp_replace(phone, '[^0-9]', '', 'g'), 10)) where phone <> '';
create index guarantor_merged_into on guarantor (merged_into) where merged_into is not null;
comment on column guarantor.merged_into is 'The record that survives, always the last one of a chain of merges.';
comment on column guarantor.recorded_by is 'Who made the record: a person, the feed or file that told of it, or the operator.';
select watch_rows('guarantor');

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
    recorded_at   timestamptz not null,
    recorded_by   text not null,
    merged_into   uuid references patient (id)
);
create index patient_name on patient (lower(family_name) text_pattern_ops, lower(given_name) text_pattern_ops);
create index patient_given_name on patient (lower(given_name) text_pattern_ops);
create index patient_birth_date on patient (birth_date);
create index patient_guarantor on patient (guarantor_id);
-- A street is found with or without its house number, a telephone as it is typed.
create index patient_street on patient (lower(regexp_replace(street, '^[0-9]+[[:space:]]*', '')) text_pattern_ops)
    where street <> '';
create index patient_phone_digits on patient (right(regexp_replace(phone, '\D', '', 'g'), 10)) where phone <> '';
create index patient_email on patient (lower(email) text_pattern_ops) where email <> '';
create index patient_merged_into on patient (merged_into) where merged_into is not null;
comment on column patient.merged_into is 'The record that survives, always the last one of a chain of merges.';
select watch_rows('patient');

create table account (
    id            uuid primary key,
    number        text not null unique,
    source_key    text not null unique,
    source_number text not null default '',
    patient_id    uuid not null references patient (id),
    guarantor_id  uuid not null references guarantor (id),
    facility_id   uuid references facility (id),
    description   text not null,
    clinician     text not null default '',
    opened_on     date not null,
    closed_on     date,
    status        text not null default 'open' check (status in ('open', 'discharged', 'cancelled')),
    recorded_at   timestamptz not null,
    recorded_by   text not null
);
create index account_patient on account (patient_id, opened_on);
create index account_guarantor on account (guarantor_id, opened_on);
create index account_source_number on account (source_number) where source_number <> '';
create index account_opened on account (opened_on);
comment on column account.source_number is 'The number people at the source know it by (encounter id, CLM01); not unique.';
select watch_rows('account');

-- Two records of one person, made one: the record that goes stays, and leads to the one that survives.
create table patient_merge (
    id            uuid primary key,
    gone_id       uuid not null references patient (id),
    survivor_id   uuid not null references patient (id),
    act_id        uuid not null,
    merged_at     timestamptz not null,
    undone_act_id uuid,
    undone_at     timestamptz,
    constraint patient_merge_of_two check (gone_id <> survivor_id),
    constraint patient_merge_undone_by_an_act check ((undone_at is null) = (undone_act_id is null))
);
create unique index patient_merge_standing on patient_merge (gone_id) where undone_at is null;
create index patient_merge_survivor on patient_merge (survivor_id);
comment on column patient_merge.act_id is 'The act in record_act: what it changed is what an undo takes back.';
select watch_rows('patient_merge');

-- The same of people who pay.
create table guarantor_merge (
    id            uuid primary key,
    gone_id       uuid not null references guarantor (id),
    survivor_id   uuid not null references guarantor (id),
    act_id        uuid not null,
    merged_at     timestamptz not null,
    undone_act_id uuid,
    undone_at     timestamptz,
    constraint guarantor_merge_of_two check (gone_id <> survivor_id),
    constraint guarantor_merge_undone_by_an_act check ((undone_at is null) = (undone_act_id is null))
);
create unique index guarantor_merge_standing on guarantor_merge (gone_id) where undone_at is null;
create index guarantor_merge_survivor on guarantor_merge (survivor_id);
select watch_rows('guarantor_merge');

-- Parts of people's records that come several times or over time. Each belongs to the record of a patient or of a
-- guarantor, named as record_change names it, and has its place in it; who changed what stands in the history.
create table contact_phone (
    record_kind text not null check (record_kind in ('patient', 'guarantor')),
    record_id   uuid not null,
    place       integer not null check (place > 0),
    kind        text not null,
    number      text not null,
    from_on     date,
    until_on    date,
    may_call    boolean not null default true,
    may_text    boolean not null default false,
    source      text not null default '',
    primary key (record_id, place)
);
create index contact_phone_digits on contact_phone (right(regexp_replace(number, '[^0-9]', '', 'g'), 10));
select watch_rows('contact_phone');

create table contact_address (
    record_kind text not null check (record_kind in ('patient', 'guarantor')),
    record_id   uuid not null,
    place       integer not null check (place > 0),
    kind        text not null,
    street      text not null default '',
    city        text not null default '',
    state       text not null default '',
    zip         text not null default '',
    from_on     date,
    until_on    date,
    source      text not null default '',
    primary key (record_id, place)
);
select watch_rows('contact_address');

create table contact_wishes (
    record_kind text not null check (record_kind in ('patient', 'guarantor')),
    record_id   uuid not null,
    place       integer not null check (place > 0),
    channels    text not null default '',
    quiet_from  text not null default '',
    quiet_until text not null default '',
    no_email    boolean not null default false,
    no_text     boolean not null default false,
    no_call     boolean not null default false,
    time_zone   text not null default '',
    primary key (record_id, place)
);
comment on column contact_wishes.channels is 'In the order wished: phone, text, email, mail.';
select watch_rows('contact_wishes');

create table confidential_request (
    record_kind text not null check (record_kind in ('patient', 'guarantor')),
    record_id   uuid not null,
    place       integer not null check (place > 0),
    asked_on    date not null,
    until_on    date,
    street      text not null default '',
    city        text not null default '',
    state       text not null default '',
    zip         text not null default '',
    phone       text not null default '',
    email       text not null default '',
    channel     text not null default '',
    primary key (record_id, place)
);
comment on table confidential_request is '45 CFR 164.522(b): where and how instead. Nobody is asked why.';
select watch_rows('confidential_request');

create table bankruptcy (
    record_kind   text not null check (record_kind in ('patient', 'guarantor')),
    record_id     uuid not null,
    place         integer not null check (place > 0),
    chapter       text not null,
    case_number   text not null default '',
    court         text not null default '',
    filed_on      date not null,
    discharged_on date,
    dismissed_on  date,
    primary key (record_id, place)
);
select watch_rows('bankruptcy');

create table attorney (
    record_kind text not null check (record_kind in ('patient', 'guarantor')),
    record_id   uuid not null,
    place       integer not null check (place > 0),
    name        text not null default '',
    firm        text not null default '',
    phone       text not null default '',
    from_on     date,
    until_on    date,
    primary key (record_id, place)
);
-- A law firm is found by its telephone as it is typed.
create index attorney_phone_digits on attorney (right(regexp_replace(phone, '[^0-9]', '', 'g'), 10)) where phone <> '';
select watch_rows('attorney');

create table employment (
    record_kind text not null check (record_kind in ('patient', 'guarantor')),
    record_id   uuid not null,
    place       integer not null check (place > 0),
    name        text not null,
    street      text not null default '',
    city        text not null default '',
    state       text not null default '',
    zip         text not null default '',
    phone       text not null default '',
    from_on     date,
    until_on    date,
    primary key (record_id, place)
);
select watch_rows('employment');

create table own_bill (
    record_kind text not null check (record_kind in ('patient', 'guarantor')),
    record_id   uuid not null,
    place       integer not null check (place > 0),
    from_on     date not null,
    until_on    date,
    primary key (record_id, place)
);
comment on table own_bill is 'From when to when a patient of a household gets a bill apart from the others.';
select watch_rows('own_bill');

-- What other modules may read of this one: names and meanings of these columns stay, whatever becomes of the tables.
create view v_patient as
select id, record_number, source_key, family_name, given_name, middle_name, birth_date, sex, street, city, state, zip,
       phone, email, language, deceased_on, guarantor_id, merged_into, recorded_at
from patient;
comment on view v_patient is 'The people treated; one that was merged leads to the record that survives. A field that a patient gets later is added at the end: exports give every field.';

create view v_guarantor as
select id, number, family_name, given_name, street, city, state, zip, phone, email, language, merged_into from guarantor;
comment on view v_guarantor is 'The people who pay; one that was merged leads to the record that survives.';

create view v_account as
select id, number, source_key, source_number, patient_id, guarantor_id, facility_id, description, clinician, opened_on,
       closed_on, status, recorded_at
from account;
comment on view v_account is 'Patient accounts, one for each encounter or series.';

create view v_contact_phone as
select record_kind, record_id, place, kind, number, from_on, until_on from contact_phone;
comment on view v_contact_phone is 'Further telephones of patients and guarantors.';

create view v_attorney as
select record_kind, record_id, place, name, firm, phone, from_on, until_on from attorney;
comment on view v_attorney is 'Who represents a patient or guarantor.';

create view v_patient_merge as
select id, gone_id, survivor_id, merged_at, undone_at from patient_merge;
comment on view v_patient_merge is 'Two records of one person made one; undone_at where that was taken back.';

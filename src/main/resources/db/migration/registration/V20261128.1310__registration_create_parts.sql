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

create table own_bill (
    record_kind text not null check (record_kind in ('patient', 'guarantor')),
    record_id   uuid not null,
    place       integer not null check (place > 0),
    from_on     date not null,
    until_on    date,
    primary key (record_id, place)
);
comment on table own_bill is 'From when to when a patient of a household gets a bill apart from the others.';

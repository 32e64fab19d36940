-- The last word of each voice about a patient, for voices whose words stand in no other table: answers about
-- eligibility, insurance segments of messages.
create table heard (
    id         uuid primary key,
    patient_id uuid not null,
    source     text not null check (source in ('payer', 'subscriber', 'twin', 'guarantor')),
    who        text not null,
    said_on    date,
    times      integer not null default 1,
    family     text not null default '',
    given      text not null default '',
    middle     text not null default '',
    birth_date date,
    sex        text not null default 'U',
    street     text not null default '',
    city       text not null default '',
    state      text not null default '',
    zip        text not null default '',
    phone      text not null default '',
    email      text not null default '',
    payer_id   uuid,
    member_id  text not null default '',
    constraint heard_once unique (patient_id, source, who)
);

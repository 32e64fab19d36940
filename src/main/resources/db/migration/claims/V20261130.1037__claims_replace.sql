-- Which claims no longer stand: replaced (frequency 7) or voided (frequency 8), and what a person said they belong to.
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
select watch_rows('claim_replacement');
select watch_rows('claim_tie');

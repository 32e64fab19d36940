-- What somebody gave up by hand, and who agreed where it took another (rules A-15, G-30).
create table write_off (
    id                  uuid primary key,
    source_key          text not null unique,
    account_id          uuid not null references account (id),
    cents               bigint not null check (cents > 0),
    reason              text not null,
    note                text not null,
    wanted_by           text not null,
    agreed              text not null default '',
    entry_id            bigint not null references entry (id),
    taken_back_entry_id bigint references entry (id),
    taken_back_because  text not null default '',
    taken_back_by       text not null default '',
    written_at          timestamptz not null
);
create index write_off_account on write_off (account_id, id desc);

select watch_rows('write_off');

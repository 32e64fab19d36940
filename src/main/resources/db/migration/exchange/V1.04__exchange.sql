-- What arrived, byte for byte, once: sha256 is over the unpacked bytes, so a file that comes again renamed or packed is
-- known. 'kept' means that no importer has come to an end with it yet.
create table kept_file (
    id          uuid primary key,
    sha256      bytea not null unique check (octet_length(sha256) = 32),
    name        text not null,
    size_bytes  bigint not null check (size_bytes >= 0),
    kind        text not null,
    arrived_at  timestamptz not null,
    arrived_by  text not null,
    status      text not null default 'kept' check (status in ('kept', 'accepted', 'held', 'rejected')),
    reason      text not null default '',
    taken       boolean not null default false
);
create index kept_file_arrived on kept_file (arrived_at, id);
create index kept_file_waiting on kept_file (arrived_at, id) where status in ('kept', 'held');
select watch_rows('kept_file');

-- Pieces of 1 MiB, the last one shorter; none for an empty file.
create table kept_chunk (
    file_id     uuid not null references kept_file (id),
    n           integer not null check (n >= 0),
    bytes       bytea not null,
    primary key (file_id, n)
);
-- Trying to shorten a piece costs more time than writing it.
alter table kept_chunk alter column bytes set storage external;
select watch_rows('kept_chunk');

-- What other modules may read of this one: names and meanings of these columns stay, whatever becomes of the tables.
create view v_held_file as
select id, kind, name, arrived_at, reason from kept_file where status = 'held';

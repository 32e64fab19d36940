-- Messages of other systems, each kept as it came, with where it stands.
create table feed_message (
    id         uuid primary key,
    arrived_at timestamptz not null,
    sender     text not null,
    control_id text not null,
    kind       text not null,
    hash       text not null unique,
    twin_hash  text not null,
    content    bytea not null,
    state      text not null check (state in ('applied', 'waiting', 'rejected', 'mended', 'closed')),
    place      text not null default '',
    why        text not null default '',
    remedy     text not null default ''
);
create index feed_message_twin on feed_message (twin_hash);
create index feed_message_arrived on feed_message (arrived_at);
create index feed_message_state on feed_message (state, id) where state <> 'applied';
comment on column feed_message.hash is 'SHA-256 of the content without the time in its header: the same message again is known by it.';
comment on column feed_message.twin_hash is 'SHA-256 of what it says, also without its number: another message that says the same is known by it.';
comment on column feed_message.content is 'As received; of a rejected message, which is not ours to store, the header alone.';
select watch_rows('feed_message');
select append_only('feed_message', 'Messages of feeds are kept as they came', '',
    '{id, arrived_at, sender, control_id, kind, hash, twin_hash, content}');

create table feed_attempt (
    message_id uuid not null references feed_message (id),
    n          integer not null,
    at         timestamptz not null,
    by         text not null,
    code       text not null,
    place      text not null,
    why        text not null,
    content    bytea not null,
    primary key (message_id, n)
);
comment on table feed_attempt is 'What was tried with a message that was not applied at first: sent again, mended and replayed, put aside.';
select watch_rows('feed_attempt');
select append_only('feed_attempt', 'Messages of feeds are kept as they came');

create table feed_told (
    record_id uuid not null,
    part      text not null,
    told_at   timestamptz not null,
    primary key (record_id, part)
);
comment on table feed_told is 'Until when feeds have told about a part of a record: older news that comes late does not overwrite it.';
select leave_rows('feed_told', 'until when feeds have told; what they changed stands in the history of the record');

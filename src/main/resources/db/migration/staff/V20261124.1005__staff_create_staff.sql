-- Who works here, and the trail of who saw and did what.
create table staff_member (
    id            uuid primary key,
    sign_in       text not null unique,
    display_name  text not null,
    role          text not null,
    password_hash text not null,
    active        boolean not null default true
);

create table staff_audit (
    id           bigint generated always as identity primary key,
    happened_at  timestamptz not null,
    staff_id     uuid,
    act          text not null,
    object_kind  text not null,
    object_id    uuid,
    outcome      text not null,
    address      text not null default ''
);
create index staff_audit_object on staff_audit (object_id, id) where object_id is not null;
create index staff_audit_staff on staff_audit (staff_id, id);
comment on table staff_audit is 'Append-only. Ids and kinds only: no names, amounts or typed text.';

select append_only('staff_audit', 'The audit trail is append-only');

-- Hashes of the secrets that browsers hold; what is over is deleted.
create table staff_session (
    token_hash bytea primary key,
    staff_id   uuid not null references staff_member (id),
    began_at   timestamptz not null,
    used_at    timestamptz not null
);
create index staff_session_used on staff_session (used_at);

create table staff_failure (
    kind     text not null,
    key_hash bytea not null,
    failures integer not null,
    last_at  timestamptz not null,
    primary key (kind, key_hash)
);
comment on table staff_failure is 'Failed sign-ins under hashes of names and addresses, to slow guessing down.';

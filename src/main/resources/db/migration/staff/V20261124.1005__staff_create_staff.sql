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

create function staff_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The audit trail is append-only: % is refused.', tg_op using errcode = 'restrict_violation';
end $$;

do $$
begin
    if exists (select from pg_extension where extname = 'citus') then
        perform set_config('citus.enable_unsafe_triggers', 'on', true);
    end if;
end $$;

create trigger staff_audit_is_append_only before update or delete on staff_audit
    for each row execute function staff_refuse_change();
create trigger staff_audit_is_never_emptied before truncate on staff_audit
    for each statement execute function staff_refuse_change();

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

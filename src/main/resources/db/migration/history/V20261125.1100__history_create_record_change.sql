-- How records came to say what they say: each act once with who, when and why; each field it changed, before and after.
create table record_act (
    id         uuid primary key,
    changed_at timestamptz not null,
    changed_by text not null,
    reason     text not null,
    source     text not null default ''
);

create table record_change (
    id        bigint generated always as identity primary key,
    act_id    uuid not null references record_act (id),
    kind      text not null check (kind in ('patient', 'guarantor', 'account', 'policy')),
    record_id uuid not null,
    field     text not null,
    before    text not null,
    after     text not null,
    constraint record_change_differs check (before <> after)
);
create index record_change_record on record_change (record_id, kind, id);
create index record_change_act on record_change (act_id, id);
comment on column record_change.before is 'Empty for nothing known. The same for after.';

create function history_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The history of records is append-only: % on % is refused. Change the record by another act instead.',
        tg_op, tg_table_name using errcode = 'restrict_violation';
end $$;

-- Beyond one server triggers must be allowed by the session that creates them; elsewhere this does nothing.
do $$
begin
    if exists (select from pg_extension where extname = 'citus') then
        perform set_config('citus.enable_unsafe_triggers', 'on', true);
    end if;
end $$;

create trigger record_act_is_append_only before update or delete on record_act
    for each row execute function history_refuse_change();
create trigger record_act_is_never_emptied before truncate on record_act
    for each statement execute function history_refuse_change();
create trigger record_change_is_append_only before update or delete on record_change
    for each row execute function history_refuse_change();
create trigger record_change_is_never_emptied before truncate on record_change
    for each statement execute function history_refuse_change();

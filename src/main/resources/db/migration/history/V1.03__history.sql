-- How records came to say what they say: each act once with who, when and why; each field it changed, before and after.
create table record_act (
    id         uuid primary key,
    changed_at timestamptz not null,
    changed_by text not null,
    reason     text not null,
    source     text not null default ''
);
select watch_rows('record_act');
select append_only('record_act', 'The history of records is append-only', 'Change the record by another act instead.');

-- What kinds there are is said in one place, the program's list of them; here only what a kind looks like.
create table record_change (
    id        bigint generated always as identity primary key,
    act_id    uuid not null references record_act (id),
    kind      text not null check (kind ~ '^[a-z]+(_[a-z]+)*$'),
    record_id uuid not null,
    field     text not null,
    before    text not null,
    after     text not null,
    constraint record_change_differs check (before <> after)
);
create index record_change_record on record_change (record_id, kind, id);
create index record_change_act on record_change (act_id, id);
comment on column record_change.before is 'Empty for nothing known. The same for after.';
select watch_rows('record_change');
select append_only('record_change', 'The history of records is append-only', 'Change the record by another act instead.');

-- What other modules may read of this one: names and meanings of these columns stay, whatever becomes of the tables.
create view v_record_act as
select id, changed_at, changed_by, reason, source from record_act;
comment on view v_record_act is 'Acts that changed records: who, when and why.';

create view v_record_change as
select id, act_id, kind, record_id, field, before, after from record_change;
comment on view v_record_change is 'Each field that an act changed, before and after; empty for nothing known.';

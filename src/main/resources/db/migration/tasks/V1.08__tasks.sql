-- What somebody has to do. A task is opened and closed by the act that causes or settles it, and stands once: whatever
-- opens it again finds it open.
create table task (
    id            uuid primary key,
    kind          text not null,
    subject_id    uuid not null,
    account_id    uuid,
    stake_cents   bigint not null,
    due_on        date,
    due_source    text not null default '',
    reason        text not null,
    reason_args   text[] not null default '{}',
    owner         text not null default '',
    snoozed_until date,
    opened_by     text not null,
    opened_at     timestamptz not null,
    closed_by     text not null default '',
    closed_why    text not null default '',
    closed_by_hand boolean not null default false,
    closed_at     timestamptz
);
create unique index task_open on task (kind, subject_id) where closed_at is null;
create index task_open_due on task (coalesce(due_on, date '9999-12-31'), (-stake_cents), id) where closed_at is null;
create index task_open_stake on task ((-stake_cents), id) where closed_at is null;
create index task_open_kind on task (kind, coalesce(due_on, date '9999-12-31'), (-stake_cents), id) where closed_at is null;
create index task_open_account on task (account_id) where closed_at is null and account_id is not null;
create index task_left_alone on task (kind, subject_id) where closed_by_hand;
comment on column task.subject_id is 'What it is about, of the sort that its kind names; with the kind, what it is unique by while it is open.';
comment on column task.account_id is 'The patient account that it is about too, when one is known.';
comment on column task.due_source is 'Where the day comes from, in code: a rule, or a number of days after something.';
comment on column task.reason_args is 'What the words of the reason are made with, in the order that its kind says.';
comment on column task.closed_by_hand is 'A person left it alone, whatever stands on.';
select watch_rows('task');

create table task_event (
    n       bigint generated always as identity primary key,
    task_id uuid not null references task (id),
    what    text not null check (what in ('opened', 'changed', 'assigned', 'snoozed', 'closed')),
    value   text not null default '',
    by      text not null,
    at      timestamptz not null
);
create index task_event_task on task_event (task_id, n);
comment on table task_event is 'What happened to tasks. Rows are only added.';
comment on column task_event.value is 'The stake in cents, the new owner, the day it comes back, why it was closed.';
select watch_rows('task_event');

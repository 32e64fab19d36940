-- Work behind the pages, of all organisations. What is due, by whom it was taken and when that one was last heard of is
-- kept in scheduled_tasks, in the form that db-scheduler reads; what each run is about, how far it is and what became of
-- it in job_run. Both are written in the transaction of the act that asks: a job stands if and only if the act stands.

create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heard_of on scheduled_tasks (last_heartbeat);
comment on table scheduled_tasks is 'What is due and who has taken it; a lease ends when its holder is not heard of.';

create table job_run (
    id           uuid        primary key,
    kind         text        not null,
    organisation text        not null,
    subject      text        not null default '',
    data         text        not null default '',
    repeats      boolean     not null default false,
    state        text        not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
    asked_at     timestamptz not null,
    due_at       timestamptz not null,
    began_at     timestamptz,
    ended_at     timestamptz,
    lease        integer     not null default 0,
    tries        integer     not null default 0,
    node         text        not null default '',
    position     text        not null default '',
    step         text        not null default '',
    done         bigint      not null default 0,
    total        bigint      not null default 0,
    stop_asked   boolean     not null default false,
    outcome      text        not null default '',
    error        text        not null default '',
    taken_up_by  uuid,
    constraint job_run_ended check ((ended_at is not null) = (state in ('done', 'failed', 'cancelled')))
);
-- At most one waits and one runs about the same thing.
create unique index job_run_waits on job_run (kind, organisation, subject) where state = 'waiting';
create unique index job_run_runs on job_run (kind, organisation, subject) where state = 'running';
create index job_run_open on job_run (organisation, id) where state in ('waiting', 'running');
create index job_run_ended_at on job_run (organisation, ended_at desc, id desc) where ended_at is not null;
create index job_run_failed on job_run (organisation, ended_at desc, id desc) where state = 'failed' and taken_up_by is null;
create index job_run_forgotten on job_run (ended_at) where ended_at is not null;
comment on table job_run is 'What was asked to be done behind the pages, how far it is, and what became of it.';
comment on column job_run.subject is 'What it is about: an id or a name, never a person''s data.';
comment on column job_run.data is 'What it needs to know: ids and cents, no names.';
comment on column job_run.lease is 'Grows each time a node takes the run: who holds an older one may not write any more.';
comment on column job_run.position is 'How far the work stands; written in the transaction of the work itself.';
comment on column job_run.taken_up_by is 'The run that somebody asked for in place of this one.';

create table delivery_attempt (
    kind         text        not null,
    organisation text        not null,
    subject      text        not null,
    n            integer     not null,
    run_id       uuid        not null,
    began_at     timestamptz not null,
    ended_at     timestamptz,
    outcome      text        not null check (outcome in ('begun', 'delivered', 'refused', 'not_now', 'unknown')),
    why          text        not null default '',
    primary key (kind, organisation, subject, n),
    constraint delivery_attempt_ended check ((ended_at is null) = (outcome = 'begun'))
);
comment on table delivery_attempt is 'Each time something was handed to an outside party: begun before it is sent, so that an end of the program in between shows as unknown.';

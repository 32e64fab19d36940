-- Who works here.
create table staff_member (
    id            uuid primary key,
    sign_in       text not null unique,
    display_name  text not null,
    role          text not null,
    password_hash text not null,
    active        boolean not null default true
);
select watch_rows('staff_member');

-- The trail of who saw and did what.
create table staff_audit (
    id           bigint generated always as identity primary key,
    happened_at  timestamptz not null,
    staff_id     uuid,
    act          text not null,
    object_kind  text not null,
    object_id    uuid,
    outcome      text not null,
    address      text not null default '',
    rows         integer,
    filters      text not null default ''
);
create index staff_audit_object on staff_audit (object_id, id) where object_id is not null;
create index staff_audit_staff on staff_audit (staff_id, id);
comment on table staff_audit is 'Append-only. Ids and kinds only: no names, amounts or typed text.';
comment on column staff_audit.rows is 'How many records were shown; null where it does not apply.';
comment on column staff_audit.filters is 'Names of what was asked by, never what was asked for.';
select watch_rows('staff_audit');
select append_only('staff_audit', 'The audit trail is append-only');

-- Hashes of the secrets that browsers hold; what is over is deleted.
create table staff_session (
    token_hash bytea primary key,
    staff_id   uuid not null references staff_member (id),
    began_at   timestamptz not null,
    used_at    timestamptz not null
);
create index staff_session_used on staff_session (used_at);
create index staff_session_staff on staff_session (staff_id);
select leave_rows('staff_session', 'what browsers hold; over with the session');

create table staff_failure (
    kind     text not null,
    key_hash bytea not null,
    failures integer not null,
    last_at  timestamptz not null,
    primary key (kind, key_hash)
);
comment on table staff_failure is 'Failed sign-ins under hashes of names and addresses, to slow guessing down.';
select leave_rows('staff_failure', 'slows guessing down; forgotten after a while');

-- From where somebody has signed in: hashes of name and address. Failures of strangers do not count there.
create table staff_known_place (
    key_hash bytea primary key,
    last_at  timestamptz not null
);
select leave_rows('staff_known_place', 'spares whoever signed in there before the waits that strangers cause');

-- Roles, how far each goes, and what waits until another agrees (rules G-05, G-10 to G-19, G-30, G-34). Roles and limits
-- are never changed: the latest row holds, so that it can be seen what held when something was done.
create table staff_role (
    n      bigint generated always as identity primary key,
    role   text not null,
    words  text not null,
    rung   integer not null,
    rights text[] not null,
    set_by text not null,
    set_at timestamptz not null
);
create index staff_role_latest on staff_role (role, n desc);
select watch_rows('staff_role');

create table staff_limit (
    n       bigint generated always as identity primary key,
    role    text not null,
    act     text not null,
    allowed boolean not null,
    cents   bigint check (cents >= 0),
    set_by  text not null,
    set_at  timestamptz not null
);
create index staff_limit_latest on staff_limit (role, act, n desc);
comment on column staff_limit.cents is 'How far the role goes; null where there is no end. Not allowed: the role does no such thing.';
select watch_rows('staff_limit');

create table staff_limit_use (
    act_key       text primary key,
    act           text not null,
    about         uuid not null,
    cents         bigint not null check (cents > 0),
    done_by       text not null,
    limit_cents   bigint not null,
    done_at       timestamptz not null,
    taken_back_at timestamptz
);
create index staff_limit_use_about on staff_limit_use (about, act, done_at);
comment on table staff_limit_use is 'What was done under a limit, and the limit of that moment; added up over seven days (G-30).';
select watch_rows('staff_limit_use');

create table staff_pending_act (
    id            uuid primary key,
    act_key       text not null unique,
    act           text not null,
    about         uuid not null,
    cents         bigint not null check (cents > 0),
    details       jsonb not null,
    reason        text not null,
    asked_by      text not null,
    asked_at      timestamptz not null,
    limit_cents   bigint not null,
    counted_cents bigint not null,
    approvals     integer not null check (approvals between 1 and 2),
    state         text not null check (state in ('waiting', 'done', 'declined', 'withdrawn', 'overtaken')),
    settled_by    text not null default '',
    settled_at    timestamptz,
    outcome       text not null default ''
);
create index staff_pending_act_waiting on staff_pending_act (id) where state = 'waiting';
create index staff_pending_act_about on staff_pending_act (about, id);
-- What another decided is read latest first.
create index staff_pending_act_settled on staff_pending_act (settled_at desc, id desc) where state <> 'waiting';
comment on table staff_pending_act is 'An act that somebody wanted and may not do alone, kept whole until another agrees or not.';
select watch_rows('staff_pending_act');

create table staff_approval (
    pending_id   uuid not null references staff_pending_act (id),
    approved_by  text not null,
    approved_at  timestamptz not null,
    limit_cents  bigint not null,
    before_cents bigint,
    after_cents  bigint,
    comment      text not null default '',
    primary key (pending_id, approved_by)
);
comment on table staff_approval is 'Who agreed, when, under which limit, and what was owed before and after (G-34).';
select watch_rows('staff_approval');

create table staff_certificate (
    id        uuid primary key,
    staff_id  uuid not null references staff_member (id),
    name      text not null,
    issuer    text not null default '',
    number    text not null default '',
    earned_on date,
    expires_on date,
    withdrawn boolean not null default false
);
create index staff_certificate_staff on staff_certificate (staff_id);
comment on table staff_certificate is 'Certificates of people who work here (G-05); they grant no right.';
select watch_rows('staff_certificate');

-- The roles and limits that stand before anybody sets others.
insert into staff_role (role, words, rung, rights, set_by, set_at) values
    ('auditor', 'auditor', 0, '{READ}', 'standard', '2026-01-01T00:00:00Z'),
    ('registrar', 'registrar', 10, '{BILL,CORRECT_RECORD,READ,TAKE_PAYMENT}', 'standard', '2026-01-01T00:00:00Z'),
    ('poster', 'cash poster', 15, '{IMPORT,PLACE_ANSWER,READ,REVERSE_PAYMENT,TAKE_PAYMENT,UNDO_REMITTANCE}', 'standard', '2026-01-01T00:00:00Z'),
    ('representative-1', 'representative in training', 20, '{BILL,CORRECT_RECORD,IMPORT,MERGE_RECORDS,PLACE_ANSWER,READ,REVERSE_PAYMENT,TAKE_PAYMENT,UNDO_REMITTANCE,WRITE_OFF}', 'standard', '2026-01-01T00:00:00Z'),
    ('administrator', 'administrator', 25, '{BILL,CORRECT_RECORD,IMPORT,KEEP_SETTINGS,KEEP_STAFF,KEEP_WORK,MERGE_RECORDS,PLACE_ANSWER,READ,REVERSE_PAYMENT,TAKE_PAYMENT,UNDO_REMITTANCE,WRITE_OFF}', 'standard', '2026-01-01T00:00:00Z'),
    ('representative', 'representative', 30, '{BILL,CORRECT_RECORD,IMPORT,MERGE_RECORDS,PLACE_ANSWER,READ,REVERSE_PAYMENT,TAKE_PAYMENT,UNDO_REMITTANCE,WRITE_OFF}', 'standard', '2026-01-01T00:00:00Z'),
    ('lead', 'lead', 40, '{APPROVE,BILL,CORRECT_RECORD,IMPORT,KEEP_WORK,MERGE_RECORDS,PLACE_ANSWER,READ,REVERSE_PAYMENT,TAKE_PAYMENT,UNDO_REMITTANCE,WRITE_OFF}', 'standard', '2026-01-01T00:00:00Z'),
    ('supervisor', 'supervisor', 50, '{APPROVE,BILL,CORRECT_RECORD,IMPORT,KEEP_WORK,MERGE_RECORDS,PLACE_ANSWER,READ,REVERSE_PAYMENT,TAKE_PAYMENT,UNDO_REMITTANCE,WRITE_OFF}', 'standard', '2026-01-01T00:00:00Z'),
    ('manager', 'manager', 60, '{APPROVE,BILL,CORRECT_RECORD,IMPORT,KEEP_WORK,MERGE_RECORDS,PLACE_ANSWER,READ,REVERSE_PAYMENT,TAKE_PAYMENT,UNDO_REMITTANCE,WRITE_OFF}', 'standard', '2026-01-01T00:00:00Z'),
    ('director', 'director', 70, '{APPROVE,BILL,CORRECT_RECORD,IMPORT,KEEP_WORK,MERGE_RECORDS,PLACE_ANSWER,READ,REVERSE_PAYMENT,TAKE_PAYMENT,UNDO_REMITTANCE,WRITE_OFF}', 'standard', '2026-01-01T00:00:00Z'),
    ('finance', 'chief financial officer', 80, '{APPROVE,BILL,CORRECT_RECORD,IMPORT,KEEP_WORK,MERGE_RECORDS,PLACE_ANSWER,READ,REVERSE_PAYMENT,TAKE_PAYMENT,UNDO_REMITTANCE,WRITE_OFF}', 'standard', '2026-01-01T00:00:00Z');

insert into staff_limit (role, act, allowed, cents, set_by, set_at) values
    ('auditor', 'write-off', false, null, 'standard', '2026-01-01T00:00:00Z'),
    ('registrar', 'write-off', false, null, 'standard', '2026-01-01T00:00:00Z'),
    ('poster', 'write-off', false, null, 'standard', '2026-01-01T00:00:00Z'),
    ('representative-1', 'write-off', true, 2500, 'standard', '2026-01-01T00:00:00Z'),
    ('administrator', 'write-off', false, null, 'standard', '2026-01-01T00:00:00Z'),
    ('representative', 'write-off', true, 10000, 'standard', '2026-01-01T00:00:00Z'),
    ('lead', 'write-off', true, 50000, 'standard', '2026-01-01T00:00:00Z'),
    ('supervisor', 'write-off', true, 250000, 'standard', '2026-01-01T00:00:00Z'),
    ('manager', 'write-off', true, 1000000, 'standard', '2026-01-01T00:00:00Z'),
    ('director', 'write-off', true, 5000000, 'standard', '2026-01-01T00:00:00Z'),
    ('finance', 'write-off', true, null, 'standard', '2026-01-01T00:00:00Z');

create view staff_role_now as
    select distinct on (role) role, words, rung, rights from staff_role order by role, n desc;

-- What looks like a typing error, and what became of each. Rows are added, never changed: a finding is open until it
-- has its one answer.
create table finding (
    id            uuid primary key,
    kind          text not null,
    record_kind   text not null check (record_kind in ('patient', 'guarantor', 'policy', 'account', 'facility', 'visit',
                                      'claim', 'line', 'diagnosis', 'treatment', 'cover', 'organization', 'provider')),
    record_id     uuid not null,
    record_number text not null default '',
    field         text not null,
    found         text not null,
    proposed      text not null default '',
    rule          text not null,
    evidence      text not null,
    confidence    integer not null check (confidence between 0 and 100),
    patient_id    uuid,
    origin        text not null default 'look' check (origin in ('look', 'told')),
    raised_at     timestamptz not null
);
create index finding_patient on finding (patient_id);
create index finding_record on finding (record_id, field);
create index finding_order on finding (confidence desc, id desc);
comment on column finding.origin is 'look: seen by the look over records, which also closes it. told: handed in by who read the file; the look cannot see why, and closes it only when the field says something else.';
comment on column finding.record_number is 'How people name the record; of a policy the record number of its patient.';
select watch_rows('finding');
select append_only('finding', 'Findings are append-only');

create table finding_answer (
    finding_id  uuid not null,
    nth         integer not null default 1 check (nth > 0),
    state       text not null check (state in ('accepted', 'dismissed', 'closed')),
    who         text not null,
    why         text not null default '',
    answered_at timestamptz not null,
    primary key (finding_id, nth)
);
create index finding_answer_lately on finding_answer (answered_at desc);
comment on table finding_answer is 'dismissed: what stands there is right, and is not raised again while it stands. closed: corrected, or nothing speaks against it any more.';
select watch_rows('finding_answer');
select append_only('finding_answer', 'Findings are append-only');

create table finding_reopened (
    finding_id  uuid not null,
    nth         integer not null,
    who         text not null,
    reopened_at timestamptz not null,
    primary key (finding_id, nth)
);
comment on table finding_reopened is 'An answer that was taken back: the finding is open again, and may be answered once more.';
select watch_rows('finding_reopened');
select append_only('finding_reopened', 'Findings are append-only');

create table finding_look (
    id            uuid primary key,
    started_at    timestamptz not null,
    after_patient uuid,
    patients      bigint not null default 0,
    finished_at   timestamptz
);
comment on table finding_look is 'Each look over all records, with the last patient looked at: where a look that was cut short goes on.';
select leave_rows('finding_look', 'how far a look has come');

-- The last word of each voice about a patient, for voices whose words stand in no other table: answers about
-- eligibility, insurance segments of messages.
create table heard (
    id         uuid primary key,
    patient_id uuid not null,
    source     text not null check (source in ('payer', 'subscriber', 'twin', 'guarantor')),
    who        text not null,
    said_on    date,
    times      integer not null default 1,
    family     text not null default '',
    given      text not null default '',
    middle     text not null default '',
    birth_date date,
    sex        text not null default 'U',
    street     text not null default '',
    city       text not null default '',
    state      text not null default '',
    zip        text not null default '',
    phone      text not null default '',
    email      text not null default '',
    payer_id   uuid,
    member_id  text not null default '',
    constraint heard_once unique (patient_id, source, who)
);
select watch_rows('heard');

create view finding_standing as
    select answer.finding_id, answer.nth, answer.state, answer.who, answer.why, answer.answered_at
    from finding_answer answer
    where not exists (select from finding_reopened back
                      where back.finding_id = answer.finding_id and back.nth = answer.nth);
comment on view finding_standing is 'The answers that stand: at most one of each finding.';

-- What other modules may read of this one: names and meanings of these columns stay, whatever becomes of the tables.
create view v_finding_open as
select finding.id, finding.kind, finding.record_kind, finding.record_number, finding.field, finding.found,
       finding.proposed, finding.rule, finding.evidence, finding.confidence, finding.raised_at
from finding
where not exists (select from finding_standing answer where answer.finding_id = finding.id);
comment on view v_finding_open is 'What looks like a mistake and nobody has answered.';

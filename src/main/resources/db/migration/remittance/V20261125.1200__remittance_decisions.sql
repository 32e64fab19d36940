-- What people decided about payers' answers: which claim one is put on, that an unusual one is right, and why.
create table remittance_decision (
    answer_id  uuid not null,
    n          integer not null,
    kind       text not null check (kind in ('placed', 'accepted')),
    claim_id   uuid,
    entry_id   bigint,
    reason     text not null,
    decided_by text not null,
    decided_at timestamptz not null,
    primary key (answer_id, n)
);
comment on table remittance_decision is 'Rows are only added: a later decision about the same answer has the next n.';

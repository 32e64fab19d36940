-- What payers answered: one row per transaction (ST) of an 835, its claims, lines, their reasons and remark codes, and
-- provider-level adjustments.
create table remittance (
    id              uuid primary key,
    file_id         uuid not null,
    file_name       text not null,
    transaction_no  integer not null,
    payer_id        uuid not null references payer (id),
    payer_name      text not null,
    payee_name      text not null default '',
    payee_npi       text not null default '',
    trace           text not null,
    method          text not null default '',
    paid_on         date not null,
    bpr02_cents     bigint not null check (bpr02_cents >= 0),
    claim_cents     bigint not null,
    provider_cents  bigint not null,
    claims          integer not null,
    matched_claims  integer not null,
    unapplied_cents bigint not null,
    content_hash    bytea not null,
    entry_id        bigint,
    posted_on       date not null,
    undone_entry_id bigint,
    arrived_at      timestamptz not null
);
create unique index remittance_once on remittance (payer_id, trace, bpr02_cents, paid_on) where undone_entry_id is null;
create index remittance_trace on remittance (trace);
create index remittance_paid on remittance (paid_on, id);
create index remittance_entry on remittance (entry_id);
create index remittance_file on remittance (file_id);

create table remittance_claim (
    id              uuid primary key,
    remittance_id   uuid not null,
    n               integer not null,
    segment         integer not null,
    claim_number    text not null,
    status          text not null,
    charge_cents    bigint not null,
    paid_cents      bigint not null,
    patient_cents   bigint not null,
    payer_control   text not null default '',
    member_id       text not null default '',
    patient_family  text not null default '',
    patient_given   text not null default '',
    service_from    date,
    interest_cents  bigint not null default 0,
    claim_id        uuid,
    account_id      uuid,
    party           text not null default '',
    match_score     integer not null default 0,
    match_reasons   text[] not null default '{}',
    outcome         text not null,
    flags           text[] not null default '{}',
    reverses        uuid,
    applied_entry_id bigint
);
create index remittance_claim_remittance on remittance_claim (remittance_id, n);
create index remittance_claim_claim on remittance_claim (claim_id) where claim_id is not null;
create index remittance_claim_account on remittance_claim (account_id) where account_id is not null;
create index remittance_claim_control on remittance_claim (payer_control) where payer_control <> '';
create index remittance_claim_unmatched on remittance_claim (claim_number) where outcome in ('unmatched', 'reversal-unmatched');
create index remittance_claim_waiting on remittance_claim (greatest(abs(paid_cents), abs(charge_cents)) desc, id desc)
    where outcome not in ('posted', 'reversed', 'applied');
comment on column remittance_claim.outcome is 'posted, denied (all or part stays with the payer), unmatched, ambiguous, reversed, reversal-unmatched, review (posted, a person should look), applied (unmatched at first).';

create table remittance_line (
    claim_row_id   uuid not null,
    n              integer not null,
    segment        integer not null,
    code           text not null,
    submitted_code text not null default '',
    charge_cents   bigint not null,
    paid_cents     bigint not null,
    allowed_cents  bigint,
    units          text not null default '',
    service_date   date,
    line_control   text not null default '',
    charge_id      uuid,
    primary key (claim_row_id, n)
);

-- Read with the answer they belong to, so the key leads there; nothing looks for them by reason or code alone.
create table remittance_adjustment (
    claim_row_id uuid not null,
    line_n       integer not null,
    n            integer not null,
    group_code   text not null,
    reason       text not null,
    cents        bigint not null,
    quantity     numeric,
    segment      integer not null,
    primary key (claim_row_id, line_n, n)
);
comment on table remittance_adjustment is 'Why another amount is paid than was charged: each triplet of a CAS segment (rule C-10).';
comment on column remittance_adjustment.line_n is 'The answered line, as in remittance_line; 0 for the claim as a whole. The same on remittance_remark.';
comment on column remittance_adjustment.cents is 'Above zero lessens the payment, below zero adds to it (rule C-04).';
comment on column remittance_adjustment.quantity is 'Units not paid (rule C-11); null where nothing was said.';

create table remittance_remark (
    claim_row_id uuid not null,
    line_n       integer not null,
    n            integer not null,
    code         text not null,
    primary key (claim_row_id, line_n, n)
);
comment on table remittance_remark is 'Remark codes (RARC) of an answer (MIA, MOA) and of its lines (LQ*HE), in order (rule C-20).';

create table remittance_provider_adjustment (
    remittance_id uuid not null,
    n             integer not null,
    segment       integer not null,
    code          text not null,
    reference     text not null default '',
    cents         bigint not null,
    primary key (remittance_id, n)
);
comment on column remittance_provider_adjustment.cents is 'As in PLB: plus takes from the payment, minus adds to it (rule C-04).';

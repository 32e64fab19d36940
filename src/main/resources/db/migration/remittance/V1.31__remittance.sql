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
    arrived_at      timestamptz not null,
    let_in_by       text not null default '',
    let_in_reason   text not null default ''
);
-- Payers use one trace for different remittances: what tells them apart is what they say. What a person let in although
-- it looks like one that stands, or posted again after it was taken back, says who and why.
create unique index remittance_once on remittance (payer_id, trace, bpr02_cents, content_hash, paid_on)
    where undone_entry_id is null and let_in_by = '';
create index remittance_twin on remittance (payer_id, trace, bpr02_cents, content_hash) where undone_entry_id is null;
create index remittance_trace on remittance (trace);
create index remittance_paid on remittance (paid_on, id);
create index remittance_entry on remittance (entry_id);
create index remittance_file on remittance (file_id);
create index remittance_sent on remittance (bpr02_cents);
comment on column remittance.let_in_by is 'Sign-in name of who let it in by hand (rules A-45, C-55); empty for what came in by rule.';
select watch_rows('remittance');

create table remittance_claim (
    id                uuid primary key,
    remittance_id     uuid not null,
    n                 integer not null,
    segment           integer not null,
    claim_number      text not null,
    status            text not null,
    charge_cents      bigint not null,
    paid_cents        bigint not null,
    patient_cents     bigint not null,
    payer_control     text not null default '',
    member_id         text not null default '',
    patient_family    text not null default '',
    patient_given     text not null default '',
    service_from      date,
    interest_cents    bigint not null default 0,
    claim_id          uuid,
    account_id        uuid,
    party             text not null default '',
    match_score       integer not null default 0,
    match_reasons     text[] not null default '{}',
    outcome           text not null,
    flags             text[] not null default '{}',
    reverses          uuid,
    applied_entry_id  bigint,
    unsettled_cents   bigint not null default 0,
    unsettled_charges uuid[] not null default '{}'
);
create index remittance_claim_remittance on remittance_claim (remittance_id, n);
create index remittance_claim_claim on remittance_claim (claim_id) where claim_id is not null;
create index remittance_claim_control on remittance_claim (payer_control) where payer_control <> '';
create index remittance_claim_unmatched on remittance_claim (claim_number) where outcome in ('unmatched', 'reversal-unmatched');
-- The answers of an account are those of its claims: one index less to keep for every answer. Those that may wait are
-- found by their accounts, when something moves there.
create index remittance_claim_may_wait on remittance_claim (account_id)
    where outcome not in ('posted', 'applied', 'priced', 'settled');
comment on column remittance_claim.outcome is 'posted, denied (all or part stays with the payer), unmatched, ambiguous, reversed, reversal-unmatched, review (posted, a person should look), applied (unmatched at first), priced (a price before the service: nothing was posted).';
comment on column remittance_claim.unsettled_cents is 'What a person has to settle because of this answer: refused, held, or paid beyond what was owed.';
comment on column remittance_claim.unsettled_charges is 'The charge lines on which something was refused or held; none for the claim as a whole.';
select watch_rows('remittance_claim');

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
select watch_rows('remittance_line');

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
select watch_rows('remittance_adjustment');
select append_only('remittance_adjustment', 'What payers said is kept as it came');

create table remittance_remark (
    claim_row_id uuid not null,
    line_n       integer not null,
    n            integer not null,
    code         text not null,
    primary key (claim_row_id, line_n, n)
);
comment on table remittance_remark is 'Remark codes (RARC) of an answer (MIA, MOA) and of its lines (LQ*HE), in order (rule C-20).';
select watch_rows('remittance_remark');
select append_only('remittance_remark', 'What payers said is kept as it came');

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
select watch_rows('remittance_provider_adjustment');

-- What people decided about payers' answers: which claim one is put on, that an unusual one is right, and why.
create table remittance_decision (
    answer_id  uuid not null,
    n          integer not null,
    kind       text not null check (kind in ('placed', 'accepted', 'unplaced', 'settled')),
    claim_id   uuid,
    entry_id   bigint,
    reason     text not null,
    decided_by text not null,
    decided_at timestamptz not null,
    primary key (answer_id, n)
);
comment on table remittance_decision is 'Rows are only added: a later decision about the same answer has the next n.';
select watch_rows('remittance_decision');

-- What a payer's own reasons mean, where it differs from the map that comes with the program.
create table remittance_posting_row (
    payer_id     uuid not null references payer (id),
    n            integer not null,
    group_code   text not null check (group_code in ('CO', 'PR', 'OA', 'PI')),
    reason       text not null,
    effect       text not null check (effect in ('price', 'share', 'forwarded', 'information', 'refused', 'standard')),
    denial_class text not null default '',
    next_step    text not null default '',
    why          text not null,
    set_by       text not null,
    set_at       timestamptz not null,
    primary key (payer_id, group_code, reason, n)
);
comment on table remittance_posting_row is 'Rows are only added: of a payer, group and reason the one with the highest n holds; effect standard gives the program''s map back.';
select watch_rows('remittance_posting_row');

-- What waits for a person, with the money that is unsettled now: the one home for lists, counts and exports.
create view remittance_waiting as
with standing as (
    select answer.*, remittance.paid_on, remittance.posted_on, remittance.trace, remittance.payer_name, remittance.file_name
    from remittance_claim answer
    join remittance on remittance.id = answer.remittance_id and remittance.undone_entry_id is null
    where answer.outcome not in ('posted', 'applied', 'priced', 'settled')
), known as (
    select standing.*, coalesce(owed.cents, 0) as owed_cents
    from standing
    left join lateral (
        select balance.debit_cents - balance.credit_cents as cents
        from v_ledger_account book join v_ledger_balance balance on balance.account_id = book.id
        where book.owner = standing.account_id and book.kind = 'RECEIVABLE' and book.party = standing.party) owed on true
), staked as (
    select known.*,
           case when outcome = 'denied' then least(unsettled_cents, owed_cents)
                when outcome = 'reversed' then least(abs(charge_cents), owed_cents)
                when outcome = 'review' and exists (select from unnest(flags) flag where flag like 'held-%')
                    then least(unsettled_cents, greatest(owed_cents, 0))
                when outcome = 'review' and unsettled_cents > 0 then unsettled_cents
                else abs(paid_cents) end as stake_cents
    from known
)
select staked.*
from staked
where outcome not in ('denied', 'reversed')
   or stake_cents > 0
      and not exists (
          select from remittance_claim later
          left join remittance at on at.id = later.remittance_id
          where later.claim_id = staked.claim_id and at.undone_entry_id is null
            and (later.reverses = staked.id
                 or later.party = staked.party and later.id > coalesce(staked.reverses, staked.id) and later.id <> staked.id
                    and later.status not in ('22', '23')
                    and later.outcome not in ('priced', 'unmatched', 'ambiguous', 'reversal-unmatched')
                    and not exists (select from remittance_claim back
                                    left join remittance its on its.id = back.remittance_id
                                    where back.claim_id = later.claim_id and back.reverses = later.id
                                      and its.undone_entry_id is null)
                    and (cardinality(staked.unsettled_charges) = 0
                         or not exists (select from remittance_line line where line.claim_row_id = later.id)
                         or staked.unsettled_charges <@ array(select line.charge_id from remittance_line line
                                                              where line.claim_row_id = later.id
                                                                and line.charge_id is not null))));
comment on view remittance_waiting is 'What causes the tasks of answers. A refusal waits while something of it is owed and no later answer decides its lines again; an answer taken back waits until the payer answers anew.';

-- What other modules may read of this one: names and meanings of these columns stay, whatever becomes of the tables.
create view v_remittance as
select id, payer_name, trace, paid_on, posted_on, bpr02_cents as sent_cents, claims, undone_entry_id is not null as undone,
       file_name
from remittance;

create view v_remittance_answer as
select answer.id, answer.remittance_id, answer.claim_id, answer.claim_number, answer.patient_given, answer.patient_family,
       answer.payer_control, answer.paid_cents, remittance.payer_name, remittance.paid_on
from remittance_claim answer
join remittance on remittance.id = answer.remittance_id;

create view v_remittance_waiting as
select answer.id, answer.outcome, answer.claim_number, answer.payer_name, answer.stake_cents, answer.posted_on,
       answer.file_name, answer.segment, answer.account_id, answer.flags, answer.match_reasons,
       array(select distinct said.group_code || '-' || said.reason from remittance_adjustment said
             where said.claim_row_id = answer.id order by 1) as reasons,
       array(select distinct said.code from remittance_remark said
             where said.claim_row_id = answer.id order by 1) as remarks
from remittance_waiting answer;
comment on view v_remittance_waiting is 'Answers that wait for a person, with each reason (as CO-45) and remark code once.';

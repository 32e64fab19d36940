-- What a payer's own reasons mean, where it differs from the map that comes with the program; what an answer leaves
-- unsettled and on which charge lines; and what later answers are bound by.
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

alter table remittance_claim add column unsettled_cents bigint not null default 0;
alter table remittance_claim add column unsettled_charges uuid[] not null default '{}';
comment on column remittance_claim.unsettled_cents is 'What a person has to settle because of this answer: refused, held, or paid beyond what was owed.';
comment on column remittance_claim.unsettled_charges is 'The charge lines on which something was refused or held; none for the claim as a whole.';
drop index remittance_claim_waiting;
create index remittance_claim_waiting on remittance_claim (id desc) where outcome not in ('posted', 'reversed', 'applied', 'priced');
comment on column remittance_claim.outcome is 'posted, denied (all or part stays with the payer), unmatched, ambiguous, reversed, reversal-unmatched, review (posted, a person should look), applied (unmatched at first), priced (a price before the service: nothing was posted).';

select watch_rows('remittance_posting_row');

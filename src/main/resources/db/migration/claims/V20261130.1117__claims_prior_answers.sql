-- What a claim to a later payer says that earlier payers decided (2320 CAS and AMT, 2430 SVD). Nothing is posted from it:
-- their own remittances are; it tells that they have answered.
create table claim_prior_answer (
    claim_id      uuid not null references claim (id),
    payer_id      uuid not null,
    told_on       date not null,
    paid_cents    bigint not null,
    patient_cents bigint not null,
    adjustments   text[] not null default '{}',
    file_name     text not null default '',
    segment       integer not null default 0,
    primary key (claim_id, payer_id, told_on)
);
comment on column claim_prior_answer.adjustments is 'CAS of that payer, of the claim and its lines, each as group|reason|cents.';
select watch_rows('claim_prior_answer');

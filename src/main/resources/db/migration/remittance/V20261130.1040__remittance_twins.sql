-- Payers use one trace for different remittances: what tells them apart is what they say. What a person let in although
-- it looks like one that stands, or posted again after it was taken back, says who and why.
alter table remittance add column let_in_by text not null default '';
alter table remittance add column let_in_reason text not null default '';
drop index remittance_once;
create unique index remittance_once on remittance (payer_id, trace, bpr02_cents, content_hash, paid_on)
    where undone_entry_id is null and let_in_by = '';
create index remittance_twin on remittance (payer_id, trace, bpr02_cents, content_hash) where undone_entry_id is null;
comment on column remittance.let_in_by is 'Sign-in name of who let it in by hand (rules A-45, C-55); empty for what came in by rule.';

alter table remittance_decision drop constraint remittance_decision_kind_check;
alter table remittance_decision add constraint remittance_decision_kind_check
    check (kind in ('placed', 'accepted', 'unplaced', 'settled'));

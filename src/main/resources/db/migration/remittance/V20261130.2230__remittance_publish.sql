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

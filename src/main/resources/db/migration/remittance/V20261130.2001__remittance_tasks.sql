-- What waits is a task: lists and counts read those. Answers that may wait are found by their accounts, when something
-- moves there.
drop index remittance_claim_waiting;
drop index remittance_claim_taken_back;
create index remittance_claim_may_wait on remittance_claim (account_id)
    where outcome not in ('posted', 'applied', 'priced', 'settled');
comment on view remittance_waiting is 'What causes the tasks of answers. A refusal waits while something of it is owed and no later answer decides its lines again; an answer taken back waits until the payer answers anew.';

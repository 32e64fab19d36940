-- What waits for a person, with the money that is unsettled now: the one home for lists, counts and exports.
create index remittance_claim_taken_back on remittance_claim (id) where outcome = 'reversed';

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
        from ledger_account book join ledger_balance balance on balance.account_id = book.id
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
comment on view remittance_waiting is 'A refusal waits while something of it is owed and no later answer decides its lines again; an answer taken back waits until the payer answers anew.';

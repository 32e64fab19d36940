-- A claim is found by what was charged in all.
create index claim_charge on claim (charge_cents);

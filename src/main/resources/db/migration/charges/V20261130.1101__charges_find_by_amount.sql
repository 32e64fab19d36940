-- A charge line is found by its amount.
create index charge_amount on charge (charge_cents);

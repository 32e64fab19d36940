-- Payers' money is found by its amount.
create index remittance_sent on remittance (bpr02_cents);

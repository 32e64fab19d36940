-- Balances are brought up to date again and again: room beside a row keeps its new version on the same page, and the
-- key's index need not be touched.
alter table ledger_balance set (fillfactor = 60);

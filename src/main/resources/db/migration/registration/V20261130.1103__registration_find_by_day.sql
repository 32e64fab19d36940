-- Accounts are found by their first day.
create index account_opened on account (opened_on);

-- Bills are found by day and by what is due.
create index statement_made on statement (made_on);
create index statement_due on statement (due_cents);

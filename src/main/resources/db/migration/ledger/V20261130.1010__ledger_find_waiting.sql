-- Who ever had money that waited: few among very many ledger accounts, asked for whenever guarantors come to owe something.
create index ledger_account_waiting on ledger_account (owner) where kind = 'UNAPPLIED_GUARANTOR';

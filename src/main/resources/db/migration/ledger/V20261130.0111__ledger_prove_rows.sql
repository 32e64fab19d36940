-- What of this module is proved row by row, and what need not be.
select leave_rows('entry', 'proved row by row by the proofs of the ledger itself');
select leave_rows('entry_total', 'proved row by row by the proofs of the ledger itself');
select leave_rows('ledger_account', 'proved row by row by the proofs of the ledger itself');
select leave_rows('ledger_balance', 'proved row by row by the proofs of the ledger itself');
select leave_rows('seal', 'proved row by row by the proofs of the ledger itself');
select leave_rows('transfer', 'proved row by row by the proofs of the ledger itself');

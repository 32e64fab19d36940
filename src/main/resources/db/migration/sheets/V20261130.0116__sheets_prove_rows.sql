-- What of this module is proved row by row, and what need not be.
select watch_rows('sheet_batch');
select watch_rows('sheet_change');
select watch_rows('sheet_mapping');
select watch_rows('sheet_row');
select leave_rows('sheet_problem', 'said again when the kept file is read again');
select leave_rows('sheet_doubt', 'said again when the kept file is read again');

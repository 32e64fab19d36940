-- What of this module is proved row by row, and what need not be.
select watch_rows('claim');
select watch_rows('claim_submission');

-- What of this module is proved row by row, and what need not be.
select watch_rows('account_coverage');
select watch_rows('patient_coverage');
select watch_rows('payer');
select watch_rows('payer_identifier');
select watch_rows('policy');
select watch_rows('policy_holder');

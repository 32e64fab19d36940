-- What of this module is proved row by row, and what need not be.
select watch_rows('remittance');
select watch_rows('remittance_claim');
select watch_rows('remittance_decision');
select watch_rows('remittance_line');
select watch_rows('remittance_adjustment');
select watch_rows('remittance_remark');
select watch_rows('remittance_provider_adjustment');

select append_only('remittance_adjustment', 'What payers said is kept as it came');
select append_only('remittance_remark', 'What payers said is kept as it came');

-- What of this module is proved row by row, and what need not be.
select watch_rows('account');
select watch_rows('attorney');
select watch_rows('bankruptcy');
select watch_rows('confidential_request');
select watch_rows('contact_address');
select watch_rows('contact_phone');
select watch_rows('contact_wishes');
select watch_rows('employment');
select watch_rows('facility');
select watch_rows('guarantor');
select watch_rows('guarantor_merge');
select watch_rows('own_bill');
select watch_rows('patient');
select watch_rows('patient_merge');

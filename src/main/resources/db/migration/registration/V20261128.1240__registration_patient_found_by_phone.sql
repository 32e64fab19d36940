create index patient_phone_digits on patient (right(regexp_replace(phone, '\D', '', 'g'), 10)) where phone <> '';
create index patient_email on patient (lower(email) text_pattern_ops) where email <> '';

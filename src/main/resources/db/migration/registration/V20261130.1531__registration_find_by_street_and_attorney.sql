-- A street is found with or without its house number, a law firm by its telephone as it is typed.
create index patient_street on patient (lower(regexp_replace(street, '^[0-9]+[[:space:]]*', '')) text_pattern_ops)
    where street <> '';
create index attorney_phone_digits on attorney (right(regexp_replace(phone, '[^0-9]', '', 'g'), 10)) where phone <> '';
create index guarantor_phone_digits on guarantor (right(regexp_replace(phone, '[^0-9]', '', 'g'), 10)) where phone <> '';

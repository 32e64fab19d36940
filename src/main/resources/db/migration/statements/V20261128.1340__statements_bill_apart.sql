-- A patient of a household may get a bill apart from the others.
alter table statement add column patient_id uuid references patient (id);
comment on column statement.patient_id is 'Set when the bill is that of one patient apart; else it is the household''s.';

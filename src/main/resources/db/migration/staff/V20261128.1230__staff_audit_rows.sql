alter table staff_audit add column rows integer;
alter table staff_audit add column filters text not null default '';
comment on column staff_audit.rows is 'How many records were shown; null where it does not apply.';
comment on column staff_audit.filters is 'Names of what was asked by, never what was asked for.';

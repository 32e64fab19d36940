-- An organisation's own short names for what it does: what a bill says instead of a code.
create table service_name (
    code     text primary key check (code <> ''),
    name_en  text not null,
    name_es  text not null,
    taken_by text not null,
    taken_at timestamptz not null
);
comment on table service_name is 'One row a code. CPT has no names in the program: its text belongs to the AMA.';
comment on column service_name.name_es is 'Empty when there is none: then a Spanish bill says the kind of service.';

select watch_rows('service_name');

-- How sources name charge lines, so that a line that comes again is known, and what a credit takes back.
create table charge_source (
    source_key text primary key,
    charge_id  uuid not null references charge (id),
    takes_back uuid references charge (id)
);
create unique index charge_source_charge on charge_source (charge_id);
create index charge_source_takes_back on charge_source (takes_back) where takes_back is not null;
comment on column charge_source.takes_back is 'The charge that this line, with an amount below zero, takes back whole or in part.';

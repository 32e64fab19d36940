-- Whose books stand in this database: one schema each. Everything else that all organisations share stands beside this table.
create table organisation (
    name    text primary key check (name ~ '^[a-z][a-z0-9_]{0,40}$' and name not in ('common', 'public')),
    made_at timestamptz not null default now()
);
comment on table organisation is 'An organisation is a schema of this name. A row stands once its schema has been brought up to date.';

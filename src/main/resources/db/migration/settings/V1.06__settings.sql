-- What an organisation decided about how it works: never changed, the latest row of a name holds, so that it can be seen
-- what held when something was done.
create table setting (
    n      bigint generated always as identity primary key,
    name   text not null check (name ~ '^[a-z]+(\.[a-z]+(-[a-z]+)*)+$'),
    value  text not null,
    set_by text not null,
    set_at timestamptz not null
);
create index setting_latest on setting (name, n desc);
comment on table setting is 'The latest row of a name holds; a name without a row holds as it stands in the program.';
select watch_rows('setting');

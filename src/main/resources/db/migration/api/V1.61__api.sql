-- The key of links, made once.
create table api_page_key (
    one    boolean primary key default true check (one),
    secret bytea not null check (octet_length(secret) = 32)
);
comment on table api_page_key is 'Seals the links to next pages, so that they show nothing of what was asked for.';
select leave_rows('api_page_key', 'seals links to next pages; another one only ends lists that are being read');

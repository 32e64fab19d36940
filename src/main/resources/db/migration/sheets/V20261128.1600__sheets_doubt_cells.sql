-- Cells of a sheet that look mistyped, with what was probably meant and why. They are suggestions: rows are taken all the same.
alter table sheet_batch add column mistyped bigint not null default 0;

create table sheet_doubt (
    batch_id   uuid not null references sheet_batch (id),
    n          bigint not null,
    field      text not null,
    found      text not null,
    proposed   text not null,
    what       text not null,
    evidence   text not null,
    confidence integer not null check (confidence between 0 and 100),
    primary key (batch_id, n, field)
);

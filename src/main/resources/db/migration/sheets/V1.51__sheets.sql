-- Sheets that came in: what their columns hold, each row and what it changes, and how far a batch is applied or undone.
create table sheet_mapping (
    id           uuid primary key,
    name         text not null,
    kind         text not null check (kind in ('patients', 'coverage', 'charges', 'accounts')),
    header_key   text not null,
    headers      text[] not null,
    fields       text[] not null,
    empty_clears boolean not null,
    made_by      text not null,
    made_at      timestamptz not null
);
create index sheet_mapping_headers on sheet_mapping (header_key, made_at desc);
comment on table sheet_mapping is 'Only added to: the latest of a row of names is used, the others say what was used before.';
select watch_rows('sheet_mapping');
select append_only('sheet_mapping', 'Saved columns are append-only', 'Save them anew instead.');

create table sheet_batch (
    id           uuid primary key,
    file_id      uuid,
    file_name    text not null,
    separator    text not null default '',
    kind         text not null default '',
    headers      text[] not null default '{}',
    fields       text[] not null default '{}',
    empty_clears boolean not null default false,
    sheets       text[] not null default '{}',
    notes        text[] not null default '{}',
    state        text not null,
    mode         text not null default 'all',
    reason       text not null default '',
    rows_read    bigint not null default 0,
    fresh        bigint not null default 0,
    changed      bigint not null default 0,
    cells        bigint not null default 0,
    unchanged    bigint not null default 0,
    refused      bigint not null default 0,
    mistyped     bigint not null default 0,
    reached      bigint not null default 0,
    done         bigint not null default 0,
    left_over    bigint not null default 0,
    brought_by   text not null,
    brought_at   timestamptz not null,
    act_id       uuid,
    applied_by   text not null default '',
    applied_at   timestamptz,
    undo_act_id  uuid,
    undone_by    text not null default '',
    undone_at    timestamptz
);
create index sheet_batch_brought on sheet_batch (brought_at desc, id desc);
create index sheet_batch_file on sheet_batch (file_id);
create index sheet_batch_unfinished on sheet_batch (state) where state in ('reading', 'applying', 'taking-back', 'undoing');
comment on column sheet_batch.reached is 'The last row that was applied, or undone: where the work goes on.';
select watch_rows('sheet_batch');

create table sheet_row (
    batch_id  uuid not null references sheet_batch (id),
    n         bigint not null,
    sheet     integer not null,
    line      integer not null,
    state     text not null check (state in ('new', 'changed', 'unchanged', 'refused')),
    outcome   text not null default '' check (outcome in ('', 'stale', 'left')),
    row_key   text not null,
    label     text not null,
    record_id uuid,
    cells     text[] not null default '{}',
    made      text not null default '',
    order_was text not null default '',
    order_set text not null default '',
    primary key (batch_id, n)
);
create index sheet_row_state on sheet_row (batch_id, state, n);
create index sheet_row_outcome on sheet_row (batch_id, outcome, n) where outcome <> '';
comment on column sheet_row.made is 'What else was made for the row: account.';
comment on column sheet_row.order_was is 'Who insured before, and who since the batch: policies in order.';
select watch_rows('sheet_row');

create table sheet_change (
    batch_id uuid not null references sheet_batch (id),
    n        bigint not null,
    field    text not null,
    before   text not null,
    after    text not null,
    was      text not null,
    becomes  text not null,
    primary key (batch_id, n, field)
);
comment on column sheet_change.was is 'As the record writes it, for comparing and taking back; before and after are as shown.';
select watch_rows('sheet_change');

create table sheet_problem (
    batch_id uuid not null references sheet_batch (id),
    n        bigint not null,
    place_no integer not null,
    place    text not null,
    code     text not null,
    found    text not null,
    rule     text not null,
    remedy   text not null,
    primary key (batch_id, n, place_no)
);
select leave_rows('sheet_problem', 'said again when the kept file is read again');

-- Cells of a sheet that look mistyped, with what was probably meant and why. They are suggestions: rows are taken all the same.
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
select leave_rows('sheet_doubt', 'said again when the kept file is read again');

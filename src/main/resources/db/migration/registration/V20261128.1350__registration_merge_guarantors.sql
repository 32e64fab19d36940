-- Two records of one person who pays, made one: the record that goes stays, and leads to the one that survives.
alter table guarantor add column merged_into uuid references guarantor (id);
create index guarantor_merged_into on guarantor (merged_into) where merged_into is not null;
comment on column guarantor.merged_into is 'The record that survives, always the last one of a chain of merges.';

create table guarantor_merge (
    id            uuid primary key,
    gone_id       uuid not null references guarantor (id),
    survivor_id   uuid not null references guarantor (id),
    act_id        uuid not null,
    merged_at     timestamptz not null,
    undone_act_id uuid,
    undone_at     timestamptz,
    constraint guarantor_merge_of_two check (gone_id <> survivor_id),
    constraint guarantor_merge_undone_by_an_act check ((undone_at is null) = (undone_act_id is null))
);
create unique index guarantor_merge_standing on guarantor_merge (gone_id) where undone_at is null;
create index guarantor_merge_survivor on guarantor_merge (survivor_id);

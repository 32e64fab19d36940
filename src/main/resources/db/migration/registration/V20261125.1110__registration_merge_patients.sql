-- Two records of one person, made one: the record that goes stays, and leads to the one that survives.
alter table patient add column merged_into uuid references patient (id);
create index patient_merged_into on patient (merged_into) where merged_into is not null;
comment on column patient.merged_into is 'The record that survives, always the last one of a chain of merges.';

create table patient_merge (
    id            uuid primary key,
    gone_id       uuid not null references patient (id),
    survivor_id   uuid not null references patient (id),
    act_id        uuid not null,
    merged_at     timestamptz not null,
    undone_act_id uuid,
    undone_at     timestamptz,
    constraint patient_merge_of_two check (gone_id <> survivor_id),
    constraint patient_merge_undone_by_an_act check ((undone_at is null) = (undone_act_id is null))
);
create unique index patient_merge_standing on patient_merge (gone_id) where undone_at is null;
create index patient_merge_survivor on patient_merge (survivor_id);
comment on column patient_merge.act_id is 'The act in record_act: what it changed is what an undo takes back.';

-- Pairs of records that are probably one person, and what people said about them.

-- What two records of one person have in common although something is mistyped: records are compared only within the
-- same hash. Made anew by each sweep and therefore not kept in the write-ahead log.
create unlogged table duplicate_key (
    hash       bigint not null,
    patient_id uuid not null,
    weight     smallint not null,
    primary key (hash, patient_id)
);
comment on column duplicate_key.weight is '10: enough alone; 5: same birth date and an initial; 1: same telephone, e-mail or member number. Two records are compared from 6 on.';
select leave_rows('duplicate_key', 'made anew by each look');

create table duplicate_pair (
    id           uuid primary key,
    one_id       uuid not null references patient (id),
    other_id     uuid not null references patient (id),
    score        integer not null check (score between 0 and 100),
    reasons      text not null,
    found_at     timestamptz not null,
    seen_at      timestamptz not null,
    withdrawn_at timestamptz,
    constraint duplicate_pair_once unique (one_id, other_id),
    constraint duplicate_pair_of_two check (one_id < other_id)
);
create index duplicate_pair_order on duplicate_pair (score desc, id desc);
create index duplicate_pair_other on duplicate_pair (other_id);
comment on column duplicate_pair.withdrawn_at is 'When the records had become too different, by a correction; empty while they look like one person.';
select leave_rows('duplicate_pair', 'found again by each look; what people said of a pair is proved');

create table duplicate_answer (
    id          uuid primary key,
    pair_id     uuid not null references duplicate_pair (id),
    state       text not null check (state in ('different', 'merged')),
    merge_id    uuid,
    who         text not null,
    why         text not null,
    answered_at timestamptz not null,
    constraint duplicate_answer_names_its_merge check ((state = 'merged') = (merge_id is not null))
);
create index duplicate_answer_pair on duplicate_answer (pair_id);
create index duplicate_answer_merge on duplicate_answer (merge_id) where merge_id is not null;
comment on table duplicate_answer is 'different: two people, never asked again. merged: whether it stands is said in patient_merge.';
select watch_rows('duplicate_answer');
select append_only('duplicate_answer', 'What was said about duplicates is append-only');

create table duplicate_look (
    id              uuid primary key,
    started_at      timestamptz not null,
    finished_at     timestamptz not null,
    records         bigint not null,
    candidates      bigint not null,
    found           bigint not null,
    values_too_many bigint not null
);
comment on column duplicate_look.values_too_many is 'Values that so many records share that they say nothing, as a telephone number typed when none is known: passed over.';
select leave_rows('duplicate_look', 'when looks were made; nothing is decided by it');

-- A name in capitals without accents, marks and suffix: what the rules compare, but for the last refinements. Written
-- for a million names: no regular expression where there is no second word, no accents where all letters are plain.
create function duplicate_letters(name text) returns text language sql immutable parallel safe
return case
    when name like '% %' then translate(
        regexp_replace(upper(name), '[ ,]+(JR|SR|II|III|IV)\.?$', ''),
        'ÁÀÂÄÃÅÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØÚÙÛÜÝáàâäãåçéèêëíìîïñóòôöõøúùûüý -.,''’0123456789', 'AAAAAACEEEEIIIINOOOOOOUUUUYAAAAAACEEEEIIIINOOOOOOUUUUY')
    when octet_length(name) = length(name) then translate(upper(name), '-.,''0123456789', '')
    else translate(upper(name), 'ÁÀÂÄÃÅÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØÚÙÛÜÝáàâäãåçéèêëíìîïñóòôöõøúùûüý-.,''’0123456789', 'AAAAAACEEEEIIIINOOOOOOUUUUYAAAAAACEEEEIIIINOOOOOOUUUUY')
end;

-- How a name sounds: the groups of Soundex without its first letter, which is mistyped like any other.
create function duplicate_sound(letters text) returns text language sql immutable parallel safe
return coalesce(nullif(
    replace(replace(replace(replace(replace(replace(
        translate(letters, 'BFPVCGJKQSXZDTLMNRAEIOUYHW', '111122222222334556'),
        '11', '1'), '22', '2'), '33', '3'), '44', '4'), '55', '5'), '66', '6'),
    ''), letters);

-- What other modules may read of this one: names and meanings of these columns stay, whatever becomes of the tables.
create view v_duplicate_open as
select pair.id, pair.one_id, pair.other_id, pair.score, pair.reasons, pair.found_at
from duplicate_pair pair
where pair.withdrawn_at is null
  and not exists (
      select from duplicate_answer answer
      left join v_patient_merge merge on merge.id = answer.merge_id
      where answer.pair_id = pair.id and merge.undone_at is null);
comment on view v_duplicate_open is 'Two records that are probably one person, about which nothing was said that stands.';

-- What other modules may read of this one: names and meanings of these columns stay, whatever becomes of the tables.
create view v_duplicate_open as
select pair.id, pair.one_id, pair.other_id, pair.score, pair.reasons, pair.found_at
from duplicate_pair pair
where pair.withdrawn_at is null
  and not exists (
      select from duplicate_answer answer
      left join patient_merge merge on merge.id = answer.merge_id
      where answer.pair_id = pair.id and merge.undone_at is null);
comment on view v_duplicate_open is 'Two records that are probably one person, about which nothing was said that stands.';

-- When a policy came to be known: what was known on an earlier day does not show it. Empty for those known all along.
alter table policy add column recorded_at timestamptz;

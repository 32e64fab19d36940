-- A payment that looks like an earlier one (rule A-45) is taken only with the reason why it is another.
alter table payment add column another_because text not null default '';

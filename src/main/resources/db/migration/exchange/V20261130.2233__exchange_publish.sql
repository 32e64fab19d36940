-- What other modules may read of this one: names and meanings of these columns stay, whatever becomes of the tables.
create view v_held_file as
select id, kind, name, arrived_at, reason from kept_file where status = 'held';

-- What other modules may read of this one: names and meanings of these columns stay, whatever becomes of the tables.
create view v_statement as
select id, number, guarantor_id, made_on, due_cents from statement;

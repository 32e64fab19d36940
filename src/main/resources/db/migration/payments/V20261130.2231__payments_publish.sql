-- What other modules may read of this one: names and meanings of these columns stay, whatever becomes of the tables.
create view v_payment as
select id, receipt_number, guarantor_id, tender, reference, received_on, cents from payment;

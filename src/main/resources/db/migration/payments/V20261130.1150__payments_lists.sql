-- Lists are chosen by day and by who took the money.
create index payment_taken_by on payment (taken_by);
create index payment_received on payment (received_on, id);

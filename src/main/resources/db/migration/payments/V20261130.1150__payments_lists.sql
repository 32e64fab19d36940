-- Payments are chosen by who took them.
create index payment_taken_by on payment (taken_by);

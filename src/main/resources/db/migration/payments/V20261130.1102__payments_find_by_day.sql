-- Payments are found by their day.
create index payment_received on payment (received_on);

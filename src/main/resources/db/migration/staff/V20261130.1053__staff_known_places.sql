-- From where somebody has signed in: hashes of name and address. Failures of strangers do not count there.
create table staff_known_place (
    key_hash bytea primary key,
    last_at  timestamptz not null
);
create index staff_session_staff on staff_session (staff_id);
select leave_rows('staff_known_place', 'spares whoever signed in there before the waits that strangers cause');

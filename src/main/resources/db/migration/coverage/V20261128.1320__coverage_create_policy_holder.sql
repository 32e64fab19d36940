-- What is known of a policy's holder besides the name.
create table policy_holder (
    policy_id  uuid primary key references policy (id),
    birth_date date
);

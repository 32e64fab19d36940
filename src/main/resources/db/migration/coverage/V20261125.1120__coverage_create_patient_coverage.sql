-- Who insures a patient now, in order. Who did before stands in the history of the patient's record.
create table patient_coverage (
    patient_id uuid not null references patient (id),
    rank       integer not null check (rank between 1 and 9),
    policy_id  uuid not null references policy (id),
    primary key (patient_id, rank)
);
create index patient_coverage_policy on patient_coverage (policy_id);

-- Whether the sample clinic was loaded here: at most one row.
create table sample_clinic (
    one         integer primary key default 1 check (one = 1),
    begun_at    timestamptz not null,
    finished_at timestamptz
);
comment on table sample_clinic is 'A row without finished_at: loading was cut short and goes on at the next start.';
select leave_rows('sample_clinic', 'whether the sample clinic was loaded');

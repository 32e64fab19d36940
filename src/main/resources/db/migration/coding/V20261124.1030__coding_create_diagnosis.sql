-- What was found: diagnoses of an account in the order the claim points to them.
create table diagnosis (
    account_id  uuid not null references account (id),
    position    integer not null check (position between 1 and 99),
    system      text not null,
    code        text not null,
    description text not null default '',
    role        text not null default '',
    primary key (account_id, position)
);
comment on column diagnosis.system is 'ICD-10-CM, ICD-9-CM or SNOMED-CT.';
comment on column diagnosis.role is 'Qualifier of the claim: ABK principal, ABF other, ABJ admitting, APR reason for visit.';

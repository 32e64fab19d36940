-- Bills as they were made: what was said then is shown again unchanged. Amounts come from the ledger at that moment.
create sequence bill_number_seq start 40001;

create table statement (
    id              uuid primary key,
    number          text not null unique,
    source_key      text not null unique,
    guarantor_id    uuid not null references guarantor (id),
    account_id      uuid references account (id),
    patient_id      uuid references patient (id),
    made_on         date not null,
    due_on          date not null,
    as_of_day       date not null,
    as_of_entry     bigint not null,
    due_cents       bigint not null check (due_cents >= 0),
    owed_cents      bigint not null check (owed_cents >= 0),
    unapplied_cents bigint not null check (unapplied_cents >= 0),
    credit_cents    bigint not null check (credit_cents >= 0),
    made_by         text not null,
    pages           integer not null check (pages > 0),
    pdf_sha256      bytea not null,
    pdf             bytea not null,
    language        text not null default 'en',
    paper           text not null default '',
    recorded_at     timestamptz not null
);
create index statement_guarantor on statement (guarantor_id, made_on, id);
create index statement_made on statement (made_on);
create index statement_due on statement (due_cents);
comment on column statement.account_id is 'Set when only one account was billed; else all of the guarantor''s (rule E-111).';
comment on column statement.patient_id is 'Set when the bill is that of one patient of a household apart; else it is the household''s.';
comment on column statement.as_of_entry is 'The last ledger entry that was seen: the next bill names what happened since (rule E-115).';
comment on column statement.paper is 'What the bill says as its page shows it, beside the PDF: the markup as it was made, shown again unchanged.';
select watch_rows('statement');

-- What other modules may read of this one: names and meanings of these columns stay, whatever becomes of the tables.
create view v_statement as
select id, number, guarantor_id, made_on, due_cents from statement;

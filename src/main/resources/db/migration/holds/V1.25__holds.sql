-- Holds that people set on an account: a dispute, a complaint, a payer that is still asked. Opened and closed, never edited.
create table account_hold (
    id          uuid primary key,
    account_id  uuid not null references account (id),
    kind        text not null,
    opened_by   text not null,
    why         text not null,
    care_of     text not null default '',
    opened_on   date not null,
    recorded_at timestamptz not null,
    closed_by   text,
    closed_why  text,
    closed_on   date,
    constraint account_hold_closed_as_a_whole
        check ((closed_by is null) = (closed_on is null) and (closed_by is null) = (closed_why is null))
);
create index account_hold_account on account_hold (account_id, recorded_at);
create unique index account_hold_open_once on account_hold (account_id, kind) where closed_on is null;
comment on column account_hold.care_of is 'Who answers for an estate: the name, then after commas the address; empty for nobody named.';
comment on table account_hold is 'What stops a bill and a request for payment of one account until a person closes it (rule E-113).';

select watch_rows('account_hold');

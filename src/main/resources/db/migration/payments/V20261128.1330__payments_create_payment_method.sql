-- How a guarantor may be charged again: what the card processor calls the card, never the card. There is no column for a
-- card number or a security code, and there will be none (threat PRIVACY-02).
create table payment_method (
    id           uuid primary key,
    guarantor_id uuid not null references guarantor (id),
    token        text not null unique,
    brand        text not null,
    last_four    text not null check (last_four ~ '^[0-9]{4}$'),
    expires_on   date not null,
    holder       text not null,
    consent_on   date not null,
    added_by     text not null,
    added_at     timestamptz not null,
    removed_by   text,
    removed_at   timestamptz,
    constraint payment_method_removed_by_somebody check ((removed_by is null) = (removed_at is null))
);
create index payment_method_guarantor on payment_method (guarantor_id, added_at);
comment on column payment_method.expires_on is 'Last day of the month on the card.';

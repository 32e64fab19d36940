-- What a bill says is kept as its page shows it, beside the PDF.
alter table statement add column language text not null default 'en', add column paper text not null default '';
comment on column statement.paper is 'The markup of the bill as it was made: shown again unchanged.';

-- What kinds there are is said in one place, the program's list of them; here only what a kind looks like.
alter table record_change drop constraint record_change_kind_check;
alter table record_change add constraint record_change_kind_check check (kind ~ '^[a-z]+(_[a-z]+)*$');

-- Rows that carry money or evidence are proved: what the program writes in a watched table is noted beside it, statement
-- by statement, as the key and a 64-bit hash of each row. What stands there and was not noted, what was noted and stands
-- there no more or otherwise, was done past the program; check names it by table and key.

create table row_watch (
    relation text primary key,
    columns  text[] not null,
    keys     text[] not null,
    reason   text not null default '',
    constraint row_watch_or_reason check ((cardinality(columns) = 0) = (reason <> ''))
);
comment on table row_watch is 'Each table of the program: which of its columns are proved and what its key is, or why it needs no proof.';

create table row_proof (
    n        bigint generated always as identity primary key,
    relation text not null,
    keys     text[] not null,
    was      bigint[],
    becomes  bigint[]
);
comment on table row_proof is 'What a statement did to rows: their keys, their hashes before (null: put in) and after (null: taken out). Only added to.';
-- Trying to shorten what looks random costs more time than writing it.
alter table row_proof alter column keys set storage external, alter column was set storage external,
    alter column becomes set storage external;

-- The number of an advisory lock: by name, where needed by place, and by organisation, so that organisations beside each
-- other in one database never wait for each other. Every advisory lock is taken under such a number.
create function lock_key(name text, place bigint default 0, organisation text default current_schema())
    returns bigint language sql immutable as $$
    select hashtextextended(organisation || '.' || name, place)
$$;

-- Beyond one server triggers must be allowed by the session that creates them; elsewhere this does nothing.
create function allow_triggers() returns void language plpgsql as $$
begin
    if exists (select from pg_extension where extname = 'citus') then
        perform set_config('citus.enable_unsafe_triggers', 'on', true);
    end if;
end $$;

-- Says no, in the words that its trigger brings: why, and what to do instead.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '%: % on % is refused.%', tg_argv[0], tg_op, tg_table_name, tg_argv[1]
        using errcode = 'restrict_violation';
end $$;

-- Declares that rows of a table are only ever added, whoever asks; of a table with columns that tell how far a row is,
-- those named in "kept" never change. Said when refused: why, and what to do instead.
create function append_only(rows_of text, why text, remedy text default '', kept text[] default '{}')
    returns void language plpgsql as $f$
declare
    says text := format('refuse_change(%L, %L)', why, case remedy when '' then '' else ' ' || remedy end);
begin
    perform allow_triggers();
    execute format('create trigger %I before delete or update %s on %I for each row execute function %s',
        rows_of || '_is_append_only',
        case when cardinality(kept) = 0 then ''
             else 'of ' || (select string_agg(quote_ident(name), ', ') from unnest(kept) as name) end,
        rows_of, says);
    execute format('create trigger %I before truncate on %I for each statement execute function %s',
        rows_of || '_is_never_emptied', rows_of, says);
end $f$;

select append_only('row_proof', 'What proves rows is append-only');

-- A row's key as text and its hash, over named columns. The hash is that by which PostgreSQL places rows in partitions:
-- it stays the same from version to version, and costs a fifth of SHA-256 over the row's text. Neither keeps out somebody
-- who also forges what is noted; both notice everybody else. That hash is a sum over the columns: without hashing it once
-- more, values that two rows exchange would leave the sum over all rows as it was.
create function row_proof_of(columns text[], keys text[]) returns text language sql stable as $$
    select format('%s as key, hashtextextended(hash_record_extended(row(%s), 0)::text, 0) as digest',
        (select string_agg(quote_ident(name) || '::text', ' || ''/'' || ') from unnest(keys) as name),
        (select string_agg(quote_ident(name), ', ') from unnest(columns) as name))
$$;

-- Notes what statements do to a table, from now on. Only sessions of the program are believed; whoever else writes is
-- not refused, so that nobody is tempted to switch this off, but is found out. What a statement did is gathered first and
-- then written from variables: beyond one server nothing can be written from a transition table. Most statements insert
-- fewer rows than one note holds; for those, parting them would cost as much as all the rest.
create function row_proof_begin(watched text, columns text[], keys text[]) returns void language plpgsql as $f$
declare
    hashed text := row_proof_of(columns, keys);
begin
    perform allow_triggers();
    execute format($sql$
        create or replace function %1$I() returns trigger language plpgsql as $body$
        #variable_conflict use_column
        declare
            noted record;
        begin
            if current_setting('quittance.writes', true) is distinct from 'program' then
                return null;
            end if;
            if tg_op = 'INSERT' then
                if (select count(*) from (select from arrived limit 4097) first) <= 4096 then
                    select array_agg(key) as keys, array_agg(digest) as becomes into noted
                    from (select %3$s from arrived) each;
                    if noted.keys is not null then
                        insert into row_proof (relation, keys, becomes) values (%2$L, noted.keys, noted.becomes);
                    end if;
                    return null;
                end if;
                for noted in
                    select array_agg(key) as keys, array_agg(digest) as becomes
                    from (select %3$s, (row_number() over () - 1) / 4096 as part from arrived) each group by part
                loop
                    insert into row_proof (relation, keys, becomes) values (%2$L, noted.keys, noted.becomes);
                end loop;
            elsif tg_op = 'DELETE' then
                for noted in
                    select array_agg(key) as keys, array_agg(digest) as was
                    from (select %3$s, (row_number() over () - 1) / 4096 as part from gone) each group by part
                loop
                    insert into row_proof (relation, keys, was) values (%2$L, noted.keys, noted.was);
                end loop;
            else
                for noted in
                    select array_agg(key) as keys, array_agg(was) as was, array_agg(becomes) as becomes
                    from (select key, before.digest as was, after.digest as becomes,
                                 (row_number() over () - 1) / 4096 as part
                          from (select %3$s from gone) before full join (select %3$s from arrived) after using (key)
                          where before.digest is distinct from after.digest) each
                    group by part
                loop
                    insert into row_proof (relation, keys, was, becomes)
                    values (%2$L, noted.keys, noted.was, noted.becomes);
                end loop;
            end if;
            return null;
        end $body$ $sql$, watched || '_is_proved', watched, hashed);
    execute format('create or replace trigger %I after insert on %I referencing new table as arrived
        for each statement execute function %I()', watched || '_proves_new', watched, watched || '_is_proved');
    execute format('create or replace trigger %I after update on %I referencing old table as gone new table as arrived
        for each statement execute function %I()', watched || '_proves_changed', watched, watched || '_is_proved');
    execute format('create or replace trigger %I after delete on %I referencing old table as gone
        for each statement execute function %I()', watched || '_proves_gone', watched, watched || '_is_proved');
end $f$;

-- What a table's columns and key are now.
create function row_proof_columns(watched text, out columns text[], out keys text[]) language sql stable as $$
    select (select array_agg(attname::text order by attnum) from pg_attribute
            where attrelid = watched::regclass and attnum > 0 and not attisdropped),
           (select array_agg(attname::text order by array_position(indkey::smallint[], attnum))
            from pg_index join pg_attribute on attrelid = indrelid and attnum = any(indkey)
            where indrelid = watched::regclass and indisprimary)
$$;

-- Declares that a table carries money or evidence: all its columns, also those that it gets later, are proved. Rows that
-- it has already are taken as they are.
create function watch_rows(watched text) returns void language plpgsql as $f$
declare
    now_columns text[];
    now_keys    text[];
begin
    select columns, keys into now_columns, now_keys from row_proof_columns(watched);
    insert into row_watch (relation, columns, keys) values (watched, now_columns, now_keys);
    perform row_proof_begin(watched, now_columns, now_keys);
    execute format('insert into row_proof (relation, keys, becomes)
        select %L, array_agg(key), array_agg(digest)
        from (select %s, (row_number() over () - 1) / 4096 as part from %I) each group by part',
        watched, row_proof_of(now_columns, now_keys), watched);
end $f$;

-- Declares that a table needs no proof, and why.
create function leave_rows(left_out text, because text) returns void language sql as $$
    insert into row_watch (relation, columns, keys, reason) values (left_out, '{}', '{}', because)
$$;

-- What was noted last of each row of a table, and whether each note follows the one before.
create function row_proof_last(watched text)
    returns table (key text, digest bigint, follows boolean) language sql stable as $$
    select distinct on (noted.key) noted.key, noted.becomes,
        bool_and(noted.before is not distinct from noted.was) over (partition by noted.key)
    from (select proof.n, each.key, each.was, each.becomes, lag(each.becomes) over (partition by each.key order by n) as before
          from row_proof proof, unnest(proof.keys, proof.was, proof.becomes) as each (key, was, becomes)
          where proof.relation = watched) noted
    order by noted.key, noted.n desc
$$;

-- Whether all of a table stands as noted, by sums alone: in one pass and without sorting. Every note adds what a row
-- becomes and takes away what it was, so that a note which does not follow the one before shows as well.
create function row_proof_sums(watched text, out rows bigint, out holds boolean) language plpgsql stable as $f$
declare
    here  numeric;
    noted numeric;
    many  bigint;
begin
    execute format('select count(*), coalesce(sum(digest::numeric + hashtextextended(key, 0)), 0) from (select %s from %I) each',
        (select row_proof_of(columns, keys) from row_watch where relation = watched), watched) into rows, here;
    select coalesce(sum(case when each.becomes is null then 0 else each.becomes::numeric + each.place end
                        - case when each.was is null then 0 else each.was::numeric + each.place end), 0),
           count(each.becomes) - count(each.was)
    into noted, many
    from (select told.was, told.becomes, hashtextextended(told.key, 0) as place
          from row_proof proof, unnest(proof.keys, proof.was, proof.becomes) as told (key, was, becomes)
          where proof.relation = watched) each;
    holds := here = noted and rows = many;
end $f$;

-- The rows of a table that do not stand as noted, by key.
create function row_proof_breaks(watched text) returns table (key text, what text) language plpgsql stable as $f$
begin
    return query execute format($sql$
        select coalesce(here.key, noted.key),
            case when here.key is null then 'gone'
                 when noted.key is null or noted.digest is null then 'added'
                 when here.digest is distinct from noted.digest then 'altered'
                 else 'altered before' end
        from (select %s from %I) here full join row_proof_last(%L) noted using (key)
        where here.digest is distinct from noted.digest or not noted.follows
        order by 1 $sql$,
        (select row_proof_of(columns, keys) from row_watch where relation = watched), watched, watched);
end $f$;

-- Takes a table's rows as they are from now on: for a migration that changes the key or the type of a column.
create function watch_rows_anew(watched text) returns void language plpgsql as $f$
declare
    want record;
begin
    select * into want from row_proof_columns(watched);
    insert into row_proof (relation, keys, was)
    select watched, array_agg(key), array_agg(digest)
    from (select key, digest, (row_number() over () - 1) / 4096 as part from row_proof_last(watched)
          where digest is not null) each group by part;
    execute format('insert into row_proof (relation, keys, becomes)
        select %L, array_agg(key), array_agg(digest)
        from (select %s, (row_number() over () - 1) / 4096 as part from %I) each group by part',
        watched, row_proof_of(want.columns, want.keys), watched);
    update row_watch set columns = want.columns, keys = want.keys where relation = watched;
    perform row_proof_begin(watched, want.columns, want.keys);
end $f$;

-- Called after migrations. Where a table got columns, what stands as noted is noted anew over the columns of now; what
-- does not keeps its old note and stays found out. Where it lost some, that cannot be told any more.
create function row_proof_settle() returns void language plpgsql as $f$
declare
    old  record;
    want record;
begin
    for old in select relation, columns, keys from row_watch where reason = '' order by relation loop
        if to_regclass(quote_ident(old.relation)) is null then
            delete from row_watch where relation = old.relation;
            continue;
        end if;
        select * into want from row_proof_columns(old.relation);
        if want.keys <> old.keys or not want.columns @> old.columns then
            perform watch_rows_anew(old.relation);
        elsif want.columns <> old.columns then
            execute format('insert into row_proof (relation, keys, was, becomes)
                select %1$L, array_agg(key), array_agg(was), array_agg(becomes)
                from (select before.key, before.digest as was, after.digest as becomes,
                             (row_number() over () - 1) / 4096 as part
                      from (select ctid as place, %2$s from %3$I) before
                      join (select ctid as place, %4$s from %3$I) after using (place)
                      join row_proof_last(%1$L) noted
                          on noted.key = before.key and noted.digest = before.digest and noted.follows) each
                group by part',
                old.relation, row_proof_of(old.columns, old.keys), old.relation,
                row_proof_of(want.columns, want.keys));
            update row_watch set columns = want.columns, keys = want.keys where relation = old.relation;
            perform row_proof_begin(old.relation, want.columns, want.keys);
        end if;
    end loop;
    delete from row_watch where reason <> '' and to_regclass(quote_ident(relation)) is null;
end $f$;

select leave_rows('schema_history', 'which migrations ran; the program compares them with its own');
select leave_rows('row_proof', 'what proves the others; a note that is altered is found as a row that does not fit it');
select watch_rows('row_watch');

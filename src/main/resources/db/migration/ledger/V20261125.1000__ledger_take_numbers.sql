-- Numbers that follow each other, in one step: asking a sequence six hundred thousand times costs a tenth of posting
-- that many transfers. Every number of these sequences is taken here, one taker at a time, and the turn ends at once
-- and not with the transaction, so nobody waits for anybody's work.
create function ledger_take_numbers(numbers regclass, many integer) returns bigint language plpgsql as $$
declare
    first_number bigint;
begin
    if many < 1 then
        raise exception 'Takes one number or more, not %.', many using errcode = 'invalid_parameter_value';
    end if;
    perform pg_advisory_lock(lock_key('ledger.numbers', numbers::oid::bigint));
    first_number := nextval(numbers);
    if many > 1 then
        perform setval(numbers, first_number + many - 1);
    end if;
    perform pg_advisory_unlock(lock_key('ledger.numbers', numbers::oid::bigint));
    return first_number;
exception when others or query_canceled then
    perform pg_advisory_unlock(lock_key('ledger.numbers', numbers::oid::bigint));
    raise;
end $$;

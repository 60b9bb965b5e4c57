-- Whoever gives a subject a new key holds this lock, shared, until that is committed; whoever erases the subject takes it alone.
create function platform_erasure_lock(whose text) returns bigint
    language sql immutable as
    $$ select hashtextextended('plimsoll.gdpr ' || encode(sha256(convert_to(whose, 'UTF8')), 'hex'), 1) $$;

-- The living key of a subject, else the one that is offered; a row of nulls where the subject is being erased. In PL/pgSQL, whose every
-- statement sees what was committed before it: a writer who had to wait for the lock sees the erasure that held it.
create function platform_key_of(whose text, offered bytea, offered_master integer, made_at timestamptz)
    returns table (key_id bigint, key_wrapped bytea)
    language plpgsql as $$
begin
    return query select id, wrapped from platform_subject_key where subject = whose and erased_at is null;
    if found then
        return;
    end if;
    perform pg_advisory_xact_lock_shared(platform_erasure_lock(whose));
    if exists (
        select from platform_gdpr_request
        where subject_hash = encode(sha256(convert_to(whose, 'UTF8')), 'hex') and finished_at is null)
    then
        return query select null::bigint, null::bytea;
        return;
    end if;
    return query insert into platform_subject_key (subject, wrapped, master_key, created_at)
        values (whose, offered, offered_master, made_at)
        on conflict (subject) where erased_at is null do nothing
        returning id, wrapped;
    if not found then
        return query select id, wrapped from platform_subject_key where subject = whose and erased_at is null;
    end if;
end $$;

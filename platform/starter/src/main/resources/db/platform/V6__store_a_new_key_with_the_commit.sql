-- The key of a person who is new with this transaction, under an id that was drawn before: nobody else can have made one. It fails, and
-- so does the commit that it is sent with, where somebody has, or where the person is being erased.
create procedure platform_new_key(drawn bigint, whose text, made bytea, made_master integer, made_micros bigint)
    language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(platform_erasure_lock(whose));
    if exists (
        select from platform_gdpr_request
        where subject_hash = encode(sha256(convert_to(whose, 'UTF8')), 'hex') and finished_at is null)
    then
        raise exception 'A person who is being erased gets no new key before this is done.';
    end if;
    insert into platform_subject_key (id, subject, wrapped, master_key, created_at) overriding system value
        values (drawn, whose, made, made_master, timestamptz 'epoch' + made_micros * interval '1 microsecond');
end $$;

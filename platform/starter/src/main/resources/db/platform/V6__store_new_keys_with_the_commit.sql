-- The keys of people who are new with this transaction, under ids that were drawn before: nobody else can have made them one. It fails, and
-- so does the commit that it is sent with, where somebody has, or where one of them is being erased.
create function platform_new_keys(ids bigint[], whose text[], made bytea[], made_master integer, made_at timestamptz) returns void
    language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(platform_erasure_lock(each)) from unnest(whose) each;
    if exists (
        select from platform_gdpr_request, unnest(whose) each
        where subject_hash = encode(sha256(convert_to(each, 'UTF8')), 'hex') and finished_at is null)
    then
        raise exception 'A person who is being erased gets no new key before this is done.';
    end if;
    insert into platform_subject_key (id, subject, wrapped, master_key, created_at) overriding system value
        select id, subject, wrapped, made_master, made_at from unnest(ids, whose, made) as key (id, subject, wrapped);
end $$;

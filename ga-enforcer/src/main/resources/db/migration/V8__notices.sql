-- Security notices that were given besides the policy; a revoked one is kept.
create table notice (
    id              uuid        primary key,
    library         text        not null,
    affected        text        not null,
    fixed           text[]      not null,
    given_at        timestamptz not null,
    within_hours    int         not null,
    why             text        not null,
    added_at        timestamptz not null,
    revoked_at      timestamptz,
    revoked_because text,
    constraint a_revocation_has_its_reason check ((revoked_at is null) = (revoked_because is null))
);

create unique index notice_once on notice (library, affected, fixed) where revoked_at is null;
create index notice_newest_first on notice (added_at desc, id desc);

create table notice_history (
    catalogue_version bigint      not null,
    id                uuid        not null,
    library           text        not null,
    affected          text        not null,
    fixed             text[]      not null,
    given_at          timestamptz not null,
    within_hours      int         not null,
    why               text        not null,
    revoked_at        timestamptz,
    primary key (id, catalogue_version)
);

-- As remember_release() does.
create function remember_notice() returns trigger language plpgsql as $$
begin
    insert into notice_history
    select coalesce(max(c.version), 0) + 1, new.id, new.library, new.affected, new.fixed, new.given_at,
           new.within_hours, new.why, new.revoked_at
    from catalogue_change c
    on conflict (id, catalogue_version) do update set revoked_at = excluded.revoked_at;
    return null;
end $$;

create trigger notice_is_new_or_changed after insert or update on notice
    for each row execute function remember_notice();

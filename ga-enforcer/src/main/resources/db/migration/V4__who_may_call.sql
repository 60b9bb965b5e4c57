-- A token itself is nowhere: only its hash, and as much of its beginning as tells it from others in a list.
create table token (
    id           bigint generated always as identity primary key,
    name         text        not null,
    prefix       text        not null,
    sha256       text        not null unique,
    roles        text[]      not null,
    services     text[]      not null,
    environments text[]      not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    revoked_by   text,
    constraint a_revocation_has_its_author check ((revoked_at is null) = (revoked_by is null))
);

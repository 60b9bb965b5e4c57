-- The id of the master key that a key is wrapped by, so that those still to be wrapped anew are found.
alter table platform_subject_key add column master_key integer not null;

-- The one key of which the hashes of lookups are made.
create table platform_lookup_key (
    only_one   boolean primary key default true check (only_one),
    wrapped    bytea       not null,
    master_key integer     not null,
    created_at timestamptz not null
);

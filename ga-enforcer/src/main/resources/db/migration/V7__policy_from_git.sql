-- Where a text was first read; a text of Git may have come with several commits, see below.
alter table policy add column source text;

-- What came into force from Git, the newest of an origin holds; how the version of a decision's policy leads to its commits.
create table policy_commit (
    number            bigint generated always as identity primary key,
    origin            text        not null,
    commit_id         text        not null,
    author            text        not null,
    subject           text        not null,
    committed_at      timestamptz not null,
    policy_version    bigint      not null references policy (version),
    catalogue_version bigint      not null,
    in_force_from     timestamptz not null
);

create index policy_commit_newest on policy_commit (origin, number desc);
create index policy_commit_by_version on policy_commit (policy_version, number desc);

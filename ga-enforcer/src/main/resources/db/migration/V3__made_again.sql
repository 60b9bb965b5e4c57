-- What a decision was made from is kept, so that it can be made again.

-- Counted without gaps, under the lock that every change takes first: the trigger below knows the next version.
alter table catalogue_change
    alter column version drop identity;

create table release_history (
    catalogue_version bigint      not null,
    library           text        not null,
    version           text        not null,
    ga_at             timestamptz not null,
    state             text        not null,
    withdrawn_at      timestamptz,
    primary key (library, version, catalogue_version)
);

insert into release_history
select 0, library, version, ga_at, state, withdrawn_at from release;

create function remember_release() returns trigger language plpgsql as $$
begin
    insert into release_history
    select coalesce(max(c.version), 0) + 1, new.library, new.version, new.ga_at, new.state, new.withdrawn_at
    from catalogue_change c
    on conflict (library, version, catalogue_version) do update
        set ga_at = excluded.ga_at, state = excluded.state, withdrawn_at = excluded.withdrawn_at;
    return null;
end $$;

create trigger release_is_new after insert on release
    for each row execute function remember_release();
create trigger release_has_changed after update on release
    for each row when ((old.ga_at, old.state, old.withdrawn_at) is distinct from (new.ga_at, new.state, new.withdrawn_at))
    execute function remember_release();

alter table service
    add column tier text;

-- Which BOMs or parents manage each package URL, in the order of purls; separated by spaces, empty where none does.
alter table component_set
    add column managed_by text[];

alter table report
    add column policy_sha256 text;

-- How many violations a report does not count because the code or a baseline waives them.
alter table report_standard
    add column suppressed int not null default 0;

create index report_by_digest on report (digest, id desc);

-- inputs: what was known besides the policy and the catalogue of those versions.
alter table decision
    add column intent          text not null default 'DEPLOY',
    add column exemption       text,
    add column asked_by        text not null default 'anonymous',
    add column idempotency_key text,
    add column inputs          json;

create unique index decision_once on decision (asked_by, idempotency_key);
create index decision_by_digest on decision (digest, environment, evaluated_at desc);

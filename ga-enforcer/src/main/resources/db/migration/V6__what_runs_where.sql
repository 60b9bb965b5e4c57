-- One run of a digest, as CI (deployed) and the cluster (confirmed) told it. Neither service nor artifact need be known.
-- seen_at is the latest moment at which the cluster said that it runs; is_current is kept with every word.
create table deployment (
    id           bigint generated always as identity primary key,
    service      text        not null,
    environment  text        not null,
    digest       text        not null,
    deployed_at  timestamptz,
    deployed_by  text,
    confirmed_at timestamptz,
    confirmed_by text,
    seen_at      timestamptz,
    ended_at     timestamptz,
    ended_by     text,
    is_current   boolean     not null default false,
    began_at     timestamptz not null generated always as (least(deployed_at, confirmed_at)) stored,
    constraint what_is_confirmed_was_seen check ((confirmed_at is null) = (seen_at is null)),
    constraint what_is_current_has_not_ended check (not (is_current and ended_at is not null))
);

create unique index deployment_current on deployment (environment, service) where is_current;
create index deployment_told on deployment (service, environment, deployed_at desc, id desc) where deployed_at is not null;
create index deployment_confirmed on deployment (service, environment, confirmed_at desc, id desc)
    where confirmed_at is not null;
create index deployment_seen on deployment (service, environment, seen_at desc, id desc) where seen_at is not null;
create index deployment_of_digest on deployment (service, environment, digest);
create index deployment_newest_first on deployment (began_at desc, id desc);
create index deployment_of_service_newest_first on deployment (service, began_at desc, id desc);

-- opens_until is absent where a deploy was recorded afterwards: that opens nothing.
create table break_glass (
    id              bigint generated always as identity primary key,
    service         text        not null,
    environment     text        not null,
    digest          text        not null,
    reason          text        not null,
    ticket          text,
    opened_at       timestamptz not null,
    opened_by       text        not null,
    opens_until     timestamptz,
    deployed_at     timestamptz,
    closed_at       timestamptz,
    closed_by       text,
    acknowledged_at timestamptz,
    acknowledged_by text,
    comment         text,
    constraint it_opens_or_it_records check ((opens_until is null) = (deployed_at is not null)),
    constraint another_person_acknowledges check (lower(acknowledged_by) <> lower(opened_by))
);

create index break_glass_unacknowledged on break_glass (id desc) where acknowledged_at is null;
create index break_glass_of_digest on break_glass (service, environment, digest, opened_at desc);

-- Waivers are asked for, approved, rejected and revoked; nothing of it is changed or removed afterwards.

create table waiver (
    id           uuid        primary key,
    service      text,
    team         text,
    library      text,
    versions     text,
    standard     text,
    environment  text,
    rule         text        not null,
    reason       text        not null,
    ticket       text        not null,
    requester    text        not null,
    requested_at timestamptz not null,
    from_at      timestamptz not null,
    until_at     timestamptz not null,
    check (service is not null or team is not null),
    check (from_at < until_at)
);

create index waiver_newest_first on waiver (requested_at desc, (id::text collate "C") desc);

create index waiver_by_end on waiver (until_at);

-- catalogue_version: with which version of the catalogue it counts, so that a decision can be made again.
create table waiver_event (
    waiver            uuid        not null references waiver (id),
    step              text        not null check (step in ('APPROVED', 'REJECTED', 'REVOKED')),
    made_by           text        not null,
    made_at           timestamptz not null,
    why               text,
    catalogue_version bigint      not null,
    primary key (waiver, step)
);

create function remember_waiver_event() returns trigger language plpgsql as $$
begin
    select coalesce(max(c.version), 0) + 1 into new.catalogue_version from catalogue_change c;
    return new;
end $$;

create trigger waiver_event_is_new before insert on waiver_event
    for each row execute function remember_waiver_event();

create function refuse_another_past() returns trigger language plpgsql as $$
begin
    raise exception 'what was asked for and decided stays as it was';
end $$;

create trigger waiver_stays before update or delete on waiver
    for each statement execute function refuse_another_past();
create trigger waiver_event_stays before update or delete on waiver_event
    for each statement execute function refuse_another_past();

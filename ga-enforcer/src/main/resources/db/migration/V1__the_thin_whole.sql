create table policy (
    version       bigint generated always as identity primary key,
    text          text        not null,
    sha256        text        not null unique,
    in_force_from timestamptz not null
);

create table catalogue_change (
    version    bigint generated always as identity primary key,
    changed_at timestamptz not null,
    what       text        not null
);

create table release (
    library text        not null,
    version text        not null,
    ga_at   timestamptz not null,
    state   text        not null check (state in ('CANDIDATE', 'GA', 'WITHDRAWN')),
    primary key (library, version)
);

create table service (
    name text primary key,
    team text not null
);

-- Equal sets of components are stored once.
create table component_set (
    sha256 text primary key,
    purls  text[] not null
);

create table artifact (
    digest        text primary key,
    service       text        not null references service (name),
    component_set text references component_set (sha256),
    published_at  timestamptz not null
);

create index artifact_by_service on artifact (service, published_at desc);

create table standard (
    id       text primary key,
    topic    text not null,
    title    text not null,
    severity text not null,
    fix      text not null,
    markdown text not null
);

create table report (
    id          bigint generated always as identity primary key,
    digest      text        not null references artifact (digest),
    service     text        not null references service (name),
    received_at timestamptz not null
);

create index report_by_service on report (service, id desc);

create table report_standard (
    report   bigint not null references report (id),
    standard text   not null references standard (id),
    state    text   not null check (state in ('PASSED', 'BROKEN', 'NOT_RUN')),
    reason   text,
    primary key (report, standard)
);

create table violation (
    report   bigint not null references report (id),
    standard text   not null references standard (id),
    level    text   not null,
    file     text   not null,
    line     int    not null,
    message  text   not null
);

create index violation_by_report on violation (report);

create table decision (
    id                uuid primary key,
    evaluated_at      timestamptz not null,
    service           text        not null,
    environment       text        not null,
    point             text        not null,
    digest            text,
    verdict           text        not null,
    reason            text        not null,
    policy_version    bigint      not null,
    catalogue_version bigint      not null,
    request           json       not null,
    response          json       not null
);

create index decision_by_service on decision (service, evaluated_at desc);
create index decision_by_instant on decision (evaluated_at);

-- An unknown GA moment is one before 2000, as a repository without dates gives it. A release is polled until somebody
-- promotes or imports it.
alter table release
    add column withdrawn_at      timestamptz,
    add column withdrawn_because text,
    add column polled            boolean not null default false,
    add column registry_at       timestamptz,
    add column date_asked_at     timestamptz,
    add constraint a_withdrawal_has_its_moment check ((state = 'WITHDRAWN') = (withdrawn_at is not null));

create index release_newest_first on release (library, ga_at desc, version collate "C" desc);

-- What db-scheduler keeps, as its documentation gives it for PostgreSQL.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_by_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);

-- A library that a Maven repository is asked for; first_polled_at is its first success.
create table polled_library (
    library         text        primary key,
    known_since     timestamptz not null,
    first_polled_at timestamptz,
    last_success_at timestamptz,
    last_error_at   timestamptz,
    last_error      text,
    not_before      timestamptz,
    etag            text,
    last_modified   text
);

-- Until when a host wants to be left alone.
create table polled_host (
    host       text        primary key,
    not_before timestamptz not null
);

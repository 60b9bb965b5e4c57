create table platform_outbox (
    seq             bigint generated always as identity primary key,
    id              uuid        not null,
    type            text        not null,
    aggregate_type  text        not null,
    aggregate_id    text        not null,
    version         bigint,
    at              timestamptz not null,
    data            jsonb       not null,
    context         jsonb       not null,
    attempts        int         not null default 0,
    next_attempt_at timestamptz
);

-- The aggregates that wait; each has at most one such row, its oldest.
create unique index platform_outbox_waiting on platform_outbox (aggregate_type, aggregate_id) where next_attempt_at is not null;

-- What data subjects asked for. Whom it is about is said by the hash alone as soon as the work no longer needs the id itself.
create table platform_gdpr_request (
    id           uuid        primary key,
    kind         text        not null check (kind in ('EXPORT', 'ERASE')),
    subject      text,
    subject_hash text        not null,
    requested_by text        not null,
    requested_at timestamptz not null,
    step         text        not null,
    due_at       timestamptz,
    attempts     integer     not null default 0,
    finished_at  timestamptz,
    counts       jsonb       not null default '{}',
    check ((subject is null) = (finished_at is not null)),
    check ((due_at is null) = (finished_at is not null))
);

-- One erasure of a subject at a time.
create unique index platform_gdpr_request_open on platform_gdpr_request (subject_hash) where finished_at is null;

create index platform_gdpr_request_due on platform_gdpr_request (due_at) where finished_at is null;

create index platform_gdpr_request_at on platform_gdpr_request (requested_at);

create table platform_subject_key (
    id         bigint generated always as identity primary key,
    subject    text        not null,
    wrapped    bytea,
    created_at timestamptz not null,
    erased_at  timestamptz,
    check ((wrapped is null) = (erased_at is not null))
);

-- One living key for each subject.
create unique index platform_subject_key_living on platform_subject_key (subject) where erased_at is null;

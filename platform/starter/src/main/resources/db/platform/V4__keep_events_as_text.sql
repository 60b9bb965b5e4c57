-- Nothing asks inside of an event, and text is written in two thirds of the time of jsonb.
alter table platform_outbox
    alter column data type text,
    alter column context type text;

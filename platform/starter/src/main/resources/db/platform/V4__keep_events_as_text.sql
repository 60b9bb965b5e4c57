-- Nothing asks inside of an event, so that nothing is gained by parsing it.
alter table platform_outbox
    alter column data type text,
    alter column context type text;

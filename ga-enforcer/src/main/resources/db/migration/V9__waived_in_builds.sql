-- How many violations a report does not count because something outside the code waives them, such as the policy of its
-- build; the gate judges those again by its own waivers.
alter table report_standard
    add column waived int not null default 0;

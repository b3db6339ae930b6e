-- Which steps of the chain of escalation were told, so that each is told once, whatever the number
-- of servers. The notices themselves wait in event_publication until they are sent.
create table flag_notice (
  course uuid        not null,
  raised timestamptz not null,
  step   int         not null check (step >= 0),
  made   timestamptz not null,
  primary key (course, raised, step)
);

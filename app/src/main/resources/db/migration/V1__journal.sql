-- What the owner makes, the application may read and write, unless a migration takes it back.
alter default privileges in schema public grant select, insert, update, delete on tables to ${app};
alter default privileges in schema public grant usage, select on sequences to ${app};

-- The facts: added or amended, never changed. The primary key is the optimistic lock.
create table journal (
  stream      uuid        not null,
  number      int         not null check (number >= 1),
  kind        text        not null check (kind <> ''),
  at          timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid        not null,
  amends      int         null check (amends >= 1 and amends < number),
  body        jsonb       not null,
  primary key (stream, number)
);

revoke update, delete on journal from ${app};

-- A journal has no gaps: a lost fact would show.
create function journal_goes_on() returns trigger language plpgsql as $$
begin
  if new.number > 1
     and not exists (select from journal where stream = new.stream and number = new.number - 1) then
    raise exception 'entry % without an entry before it', new.number using errcode = 'CA001';
  end if;
  return new;
end $$;

create trigger journal_goes_on before insert on journal
  for each row execute function journal_goes_on();

-- Who did what to whose record. Each row seals the one before: an altered or missing row shows.
create table audit (
  number       bigint      primary key check (number >= 1),
  at           timestamptz not null,
  who          uuid        null,
  role         text        not null,
  action       text        not null,
  subject_kind text        not null,
  subject      text        not null,
  patient      uuid        null,
  outcome      text        not null,
  reason       text        not null,
  address      text        not null,
  seal         bytea       not null
);

create index audit_of_patient on audit (patient, number) where patient is not null;
create index audit_of_person on audit (who, number) where who is not null;

revoke update, delete on audit from ${app};

-- A text with its length in bytes before it, so that no two rows read the same.
create function audit_word(word text) returns bytea language sql immutable as $$
  select convert_to(octet_length(coalesce(word, ''))::text || ':' || coalesce(word, ''), 'UTF8')
$$;

-- One row after the other, whoever writes: the lock is held until the transaction ends, so rows of
-- an audit are written last in it. Number and seal are the database's, whatever the caller sends.
create function audit_goes_on() returns trigger language plpgsql as $$
declare
  last record;
begin
  perform pg_advisory_xact_lock(4848410184);
  select number, seal into last from audit order by number desc limit 1;
  new.number := coalesce(last.number, 0) + 1;
  new.seal := sha256(coalesce(last.seal, ''::bytea)
    || audit_word(new.number::text)
    || audit_word((extract(epoch from new.at) * 1000000)::bigint::text)
    || audit_word(new.who::text) || audit_word(new.role) || audit_word(new.action)
    || audit_word(new.subject_kind) || audit_word(new.subject) || audit_word(new.patient::text)
    || audit_word(new.outcome) || audit_word(new.reason) || audit_word(new.address));
  return new;
end $$;

create trigger audit_goes_on before insert on audit
  for each row execute function audit_goes_on();

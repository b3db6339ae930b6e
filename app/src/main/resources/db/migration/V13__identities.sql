-- Who somebody is in the clinic's own directory: issuer and subject, never a name or an address, which may pass to others.
create table identities (
  issuer   text        not null,
  subject  text        not null check (subject <> ''),
  person   uuid        not null references people,
  bound_at timestamptz not null,
  primary key (issuer, subject),
  unique (person, issuer)
);
-- Bound or removed, never passed on to another person.
revoke update on identities from ${app};

-- Who works here. Never deleted: the record says who wrote it.
create table people (
  id        uuid    primary key,
  name      text    not null check (name <> ''),
  email     text    not null check (email = lower(email) and email <> ''),
  roles     text[]  not null check (roles <@ array['prescriber', 'nurse', 'coordinator', 'director', 'administrator', 'integrator']),
  active    boolean not null default true,
  language  text    not null default 'en',
  -- Hashes only (Argon2); absent until chosen.
  password  text    null,
  pin       text    null,
  -- The secret of the second factor, and the last time step that was used, which is never accepted again.
  totp      text    null,
  totp_step bigint  not null default 0
);
create unique index people_by_email on people (email);
revoke delete on people from ${app};

-- Codes for the day the phone is lost: hashes, each good once.
create table recovery_codes (
  person uuid  not null references people,
  hash   bytea not null,
  primary key (person, hash)
);

-- One-time links: the hash of what the link carries.
create table links (
  hash       bytea       primary key,
  person     uuid        not null references people,
  purpose    text        not null check (purpose in ('invitation', 'sign-in')),
  expires_at timestamptz not null
);
create index links_of_person on links (person);

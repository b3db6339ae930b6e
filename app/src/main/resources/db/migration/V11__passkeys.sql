-- What a person is called at their authenticators: random, so that it says nothing of them.
create table passkey_handles (
  person uuid primary key references people,
  handle text not null unique check (length(handle) between 40 and 86)
);
revoke update, delete on passkey_handles from ${app};

-- Passkeys: the public part. The secret one never leaves the person's device.
create table passkeys (
  id            uuid        primary key,
  person        uuid        not null references people,
  name          text        not null check (name <> ''),
  -- Base64url, as authenticators' ids travel.
  credential_id text        not null unique check (length(credential_id) between 1 and 1364),
  -- Model of the authenticator, id and public key (COSE), as WebAuthn packs them.
  credential    bytea       not null,
  transports    text[]      not null,
  may_be_copied boolean     not null,
  is_copied     boolean     not null,
  counter       bigint      not null check (counter >= 0),
  made_at       timestamptz not null,
  used_at       timestamptz null,
  -- The hash of the challenge answered last, which is never accepted again.
  answered      bytea       null
);
create index passkeys_of_person on passkeys (person);
-- A key is added or removed, never exchanged for another.
revoke update on passkeys from ${app};
grant update (name, is_copied, counter, used_at, answered) on passkeys to ${app};

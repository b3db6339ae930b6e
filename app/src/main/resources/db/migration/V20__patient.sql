create extension if not exists pg_trgm;

-- What lists and the search need to know of a patient: derived from the journal, rebuildable.
create table patient (
  id          uuid primary key,
  mrn         text not null,
  name        text not null,
  birth_date  date not null,
  gender      text not null,
  phone       text not null,
  -- Names without accents and in lower case; then the same with number, phone and birth date.
  names       text not null,
  words       text not null,
  merged_into uuid null
);

create unique index patient_mrn on patient (lower(mrn)) where merged_into is null;
create index patient_words on patient using gin (words gin_trgm_ops);
create index patient_names on patient using gin (names gin_trgm_ops);
create index patient_birth_date on patient (birth_date);
create index patient_order on patient (names, id) where merged_into is null;

-- Numbers of records that the clinic gives itself.
create sequence patient_number start 418;

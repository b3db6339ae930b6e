-- Who may open a record that not everybody may: derived from the patient's journal, rebuildable.
create table restriction (
  record  uuid   primary key,
  readers uuid[] not null
);

-- Openings of restricted records by people who are not named.
create table emergency_opening (
  record      uuid        not null,
  number      int         not null,
  who         uuid        not null,
  opened      timestamptz not null,
  until       timestamptz not null,
  reviewed_by uuid        null,
  primary key (record, number)
);

create index emergency_opening_to_review on emergency_opening (opened) where reviewed_by is null;

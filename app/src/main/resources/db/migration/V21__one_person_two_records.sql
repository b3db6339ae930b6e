-- Where a record that was merged is shown: the end of the chain of merges, itself if it is not merged.
alter table patient add shown_under uuid;
update patient set shown_under = id;
alter table patient alter shown_under set not null;
create index patient_shown_under on patient (shown_under) where shown_under <> id;
create index patient_merged_into on patient (merged_into) where merged_into is not null;

-- A number stays with the record it was given to, so that a merge can be undone.
drop index patient_mrn;
create unique index patient_mrn on patient (lower(mrn));

-- The search of the same person.
create index patient_same_names on patient (names);

-- Which facts are of one family, whom they are about, and a key for those that a device made itself.
alter table journal
  add column family  text generated always as (split_part(kind, '.', 1)) stored,
  add column subject uuid null,
  add column key     uuid null unique;

-- What was written before: a course said it in its opening, an evaluation in every fact.
update journal set subject = case family
  when 'patient' then stream
  when 'evaluation' then (body ->> 'patient')::uuid
  when 'course' then (select (opened.body ->> 'patient')::uuid from journal opened
    where opened.stream = journal.stream and opened.number = 1)
  end
where family in ('patient', 'evaluation', 'course');

create index journal_of_family on journal (family, stream);
create index journal_of_subject on journal (subject, family) where subject is not null;

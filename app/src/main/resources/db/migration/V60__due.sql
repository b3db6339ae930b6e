-- What waits: one row for a kind of work and a thing. Derived by the features, rebuildable.
create table due (
  kind    text        not null,
  id      uuid        not null,
  patient uuid        not null,
  -- Not shown before; null where it is shown at once.
  since   timestamptz null,
  -- What its list is ordered by: since when it waits, or until when it should be done.
  by      timestamptz not null,
  figures jsonb       not null,
  primary key (kind, id)
);

create index due_by on due (kind, by, id);

-- What waited when this version came, as its row of the course said it.
insert into due
select 'flags', id, patient, null::timestamptz, flag_raised, jsonb_strip_nulls(jsonb_build_object(
    'count', flags::text,
    'tries', case when flag_tried is not null then flag_tries::text end,
    'tried', to_char(flag_tried at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))
  from course where flag_raised is not null
union all
select 'contacts', id, patient, null::timestamptz, contact_by, '{}'::jsonb from course where contact_by is not null
union all
select 'infusions', id, patient, null::timestamptz, next_infusion,
    jsonb_build_object('number', (given + 1)::text, 'of', (given + planned)::text)
  from course where next_infusion is not null and closed is null
union all
select 'scores', id, patient, score_from, score_by,
    jsonb_build_object('instrument', score_instrument, 'why', score_why)
  from course where score_by is not null
union all
select 'decisions', id, patient, null::timestamptz, decision_since,
    jsonb_build_object('after', decision_after::text)
  from course where decision_since is not null
union all
select 'drifts', id, patient, null::timestamptz, latest_at, jsonb_build_object('score', latest_score::text)
  from course where drifts and closed is null and latest_at is not null
union all
select 'boosters', id, patient, booster_from, booster_by, '{}'::jsonb
  from course where booster_by is not null and closed is null;

-- What only Today read.
alter table course
  drop entries, drop planned, drop last_infusion, drop next_infusion,
  drop score_instrument, drop score_from, drop score_by, drop score_why,
  drop latest_score, drop latest_at, drop decision_after, drop decision_since,
  drop flags, drop flag_raised, drop flag_tries, drop flag_tried, drop contact_by,
  drop booster_from, drop booster_by;

-- What lists need to know of a course: derived from its journal with every entry, rebuildable.
create table course (
  id               uuid primary key,
  patient          uuid        not null,
  condition        text        null,
  protocol         text        null,
  phase            text        not null,
  entries          int         not null,
  given            int         not null,
  planned          int         not null,
  opened           timestamptz null,
  last_infusion    timestamptz null,
  next_infusion    timestamptz null,
  score_instrument text        null,
  score_from       timestamptz null,
  score_by         timestamptz null,
  score_why        text        null,
  latest_score     double precision null,
  latest_at        timestamptz null,
  decision_after   int         null,
  decision_since   timestamptz null,
  flags            int         not null,
  flag_raised      timestamptz null,
  booster_from     timestamptz null,
  booster_by       timestamptz null,
  drifts           boolean     not null,
  closed           timestamptz null
);

create index course_patient on course (patient);
create index course_next_infusion on course (next_infusion) where next_infusion is not null;
create index course_score_by on course (score_by) where score_by is not null;
create index course_decision on course (decision_since) where decision_since is not null;
create index course_flag on course (flag_raised) where flag_raised is not null;
create index course_booster on course (booster_from) where booster_from is not null;
create index course_drifts on course (latest_at) where drifts;

-- Contacts because of safety flags: tried in vain while one is open, and promised by a time.
alter table course add flag_tries int not null default 0;
alter table course add flag_tried timestamptz null;
alter table course add contact_by timestamptz null;
create index course_contact_by on course (contact_by) where contact_by is not null;

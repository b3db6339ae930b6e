-- How many entries the course had when what its forecast says was to be made again; null where it is made.
alter table course add unforeseen integer null;
create index course_unforeseen on course (id) where unforeseen is not null;

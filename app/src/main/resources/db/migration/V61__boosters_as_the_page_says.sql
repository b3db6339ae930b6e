-- Which boosters are to be booked follows from what the page of the course says: those that waited are looked at again.
update course set unforeseen = (select count(*) from journal where stream = course.id)
  where id in (select id from due where kind = 'boosters');

package health.cairn.app.course;

import health.cairn.core.course.Course;
import health.cairn.core.course.Journal;
import java.util.UUID;

/** One course of one patient, with everything that was written about it. */
public record CourseRecord(UUID id, UUID patient, Journal journal) {
  public Course course() {
    return journal.course();
  }

  CourseRecord with(Journal journal) {
    return new CourseRecord(id, patient, journal);
  }
}

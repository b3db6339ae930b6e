package health.cairn.app.course;

import health.cairn.app.record.Folder;
import health.cairn.core.course.Course;
import health.cairn.core.course.CourseEvent;
import health.cairn.core.record.Journal;
import java.util.Optional;
import java.util.UUID;

/** One course of one patient, with everything that was written about it. */
public record CourseRecord(UUID id, UUID patient, Journal<CourseEvent> journal) {
  static CourseRecord of(Folder<CourseEvent> folder) {
    return new CourseRecord(folder.id(), folder.subject().orElseThrow(), folder.journal());
  }

  public Course course() {
    return Course.from(journal.facts());
  }

  CourseRecord with(Journal<CourseEvent> journal) {
    return new CourseRecord(id, patient, journal);
  }

  Folder<CourseEvent> folder() {
    return new Folder<>(CourseFacts.STREAM, id, Optional.of(patient), journal);
  }
}

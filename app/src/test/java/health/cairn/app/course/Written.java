package health.cairn.app.course;

import health.cairn.app.record.Draft;
import health.cairn.core.course.CourseEvent;
import java.util.List;
import java.util.UUID;

/** Facts that nobody decided on, as tests begin with them. */
public final class Written {
  private Written() {}

  public static CourseRecord with(
      Courses courses, CourseRecord record, List<? extends CourseEvent> facts, UUID by) {
    return CourseRecord.of(courses.<Object>keep(record, by, now -> Draft.keep(facts)).folder());
  }
}

package health.cairn.app.course;

import health.cairn.core.course.CourseEvent;
import health.cairn.core.record.Entry;
import java.util.List;

/** How writing to a course ended. */
public sealed interface Written {

  /**
   * The fact is kept.
   *
   * @param record the course with it
   * @param meanwhile what others wrote since the writer last looked
   */
  record Kept(CourseRecord record, List<Entry<CourseEvent>> meanwhile) implements Written {}

  /**
   * The entry to correct was corrected by somebody else; nothing was written.
   *
   * @param number of the correction
   */
  record AlreadyAmended(CourseRecord record, int number) implements Written {}
}

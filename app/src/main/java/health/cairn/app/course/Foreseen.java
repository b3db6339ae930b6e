package health.cairn.app.course;

import health.cairn.core.course.Course;
import health.cairn.core.course.CourseEvent.Assessed;
import java.time.Instant;
import java.util.Optional;

/**
 * A course and what its forecast says of what comes next.
 *
 * @param booster when to book the booster
 * @param drift the last score, where it lies above what the forecast expected before it
 */
public record Foreseen(Course course, Optional<Window> booster, Optional<Assessed> drift) {

  /**
   * From a moment to a later one.
   *
   * @param now since it was advised or decided
   * @param ordered somebody decided it
   */
  public record Window(Instant from, Instant by, boolean now, boolean ordered) {}
}

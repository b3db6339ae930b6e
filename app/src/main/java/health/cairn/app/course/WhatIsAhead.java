package health.cairn.app.course;

import health.cairn.core.course.Course;
import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.course.DecisionDue;
import health.cairn.core.course.ScoreDue;
import java.time.Instant;
import java.util.Optional;

/**
 * A course and what protocol and forecast say comes next in it.
 *
 * @param booster when to book the booster
 * @param drift the last score, where it lies above what the forecast expected before it
 */
public record WhatIsAhead(
    Course course,
    Optional<ScoreDue> score,
    Optional<DecisionDue> decision,
    Optional<Window> booster,
    Optional<Assessed> drift) {

  /** From a moment to a later one. */
  public record Window(Instant from, Instant by) {}
}

package health.cairn.core.course;

import health.cairn.core.course.CourseEvent.Decided;
import health.cairn.core.course.CourseEvent.SeriesPlanned;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A decision and what it orders: kept together or not at all.
 *
 * @param plan the infusions to come; empty where the decision leaves the plan or ends it by itself
 */
public record Ordered(Decided decided, Optional<SeriesPlanned> plan) {

  public List<CourseEvent> facts() {
    return Stream.<CourseEvent>concat(Stream.of(decided), plan.stream()).toList();
  }

  /** Whether it says no more than what was decided last and stands. */
  public boolean repeats(StandingDecision standing) {
    var reason = decided.reason();
    return plan.isEmpty()
        && decided.decision() == standing.decided().decision()
        && (reason.isBlank() || reason.equals(standing.decided().reason()));
  }
}

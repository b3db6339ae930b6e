package health.cairn.core.course;

import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.course.CourseEvent.Decided;
import health.cairn.core.course.CourseEvent.Infused;
import health.cairn.core.protocol.Protocol;
import java.time.Instant;
import java.util.Optional;

/**
 * A checkpoint of the protocol that waits for a clinician.
 *
 * @param after infusions given of the series in progress
 * @param since when the score came that the decision can be based on
 */
public record DecisionDue(int after, Instant since) {

  /**
   * The checkpoint reached with the last infusion, once a score was taken after it and nothing has
   * been decided since; empty otherwise.
   */
  public static Optional<DecisionDue> of(Course course, Protocol protocol) {
    int given = SeriesInProgress.given(course, protocol);
    boolean rests = course.closed().isPresent() || course.isPaused() || course.hasEnded();
    if (given == 0 || rests || !isCheckpoint(given, protocol)) {
      return Optional.empty();
    }
    var last = course.lastInfusion().map(Infused::at).orElseThrow();
    boolean decided =
        course.lastDecision().map(Decided::at).filter(at -> at.isAfter(last)).isPresent();
    return decided
        ? Optional.empty()
        : course.assessments(protocol.measures().primary().value()).stream()
            .map(Assessed::at)
            .filter(at -> at.isAfter(last))
            .findFirst()
            .map(since -> new DecisionDue(given, since));
  }

  /** The last checkpoint's questions stay open with every further infusion of the series. */
  private static boolean isCheckpoint(int given, Protocol protocol) {
    return protocol.checkpoint(given).isPresent() || given == protocol.series().planned();
  }
}

package health.cairn.core.course;

import health.cairn.core.course.CourseEvent.Decided;
import health.cairn.core.ruling.Objections;
import health.cairn.core.ruling.Ruling;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a course shall go on, as a clinician says it. Its fields: {@code decision}, {@code reason}.
 *
 * @param reason may be blank for what is advised: then there is nothing to explain
 */
public record DecisionSheet(Optional<Decision> decision, String reason, Advised advised) {
  private static final int LONGEST = 4000;

  /** What fits the moment, what is suggested first. */
  public static List<Decision> open(Course course, Optional<Decision> advised) {
    return Stream.concat(advised.stream(), Decision.open(course).stream()).distinct().toList();
  }

  Ruling<Decided> on(Course course, Instant now) {
    var objections = new Objections();
    var open = open(course, advised.decision());
    objections.chosen("decision", decision.filter(open::contains));
    if (decision.isPresent() && decision.equals(advised.decision())) {
      objections.note("reason", reason, LONGEST);
    } else {
      objections.words("reason", reason, LONGEST);
    }
    return objections.orElse(
        () -> new Decided(now, decision.orElseThrow(), reason, advised.words()));
  }
}

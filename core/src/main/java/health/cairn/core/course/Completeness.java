package health.cairn.core.course;

import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.course.CourseEvent.Closed;
import health.cairn.core.course.CourseEvent.Infused;
import health.cairn.core.course.ScoreDue.Why;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.protocol.Measures;
import health.cairn.core.protocol.Protocol;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many of the scores that the protocol asked for were taken in their time. What is not due yet
 * does not count.
 *
 * @param taken scores in their time, from 0
 * @param asked scores whose time is over, from 0; at least {@code taken}
 */
public record Completeness(int taken, int asked) {

  /** Up to a moment, or the end of the course. */
  public static Completeness of(Course course, Protocol protocol, Instant now) {
    var primary = protocol.measures().primary().value();
    var end = course.closed().map(Closed::at).filter(at -> at.isBefore(now)).orElse(now);
    var scores = course.assessments(primary).stream().map(Assessed::at).toList();
    var asked =
        asked(course, protocol.measures(), primary, end).stream()
            .filter(due -> !due.by().isAfter(end))
            .toList();
    long taken = asked.stream().filter(due -> scores.stream().anyMatch(due::holds)).count();
    return new Completeness((int) taken, asked.size());
  }

  private static List<ScoreDue> asked(
      Course course, Measures measures, InstrumentId primary, Instant end) {
    var given = course.infusions().stream().map(Infused::at).toList();
    var asked = new ArrayList<ScoreDue>();
    if (!given.isEmpty()) {
      asked.add(new ScoreDue(primary, Instant.MIN, given.get(0), Why.BASELINE));
    }
    for (int k = 0; k < given.size(); k++) {
      Optional<Instant> next =
          k + 1 < given.size() ? Optional.of(given.get(k + 1)) : Optional.empty();
      asked.addAll(ScoreDue.between(primary, measures, given.get(k), next));
      asked.addAll(lasting(primary, measures, given.get(k), next, end));
    }
    return asked;
  }

  /** At the interval of maintenance, from the end of the series to the next infusion or now. */
  private static List<ScoreDue> lasting(
      InstrumentId primary, Measures measures, Instant last, Optional<Instant> next, Instant end) {
    var every = Duration.ofDays(measures.maintenanceEvery().value());
    var until = next.orElse(end);
    var all = new ArrayList<ScoreDue>();
    var at = ScoreDue.seriesEnd(measures, last).plus(every);
    for (; at.isBefore(until); at = at.plus(every)) {
      all.add(ScoreDue.around(primary, at, Why.MAINTENANCE));
    }
    return ScoreDue.between(next, all);
  }
}

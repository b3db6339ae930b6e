package health.cairn.core.course;

import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.course.CourseEvent.Infused;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.protocol.Measures;
import health.cairn.core.protocol.Protocol;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The next score that the protocol asks for. It moves with the infusions it hangs on.
 *
 * @param from earliest moment that counts
 * @param by overdue after it
 */
public record ScoreDue(InstrumentId instrument, Instant from, Instant by, Why why) {
  // How far around the protocol's day a score still answers it.
  private static final Duration ARRIVAL = Duration.ofHours(24);
  private static final Duration GRACE = Duration.ofDays(2);

  /** What the score is for. */
  public enum Why {
    BASELINE("baseline"),
    AFTER_INFUSION("after-infusion"),
    ON_ARRIVAL("on-arrival"),
    AFTER_SERIES("after-series"),
    MAINTENANCE("maintenance");

    private final String word;

    Why(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /**
   * The first score that is due and not yet taken; empty when the course is closed or nothing hangs
   * on a time.
   */
  public static Optional<ScoreDue> next(Course course, Protocol protocol) {
    if (course.closed().isPresent()) {
      return Optional.empty();
    }
    var primary = protocol.measures().primary().value();
    var scores = course.assessments(primary).stream().map(Assessed::at).toList();
    return asked(course, protocol.measures(), primary).stream()
        .filter(due -> scores.stream().noneMatch(due::isAnsweredAt))
        .min(Comparator.comparing(ScoreDue::by));
  }

  private boolean isAnsweredAt(Instant score) {
    return !score.isBefore(from);
  }

  /** Every score asked for since the last infusion, whether taken or not. */
  private static List<ScoreDue> asked(Course course, Measures measures, InstrumentId primary) {
    var asked = new ArrayList<ScoreDue>();
    var next = course.planned().stream().findFirst().map(PlannedInfusion::at);
    if (course.infusions().isEmpty()) {
      next.ifPresent(at -> asked.add(new ScoreDue(primary, Instant.MIN, at, Why.BASELINE)));
      return asked;
    }
    var last = course.lastInfusion().map(Infused::at).orElseThrow();
    var after = measures.afterInfusion().value();
    asked.add(
        new ScoreDue(
            primary,
            last.plus(hours(after.least())),
            last.plus(hours(after.most())),
            Why.AFTER_INFUSION));
    if (measures.onArrival().value()) {
      next.ifPresent(at -> asked.add(onArrival(primary, last, at)));
    }
    if (next.isEmpty()) {
      asked.addAll(later(course, measures, primary, last));
    }
    return asked;
  }

  private static ScoreDue onArrival(InstrumentId primary, Instant last, Instant next) {
    var from = next.minus(ARRIVAL);
    return new ScoreDue(primary, from.isAfter(last) ? from : last, next, Why.ON_ARRIVAL);
  }

  /** After the series on the protocol's days, then at the interval of maintenance. */
  private static List<ScoreDue> later(
      Course course, Measures measures, InstrumentId primary, Instant last) {
    var later = new ArrayList<ScoreDue>();
    for (int day : measures.afterSeries().value()) {
      var at = last.plus(Duration.ofDays(day));
      later.add(new ScoreDue(primary, at.minus(GRACE), at.plus(GRACE), Why.AFTER_SERIES));
    }
    var seriesEnd = later.isEmpty() ? last : later.get(later.size() - 1).by();
    var latest = course.latest(primary).map(Assessed::at).orElse(last);
    var base = latest.isAfter(seriesEnd) ? latest : seriesEnd;
    var at = base.plus(Duration.ofDays(measures.maintenanceEvery().value()));
    later.add(new ScoreDue(primary, at.minus(GRACE), at.plus(GRACE), Why.MAINTENANCE));
    return later;
  }

  private static Duration hours(double hours) {
    return Duration.ofMinutes(Math.round(hours * 60));
  }
}

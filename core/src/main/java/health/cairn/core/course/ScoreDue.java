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

  /** Taken within its time. */
  boolean holds(Instant score) {
    return !score.isBefore(from) && !score.isAfter(by);
  }

  /** Every score asked for since the last infusion, whether taken or not. */
  private static List<ScoreDue> asked(Course course, Measures measures, InstrumentId primary) {
    var next = course.planned().stream().findFirst().map(PlannedInfusion::at);
    if (course.infusions().isEmpty()) {
      return next.map(at -> new ScoreDue(primary, Instant.MIN, at, Why.BASELINE)).stream().toList();
    }
    var last = course.lastInfusion().map(Infused::at).orElseThrow();
    var asked = between(primary, measures, last, next);
    var latest = course.latest(primary).map(Assessed::at).orElse(last);
    var base = later(latest, seriesEnd(measures, last));
    var at = base.plus(Duration.ofDays(measures.maintenanceEvery().value()));
    asked.addAll(between(next, List.of(around(primary, at, Why.MAINTENANCE))));
    return asked;
  }

  /** After an infusion, on arrival for the next, and on the protocol's days in between. */
  static List<ScoreDue> between(
      InstrumentId primary, Measures measures, Instant last, Optional<Instant> next) {
    var asked = new ArrayList<ScoreDue>();
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
    var days = measures.afterSeries().value().stream().map(day -> afterSeries(primary, last, day));
    asked.addAll(between(next, days.toList()));
    return asked;
  }

  /** What hangs on the time since the last infusion ends with the arrival for the next. */
  static List<ScoreDue> between(Optional<Instant> next, List<ScoreDue> asked) {
    return asked.stream()
        .filter(due -> next.filter(at -> !due.by().isBefore(at.minus(ARRIVAL))).isEmpty())
        .toList();
  }

  private static ScoreDue onArrival(InstrumentId primary, Instant last, Instant next) {
    var from = next.minus(ARRIVAL);
    return new ScoreDue(primary, from.isAfter(last) ? from : last, next, Why.ON_ARRIVAL);
  }

  private static ScoreDue afterSeries(InstrumentId primary, Instant last, int day) {
    return around(primary, last.plus(Duration.ofDays(day)), Why.AFTER_SERIES);
  }

  /** From then on the interval of maintenance counts. */
  static Instant seriesEnd(Measures measures, Instant last) {
    return measures.afterSeries().value().stream()
        .max(Comparator.naturalOrder())
        .map(day -> last.plus(Duration.ofDays(day)).plus(GRACE))
        .orElse(last);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  static ScoreDue around(InstrumentId primary, Instant at, Why why) {
    return new ScoreDue(primary, at.minus(GRACE), at.plus(GRACE), why);
  }

  private static Duration hours(double hours) {
    return Duration.ofMinutes(Math.round(hours * 60));
  }
}

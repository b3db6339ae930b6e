package health.cairn.app.course;

import health.cairn.app.course.Foreseen.Window;
import health.cairn.app.library.Library;
import health.cairn.core.course.Course;
import health.cairn.core.course.CourseClock;
import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.course.CourseSeries;
import health.cairn.core.course.Decision;
import health.cairn.core.course.DecisionDue;
import health.cairn.core.course.ScoreDue;
import health.cairn.core.forecast.Forecast.Band;
import health.cairn.core.forecast.History;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.report.ForecastAnswers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Asks protocol and forecast what comes next in a course. */
@Component
class NextSteps {
  private final Library library;
  private final Forecasts forecasts;

  NextSteps(Library library, Forecasts forecasts) {
    this.library = library;
    this.forecasts = forecasts;
  }

  WhatIsAhead of(Course course) {
    var protocol = library.protocol(course);
    return new WhatIsAhead(
        course,
        protocol.flatMap(it -> ScoreDue.next(course, it)),
        protocol.flatMap(it -> DecisionDue.of(course, it)),
        protocol.map(it -> CourseSeries.last(course, it)));
  }

  /** Takes up to two forecasts: not for somebody who waits to write. */
  Foreseen foreseen(Course course) {
    var drift = library.protocol(course).flatMap(it -> drift(course, it));
    return new Foreseen(course, booster(course), drift);
  }

  /**
   * As it was decided, or else as the course page says it; a forecast is asked only where nothing
   * else is to come.
   */
  Optional<Window> booster(Course course) {
    boolean over = !course.takesBoosters() || course.infusions().isEmpty();
    if (over || !course.planned().isEmpty()) {
      return Optional.empty();
    }
    return ordered(course, Decision.BOOSTER)
        .or(() -> told(course))
        .or(() -> ordered(course, Decision.MAINTENANCE));
  }

  /** Somebody decided it, and it was neither planned nor given since. */
  private static Optional<Window> ordered(Course course, Decision decision) {
    return course
        .boosterOrdered()
        .filter(at -> course.lastDecision().filter(it -> it.decision() == decision).isPresent())
        .filter(at -> decision == Decision.BOOSTER || isNews(course, at))
        .map(it -> new Window(it, it, true, true));
  }

  /** No score has come since: what was decided is still the last word. */
  private static boolean isNews(Course course, Instant at) {
    return course.assessments().stream().noneMatch(it -> it.at().isAfter(at));
  }

  private Optional<Window> told(Course course) {
    var start = forecasts.start(course);
    return forecasts
        .of(course)
        .flatMap(it -> ForecastAnswers.toBook(it.forecast()))
        .map(it -> window(start, it.from(), it.by(), it.now()));
  }

  private static Window window(Instant start, double from, double by, boolean now) {
    return new Window(CourseClock.at(start, from), CourseClock.at(start, by), now, false);
  }

  /** The last score lies above nine in ten of those that were expected without it. */
  private Optional<Assessed> drift(Course course, Protocol protocol) {
    var latest = course.latest(protocol.measures().primary().value());
    if (latest.isEmpty() || course.infusions().isEmpty() || !isNews(course, latest.get())) {
      return Optional.empty();
    }
    double day = CourseClock.day(forecasts.start(course), latest.get().at());
    return forecasts
        .of(course, history -> before(history, day), UnaryOperator.identity())
        .map(seen -> expected(seen.forecast().bands(), day))
        .filter(limit -> latest.get().score().total() > limit)
        .flatMap(limit -> latest);
  }

  /** A score from before the last infusion tells nothing of what follows it. */
  private static boolean isNews(Course course, Assessed latest) {
    return course.lastInfusion().filter(it -> latest.at().isAfter(it.at())).isPresent();
  }

  private static History before(History history, double day) {
    return new History(
        history.antidepressant(),
        history.given(),
        history.planned(),
        history.readings().stream().filter(it -> it.day() < day).toList(),
        history.finished(),
        history.begun(),
        history.otherwise());
  }

  /** The upper limit of the 80 % band on a day; boundless where the bands do not reach. */
  static double expected(List<Band> bands, double day) {
    for (int i = 1; i < bands.size(); i++) {
      if (bands.get(i).day() >= day && bands.get(i - 1).day() <= day) {
        return Math.max(bands.get(i).q90(), bands.get(i - 1).q90());
      }
    }
    return Double.POSITIVE_INFINITY;
  }
}

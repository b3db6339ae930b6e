package health.cairn.core.report;

import health.cairn.core.course.Course;
import health.cairn.core.course.CourseClock;
import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.instrument.Instrument;
import health.cairn.core.report.Picture.Axis;
import health.cairn.core.report.Picture.Limit;
import health.cairn.core.report.Picture.Means;
import health.cairn.core.report.Picture.Point;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The chart of an instrument that no forecast speaks of: scores, limits, the same infusions. */
public final class InstrumentPicture {
  private InstrumentPicture() {}

  /**
   * @param beside the chart of the forecast, which gives the infusions and the stretch of time
   * @param start the moment of day 0
   */
  public static Picture of(Instrument instrument, Course course, Picture beside, Instant start) {
    var scores =
        course.assessments(instrument.id()).stream()
            .map(it -> new Point(CourseClock.day(start, it.at()), it.score().total()))
            .toList();
    var from = scores.stream().mapToDouble(Point::day).min().orElse(beside.from());
    var to = scores.stream().mapToDouble(Point::day).max().orElse(beside.to());
    return new Picture(
        instrument.title(),
        new Axis(instrument.scale().lowest(), instrument.scale().highest()),
        scores,
        List.of(),
        List.of(),
        beside.stones(),
        limits(instrument, course),
        Math.min(from, beside.from()),
        Math.max(to, beside.to()));
  }

  /** Response counts from this instrument's own baseline; without one there is no such line. */
  private static List<Limit> limits(Instrument instrument, Course course) {
    boolean below = instrument.scale().higherIsWorse();
    var limits = new ArrayList<Limit>();
    instrument
        .interpretation()
        .response()
        .flatMap(
            rule ->
                course
                    .baseline(instrument.id())
                    .map(Assessed::score)
                    .map(it -> it.total() * (below ? 1 - rule.fall() : 1 + rule.fall())))
        .ifPresent(at -> limits.add(new Limit(Means.RESPONSE, at, below)));
    instrument
        .interpretation()
        .remission()
        .ifPresent(rule -> limits.add(new Limit(Means.REMISSION, rule.limit(), below)));
    return limits;
  }
}

package health.cairn.core.forecast;

import health.cairn.core.forecast.Forecast.Booster;
import health.cairn.core.protocol.BoosterLimits;
import health.cairn.core.protocol.Protocol;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The booster that keeps the chance of losing response before it under the limit the clinic chose:
 * a quantile of the loss times of those in response, within the protocol's limits.
 */
final class BoosterDue {
  private static final double NEXT_TO_NOBODY = 0.01;

  private final BoosterLimits limits;
  private final double longest;

  private BoosterDue(BoosterLimits limits, double longest) {
    this.limits = limits;
    this.longest = longest;
  }

  /** Empty when next to nobody would be in response: there is nothing to keep. */
  static Optional<Booster> of(Outlook outlook, CourseAhead course, Protocol protocol, double risk) {
    if (outlook.loss.total() < NEXT_TO_NOBODY) {
      return Optional.empty();
    }
    var due = new BoosterDue(protocol.boosterLimits(), longest(course, protocol));
    double last = course.day(course.last());
    double start = last + due.within(outlook.loss.quantile(risk / 2));
    double kept = outlook.loss.quantile(risk);
    double wait = due.within(kept);
    double end = last + wait;
    double lossBefore = wait == kept ? risk : outlook.loss.shareUpTo(wait);
    boolean first =
        IntStream.rangeClosed(2, course.last()).noneMatch(k -> course.isBooster(k, protocol));
    return Optional.of(new Booster(risk, end, start, end, lossBefore, first));
  }

  /**
   * Intervals between boosters grow slowly; the spacing of a series, however long, and the break
   * before one do not hold the first back.
   */
  private static double longest(CourseAhead course, Protocol protocol) {
    BoosterLimits limits = protocol.boosterLimits();
    int last = course.last();
    if (!course.isBooster(last, protocol)) {
      return limits.maxDays();
    }
    double interval = course.day(last) - course.day(last - 1);
    return Math.min(limits.maxDays(), Math.max(limits.growth() * interval, limits.floorDays()));
  }

  private double within(double days) {
    return Math.min(Math.max(days, limits.minDays()), longest);
  }
}

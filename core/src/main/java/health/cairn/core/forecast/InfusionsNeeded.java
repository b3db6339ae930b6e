package health.cairn.core.forecast;

import health.cairn.core.forecast.Forecast.Enough;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * The first answer: among draws in which the longest series the protocol can name brings a response
 * that would last {@link Outlook#LASTS_DAYS}, how many infusions half, most and nearly all of them
 * need. Never fewer than have been given. Infusions of earlier series are not counted.
 */
final class InfusionsNeeded {
  private static final double HALF = 0.50;

  /** So many of those who can get there have got there: "likely enough". PROPOSED. */
  private static final double LIKELY = 0.80;

  private static final double NEARLY_ALL = 0.95;

  private InfusionsNeeded() {}

  static Enough of(Outlook outlook, CourseAhead course) {
    int most = course.doses().size() - course.begin();
    int infusions = needed(outlook, course, LIKELY);
    int last = course.begin() + infusions;
    return new Enough(
        infusions,
        needed(outlook, course, HALF),
        needed(outlook, course, NEARLY_ALL),
        outlook.response[last - 1],
        total(outlook),
        infusions < most
            ? OptionalDouble.of(outlook.response[last] - outlook.responseWithout[last])
            : OptionalDouble.empty(),
        course.begin());
  }

  private static int needed(Outlook outlook, CourseAhead course, double share) {
    int most = course.doses().size() - course.begin();
    double sought = share * total(outlook);
    if (!(sought > 0)) {
      return most;
    }
    int k = 1;
    double upTo = outlook.enough[course.begin()];
    while (k < most && upTo < sought) {
      upTo += outlook.enough[course.begin() + k++];
    }
    return Math.max(k, course.given() - course.begin());
  }

  private static double total(Outlook outlook) {
    return DoubleStream.of(outlook.enough).sum();
  }
}

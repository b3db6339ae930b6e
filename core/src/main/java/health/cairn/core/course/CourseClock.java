package health.cairn.core.course;

import java.time.Duration;
import java.time.Instant;

/** Time of a course, in days of 24 hours from its first moment: the one formula for it. */
public final class CourseClock {
  private static final double MILLIS_PER_DAY = 86_400_000.0;

  private CourseClock() {}

  /** Days from one moment to another; negative when it lies before. */
  public static double day(Instant start, Instant at) {
    return Duration.between(start, at).toMillis() / MILLIS_PER_DAY;
  }

  /** The moment so many days after another, to the millisecond. */
  public static Instant at(Instant start, double day) {
    return start.plusMillis(Math.round(day * MILLIS_PER_DAY));
  }
}

package health.cairn.core.course;

import health.cairn.core.course.CourseEvent.Infused;
import health.cairn.core.protocol.Protocol;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the series in progress begins. A course can hold several: what was given before counts for
 * how the patient responds, not for how many infusions this series takes.
 *
 * <p>A new series begins with an infusion after a break, followed closely by as many as make half
 * of the protocol's series (two at least): a booster stands alone. A break is longer than the
 * interval that boosters may always reach ({@code floorDays}); while the protocol's own number has
 * not been given it is an interruption, unless it is longer than any interval between boosters
 * ({@code maxDays}). Both limits are the protocol's; the rule itself is PROPOSED. Where somebody
 * decided to begin another series, that is where it begins, and no rule is asked.
 */
public final class SeriesInProgress {
  private final List<Double> days;
  private final Protocol protocol;
  private final List<Integer> told;

  /**
   * @param days of the infusions given and then of those to come, counted from any one moment
   */
  public SeriesInProgress(List<Double> days, Protocol protocol) {
    this(days, protocol, List.of());
  }

  /**
   * @param told how many infusions came before each series that somebody decided to begin
   */
  public SeriesInProgress(List<Double> days, Protocol protocol, List<Integer> told) {
    this.days = days;
    this.protocol = protocol;
    this.told = told;
  }

  /** How many infusions of the series in progress were given in a course. */
  static int given(Course course, Protocol protocol) {
    int given = course.infusions().size();
    return given - of(course, protocol).begin(given);
  }

  static SeriesInProgress of(Course course, Protocol protocol) {
    var given = course.infusions().stream().map(Infused::at).toList();
    var toCome = course.planned().stream().map(PlannedInfusion::at);
    var start = course.start().orElse(Instant.EPOCH);
    var days = Stream.concat(given.stream(), toCome).map(at -> CourseClock.day(start, at)).toList();
    return new SeriesInProgress(days, protocol, course.seriesBegun());
  }

  /**
   * How many infusions came before it.
   *
   * @param given how many of the infusions have been given: what is planned beyond the next is not
   *     yet in progress
   */
  public int begin(int given) {
    var all = begins(given);
    return all.get(all.size() - 1);
  }

  /** The same for every series so far, in the order of time; the first begins with none. */
  List<Integer> begins(int given) {
    var all = new ArrayList<>(List.of(0));
    for (int k = 1; k <= given; k++) {
      if (told.contains(k) || isAfterBreak(k, all.get(all.size() - 1))) {
        all.add(k);
      }
    }
    return all;
  }

  private boolean isAfterBreak(int k, int begin) {
    return k < days.size() && gap(k) > breakDays(k - begin) && run(k) >= least();
  }

  private double breakDays(int given) {
    var limits = protocol.boosterLimits();
    return given >= protocol.series().planned() ? limits.floorDays() : limits.maxDays();
  }

  private int least() {
    return Math.max(2, (protocol.series().planned() + 1) / 2);
  }

  /** Infusions from there on that follow each other closely. */
  private int run(int from) {
    int end = from + 1;
    while (end < days.size() && gap(end) <= protocol.boosterLimits().closeDays()) {
      end++;
    }
    return end - from;
  }

  private double gap(int k) {
    return days.get(k) - days.get(k - 1);
  }
}

package health.cairn.core.protocol;

import health.cairn.core.evidence.Cited;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many infusions are planned together, and when.
 *
 * @param offsets days of the planned infusions from the first, which is day 0; increasing
 * @param furtherOffsets days of the infusions that may follow under a new order
 * @param minInterval least time between the starts of two infusions
 * @param window least and most days from the first to the last planned infusion; empty for one
 *     infusion
 * @param extendTo how many infusions an extended series has
 * @param most no series has more infusions than this
 */
public record Series(
    Cited<List<Double>> offsets,
    Cited<List<Double>> furtherOffsets,
    Cited<Duration> minInterval,
    Optional<Cited<Range>> window,
    Cited<Integer> extendTo,
    Cited<Integer> most) {

  /** How many infusions are planned at the start. */
  public int planned() {
    return offsets.value().size();
  }

  /** Days of every infusion the protocol can name, planned ones first. */
  public List<Double> allOffsets() {
    var all = new ArrayList<>(offsets.value());
    all.addAll(furtherOffsets.value());
    return List.copyOf(all);
  }

  /** The most days between two infusions that the protocol names; 0 where it names one. */
  public double widestGap() {
    var all = allOffsets();
    double widest = 0;
    for (int k = 1; k < all.size(); k++) {
      widest = Math.max(widest, all.get(k) - all.get(k - 1));
    }
    return widest;
  }

  /**
   * Days for the first so many infusions, clear of weekends and never before the first day asked
   * for: a Saturday's falls on the Friday, a Sunday's on the Monday, and where that would bring two
   * closer together than {@link #minInterval}, on the next workday that does not.
   *
   * @param count how many; no more than the protocol names are given
   */
  public List<LocalDate> workdays(LocalDate first, int count) {
    var offsets = allOffsets();
    var begin = workdayFrom(first);
    var days = new ArrayList<LocalDate>();
    for (int k = 0; k < Math.min(count, offsets.size()); k++) {
      var day = nearWorkday(begin.plusDays(Math.round(offsets.get(k))));
      days.add(k == 0 ? day : later(day, workdayFrom(days.get(k - 1).plusDays(leastDays()))));
    }
    return List.copyOf(days);
  }

  /**
   * Days for so many more infusions of a series that is under way, spaced as the protocol spaces
   * them from the one before, clear of weekends and never before the soonest day.
   *
   * @param last day of the infusion before them
   * @param given how many infusions the series has by then, 0 or more
   * @param count how many more, 0 or more
   */
  public List<LocalDate> workdays(LocalDate last, int given, int count, LocalDate soonest) {
    var days = new ArrayList<LocalDate>();
    var before = last;
    for (int k = given; k < given + count; k++) {
      var least = later(soonest, before.plusDays(leastDays()));
      before = later(nearWorkday(before.plusDays(gapBefore(k))), workdayFrom(least));
      days.add(before);
    }
    return List.copyOf(days);
  }

  /** Days from the infusion before number k+1 to it; the last gap beyond those it names. */
  private long gapBefore(int k) {
    var offsets = allOffsets();
    int at = Math.min(k, offsets.size() - 1);
    return at < 1 ? leastDays() : Math.round(offsets.get(at) - offsets.get(at - 1));
  }

  private long leastDays() {
    return Math.max(1, (minInterval.value().toHours() + 23) / 24);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate nearWorkday(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY ? day.minusDays(1) : workdayFrom(day);
  }

  private static LocalDate workdayFrom(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.plusDays(2);
      case SUNDAY -> day.plusDays(1);
      default -> day;
    };
  }

  /**
   * Days of the first so many infusions, in days from the first.
   *
   * @throws IllegalArgumentException when the protocol names fewer
   */
  public List<Double> offsets(int count) {
    var all = allOffsets();
    if (count < 0 || count > all.size()) {
      throw new IllegalArgumentException(
          "The protocol names %d infusions, not %d.".formatted(all.size(), count));
    }
    return all.subList(0, count);
  }
}

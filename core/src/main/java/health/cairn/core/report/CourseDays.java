package health.cairn.core.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Days of a course as people read them: dates when the course is dated, else days counted from the
 * first infusion.
 *
 * @param start the moment of day 0, in the offset the course was written in; empty for a course
 *     typed in days
 */
public record CourseDays(Optional<OffsetDateTime> start) {
  // Written out: month names from a locale cost more at start than the whole forecast.
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private static final double MINUTES_IN_DAY = 24 * 60;

  public static CourseDays from(OffsetDateTime start) {
    return new CourseDays(Optional.of(start));
  }

  public static CourseDays counted() {
    return new CourseDays(Optional.empty());
  }

  /** The calendar date of a day; empty for a course typed in days. */
  public Optional<LocalDate> date(double day) {
    return start.map(
        moment -> moment.plusMinutes(Figures.whole(day * MINUTES_IN_DAY)).toLocalDate());
  }

  /** {@code 14 Jan}, or {@code day 51}. */
  public String brief(double day) {
    return date(day).map(CourseDays::dayAndMonth).orElseGet(() -> counted(day));
  }

  /** {@code 14 Jan 2027}, or {@code day 51}. */
  public String full(double day) {
    return date(day)
        .map(date -> dayAndMonth(date) + " " + date.getYear())
        .orElseGet(() -> counted(day));
  }

  /** {@code 8 to 18 Jan 2027}, {@code 28 Dec 2026 to 4 Jan 2027}, or {@code day 45 to 55}. */
  public String full(double from, double to) {
    if (full(from).equals(full(to))) {
      return full(from);
    }
    if (start.isEmpty()) {
      return counted(from) + " to " + Figures.whole(to);
    }
    return date(from).map(first -> shortened(first, to)).orElseThrow() + " to " + full(to);
  }

  private String shortened(LocalDate first, double to) {
    var last = date(to).orElseThrow();
    if (first.getYear() != last.getYear()) {
      return dayAndMonth(first) + " " + first.getYear();
    }
    return first.getMonth() == last.getMonth()
        ? Integer.toString(first.getDayOfMonth())
        : dayAndMonth(first);
  }

  private static String dayAndMonth(LocalDate date) {
    return date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1);
  }

  private static String counted(double day) {
    return "day " + Figures.whole(day);
  }
}

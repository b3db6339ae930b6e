package health.cairn.app.clinic;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days on which a clinic gives infusions. */
public final class Workdays {
  private Workdays() {}

  /** The day itself; for one of a weekend the Monday: never nearer to the infusion before. */
  public static LocalDate from(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.plusDays(2);
      case SUNDAY -> day.plusDays(1);
      default -> day;
    };
  }

  /**
   * The first workday of a window; where it holds none, the Friday before it, if that is not before
   * the earliest, else the Monday after it.
   */
  public static LocalDate within(LocalDate from, LocalDate by, LocalDate earliest) {
    var day = from(from);
    var friday = from.minusDays(from.getDayOfWeek() == DayOfWeek.SUNDAY ? 2 : 1);
    return day.isAfter(by) && !day.equals(from) && !friday.isBefore(earliest) ? friday : day;
  }
}

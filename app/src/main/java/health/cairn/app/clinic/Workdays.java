package health.cairn.app.clinic;

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
}

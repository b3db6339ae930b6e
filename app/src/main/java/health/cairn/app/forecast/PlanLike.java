package health.cairn.app.forecast;

import health.cairn.app.clinic.Workdays;
import health.cairn.core.course.CourseClock;
import health.cairn.core.forecast.History.Dose;
import health.cairn.core.report.Figures;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Infusions of a what-if as the fields of the plan's form, to be looked at and kept there.
 *
 * @param start the moment of day 0
 * @param tomorrow no infusion is put before it
 */
record PlanLike(Instant start, ZoneId zone, LocalDate tomorrow) {
  /**
   * @param standing so many of the first stand in the plan already, and stay where they are
   */
  Map<String, String> of(List<Dose> doses, int standing) {
    var fields = new LinkedHashMap<String, String>();
    var free = tomorrow;
    for (int k = 1; k <= doses.size(); k++) {
      var dose = doses.get(k - 1);
      var at = at(dose);
      var day = k <= standing ? at.toLocalDate() : Workdays.from(later(at.toLocalDate(), free));
      free = later(day.plusDays(1), free);
      fields.put("day" + k, day.toString());
      fields.put("time" + k, time(at).toString());
      fields.put("dose" + k, Figures.plain(dose.dose().value()));
      fields.put("minutes" + k, Figures.plain(dose.minutes()));
    }
    return fields;
  }

  private LocalDateTime at(Dose dose) {
    return LocalDateTime.ofInstant(CourseClock.at(start, dose.day()), zone);
  }

  private static LocalTime time(LocalDateTime at) {
    return at.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}

package health.cairn.app.today;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Today at the clinic, and now. */
public record Day(Instant now, Instant begins, Instant ends) {
  static Day of(Instant now, ZoneId zone) {
    var day = LocalDate.ofInstant(now, zone);
    return new Day(
        now, day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
  }
}

package health.cairn.cli;

import health.cairn.core.forecast.Forecast.Say;
import health.cairn.core.report.CourseChart;
import java.util.ArrayList;
import java.util.List;

/** What should have happened by today, and stands neither as done nor as moved in the file. */
final class Overdue {
  /** Time to enter what was done. */
  private static final double GRACE_DAYS = 1;

  private Overdue() {}

  static List<String> remarks(CourseChart chart, double today) {
    var remarks = new ArrayList<String>();
    for (var dose : chart.history().planned()) {
      if (dose.day() < today - GRACE_DAYS) {
        remarks.add(
            "The infusion planned for %s is neither given nor moved; it counts as planned."
                .formatted(chart.days().full(dose.day())));
      }
    }
    booster(chart, today, remarks);
    return remarks;
  }

  /** The forecast stops at the last entry: it cannot know that its booster's day is over. */
  private static void booster(CourseChart chart, double today, List<String> remarks) {
    var forecast = chart.forecast();
    if (forecast.advice().say() != Say.MAINTENANCE || !chart.history().planned().isEmpty()) {
      return;
    }
    forecast
        .booster()
        .filter(it -> it.windowEnd() < today - GRACE_DAYS)
        .ifPresent(
            it ->
                remarks.add(
                    "The booster's day (%s) has passed and nothing was entered since: look again."
                        .formatted(chart.days().full(it.windowEnd()))));
  }
}

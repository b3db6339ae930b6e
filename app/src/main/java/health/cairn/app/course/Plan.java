package health.cairn.app.course;

import health.cairn.app.web.ClockTurn;
import health.cairn.core.course.Course;
import health.cairn.core.course.CourseEvent.Infused;
import health.cairn.core.course.PlannedInfusion;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.quantity.MgPerKg;
import health.cairn.core.report.Figures;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A plan as rows of a form: day, time, dose and minutes of each infusion, numbered from 1. */
record Plan(List<Map<String, String>> rows) {
  /** More rows than any series has. */
  static final int MOST = 24;

  /** What stands planned. */
  static Plan of(Course course, ZoneId zone) {
    return of(course.planned(), zone);
  }

  static Plan of(List<PlannedInfusion> infusions, ZoneId zone) {
    var rows = new ArrayList<Map<String, String>>();
    for (var infusion : infusions) {
      var at = infusion.at().atZone(zone);
      var row = new HashMap<>(row(at.toLocalDate(), at.toLocalTime(), infusion));
      row.putAll(ClockTurn.asForm("time", infusion.at(), zone));
      rows.add(row);
    }
    return new Plan(rows);
  }

  /** The protocol's spacing from a first day on, clear of weekends. */
  static Plan of(Protocol protocol, LocalDate first, LocalTime time, int count) {
    var rows = new ArrayList<Map<String, String>>();
    var like =
        new PlannedInfusion(
            java.time.Instant.EPOCH, protocol.dose().perSession(), protocol.dose().minutes());
    protocol.series().workdays(first, count).forEach(day -> rows.add(row(day, time, like)));
    return new Plan(rows);
  }

  /** One more like the last, at the dose that is ordered. */
  static Plan like(Infused last, MgPerKg dose, LocalDate day, LocalTime time) {
    var like = new PlannedInfusion(last.at(), dose, last.minutes());
    return new Plan(List.of(row(day, time, like)));
  }

  private static Map<String, String> row(LocalDate day, LocalTime time, PlannedInfusion like) {
    return Map.of(
        "day", day.toString(),
        "time", time.toString(),
        "dose", Figures.plain(like.dose().value()),
        "minutes", Figures.plain(like.minutes()));
  }

  /** The rows as fields of a form. */
  Map<String, String> asForm() {
    var form = new HashMap<String, String>();
    for (int k = 1; k <= rows.size(); k++) {
      for (var field : rows.get(k - 1).entrySet()) {
        form.put(field.getKey() + k, field.getValue());
      }
    }
    form.put("rows", String.valueOf(rows.size()));
    return form;
  }
}

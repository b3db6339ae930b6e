package health.cairn.app.course;

import health.cairn.app.web.Typed;
import health.cairn.core.course.PlanRow;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** The rows of a plan as typed. */
record PlanForm(Typed typed, ZoneId zone) {

  /** Numbers of the rows that the form has. */
  static List<Integer> rows(Typed typed) {
    return IntStream.rangeClosed(1, Plan.MOST)
        .filter(k -> typed.form().containsKey("day" + k))
        .boxed()
        .toList();
  }

  /** The rows whose day is not blank. */
  List<PlanRow> read() {
    return rows(typed).stream().filter(k -> typed.has("day" + k)).map(this::row).toList();
  }

  private PlanRow row(int k) {
    return new PlanRow(
        k,
        typed.moment("day" + k, "time" + k, zone),
        InfusionForm.dose(typed, "dose" + k),
        typed.number("minutes" + k));
  }
}

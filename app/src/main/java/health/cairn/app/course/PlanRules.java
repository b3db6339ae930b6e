package health.cairn.app.course;

import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import health.cairn.core.course.Course;
import health.cairn.core.course.CourseEvent.Infused;
import health.cairn.core.course.PlannedInfusion;
import health.cairn.core.protocol.DoseCheck;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.quantity.MgPerKg;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads the rows of a plan and holds them against the protocol: spacing and dose.
 *
 * @param prescriber whether who plans may go above the dose that needs a physician
 */
record PlanRules(Typed typed, Wording wording, ZoneId zone, boolean prescriber) {

  /** Numbers of the rows that a form has. */
  static List<Integer> rows(Map<String, String> form) {
    return IntStream.rangeClosed(1, Plan.MOST)
        .filter(k -> form.containsKey("day" + k))
        .boxed()
        .toList();
  }

  /** The infusions of the rows whose day is not blank; a plan without rows is a plan of none. */
  List<PlannedInfusion> read(Course course, Optional<Protocol> protocol) {
    var planned = new ArrayList<Row>();
    for (int k = 1; k <= Plan.MOST; k++) {
      if (typed.has("day" + k)) {
        row(k, protocol).ifPresent(planned::add);
      }
    }
    planned.sort(Comparator.comparing(row -> row.infusion().at()));
    protocol.ifPresent(
        it -> checkSpacing(planned, last(course), it.series().minInterval().value()));
    return planned.stream().map(Row::infusion).toList();
  }

  private record Row(int number, PlannedInfusion infusion) {}

  private Optional<Row> row(int k, Optional<Protocol> protocol) {
    var at = typed.moment("day" + k, "time" + k, zone);
    var dose = typed.number("dose" + k, 0.01, 20, "mg/kg");
    var minutes = typed.number("minutes" + k, 1, 600, wording.say("course.minutes"));
    if (at.isEmpty() || dose.isEmpty() || minutes.isEmpty()) {
      return Optional.empty();
    }
    var amount = MgPerKg.of(dose.getAsDouble());
    protocol.ifPresent(it -> checkDose(k, it.dose().allows(amount)));
    return Optional.of(new Row(k, new PlannedInfusion(at.get(), amount, minutes.getAsDouble())));
  }

  private void checkDose(int k, DoseCheck check) {
    if (check instanceof DoseCheck.Blocked blocked) {
      typed.problem("dose" + k, "course.problem.dose", blocked.reason());
    } else if (check instanceof DoseCheck.NeedsPhysician needs && !prescriber) {
      typed.problem("dose" + k, "course.problem.dose", needs.reason());
    }
  }

  private void checkSpacing(List<Row> rows, Optional<Instant> last, Duration least) {
    var before = last;
    for (var row : rows) {
      var at = row.infusion().at();
      if (before.isPresent() && Duration.between(before.get(), at).compareTo(least) < 0) {
        typed.problem(
            "day" + row.number(),
            "course.problem.spacing",
            wording.moment(at),
            wording.moment(before.get()),
            least.toHours());
      }
      before = Optional.of(at);
    }
  }

  private static Optional<Instant> last(Course course) {
    return course.lastInfusion().map(Infused::at);
  }
}

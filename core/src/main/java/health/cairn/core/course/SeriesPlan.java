package health.cairn.core.course;

import health.cairn.core.course.CourseEvent.Infused;
import health.cairn.core.course.CourseEvent.SeriesPlanned;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.ruling.Ground;
import health.cairn.core.ruling.Objections;
import health.cairn.core.ruling.Ruling;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The infusions to come, held against the protocol: dose and spacing.
 *
 * @param rows a plan without rows is a plan of none
 * @param prescriber whether who plans may go above the dose that needs a physician
 */
record SeriesPlan(List<PlanRow> rows, Optional<Protocol> protocol, boolean prescriber) {

  Ruling<SeriesPlanned> on(Course course, Instant now) {
    var objections = new Objections();
    check(course, objections);
    if (!rows.isEmpty() && (course.isPaused() || course.hasEnded())) {
      objections.refuse(Ground.DECIDED_OTHERWISE, "plan", course.lastDecision().orElseThrow().at());
    }
    return objections.orElse(
        () -> new SeriesPlanned(now, rows.stream().map(PlanRow::infusion).toList()));
  }

  /** Dose and spacing of every row. */
  void check(Course course, Objections objections) {
    rows.forEach(row -> row.check(protocol, prescriber, objections));
    protocol
        .map(it -> it.series().minInterval().value())
        .ifPresent(least -> checkSpacing(course, least, objections));
  }

  private void checkSpacing(Course course, Duration least, Objections objections) {
    var before = course.lastInfusion().map(Infused::at);
    for (var row : inOrder()) {
      var at = row.at().orElseThrow();
      if (before.isPresent() && Duration.between(before.get(), at).compareTo(least) < 0) {
        objections.refuse(
            Ground.TOO_SOON, "day" + row.number(), at, before.get(), (int) least.toHours());
      }
      before = row.at();
    }
  }

  private List<PlanRow> inOrder() {
    return rows.stream()
        .filter(row -> row.at().isPresent())
        .sorted(Comparator.comparing(row -> row.at().orElseThrow()))
        .toList();
  }
}

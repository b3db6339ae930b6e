package health.cairn.core.course;

import health.cairn.core.course.CourseEvent.Infused;
import health.cairn.core.quantity.MgPerKg;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An infusion that was begun: what was given, beside what was ordered.
 *
 * @param ordered the planned infusion that it carried out; empty where none stood in the plan
 */
public record Delivery(Infused given, Optional<PlannedInfusion> ordered) {
  /**
   * An infusion is the planned one nearest to its start when less than so much time lies between
   * the two: a clinic's day is shorter, its night longer. It needs no zone. PROPOSED.
   */
  static final Duration SAME_VISIT = Duration.ofHours(12);

  /**
   * Less than this share of the dose ordered, 0 to 1, is no infusion: it was begun and broken off.
   * PROPOSED: what less does is not known from any trial.
   */
  private static final double LEAST_SHARE = 0.5;

  /**
   * More than so many times the dose ordered is looked at twice before it is kept. PROPOSED: a slip
   * of the decimal point or of the unit makes more, no step of a protocol does.
   */
  private static final double FAR_ABOVE = 2;

  /** Whether a dose is so far above the one ordered that somebody may have slipped. */
  static boolean isFarAbove(MgPerKg given, MgPerKg ordered) {
    return given.value() > ordered.value() * FAR_ABOVE + 1e-9;
  }

  /** What was given, and the planned infusion that it carried out. */
  static Delivery of(Infused given, List<PlannedInfusion> plan) {
    return new Delivery(given, nearest(plan, given.at()));
  }

  /** The planned infusion that one begun at a moment carries out. */
  static Optional<PlannedInfusion> nearest(List<PlannedInfusion> plan, Instant begun) {
    return plan.stream()
        .filter(it -> apart(it, begun).compareTo(SAME_VISIT) < 0)
        .min(Comparator.comparing(it -> apart(it, begun)));
  }

  private static Duration apart(PlannedInfusion planned, Instant begun) {
    return Duration.between(planned.at(), begun).abs();
  }

  /**
   * Whether the patient had the drug: not when nothing was given (a visit broken off, a day of
   * saline), nor when less than half of the dose ordered was.
   */
  public boolean counts() {
    double least = ordered.map(it -> it.dose().value() * LEAST_SHARE).orElse(0.0);
    return given.dose().value() > 0 && given.dose().value() >= least - 1e-9;
  }

  /** The dose ordered, mg/kg; what was given where no order is known. */
  public MgPerKg orderedDose() {
    return ordered.map(PlannedInfusion::dose).orElse(given.dose());
  }
}

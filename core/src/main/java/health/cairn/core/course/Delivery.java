package health.cairn.core.course;

import health.cairn.core.course.CourseEvent.Infused;
import health.cairn.core.quantity.MgPerKg;
import health.cairn.core.quantity.Milligrams;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An infusion that was begun: what was given, beside what was ordered.
 *
 * @param ordered the planned infusion that it carried out; empty where none stood in the plan
 * @param onThisPlan whether it was decided beside the plan as it stands; a later plan is a new one
 */
public record Delivery(Infused given, Optional<PlannedInfusion> ordered, boolean onThisPlan) {
  /**
   * Journals of earlier builds do not say which planned infusion was carried out: there it is the
   * nearest one within so much time. What is recorded now is decided by {@link PlaceSheet}.
   */
  private static final Duration ONCE_SAME_VISIT = Duration.ofHours(12);

  /** The share of the order from which on an infusion of such a journal counts, 0 to 1. */
  private static final double ONCE_LEAST_SHARE = 0.5;

  /** What was given, and the planned infusion that it carried out. */
  static Delivery of(Infused given, List<PlannedInfusion> plan) {
    return new Delivery(
        given,
        given.fulfilment().isPresent()
            ? given.fulfilment().flatMap(Fulfilment::planned)
            : nearest(plan, given.at()),
        true);
  }

  /** The same beside the plan that was made at a moment. */
  Delivery besidePlanOf(Instant made) {
    var known = given.fulfilment().map(it -> !made.isAfter(it.decided())).orElse(true);
    return new Delivery(given, ordered, known);
  }

  /** What of a plan is still to come after the infusions begun, in the order of time. */
  static List<PlannedInfusion> left(List<PlannedInfusion> plan, List<Delivery> begun) {
    if (begun.isEmpty()) {
      return plan;
    }
    var last = begun.get(begun.size() - 1).given;
    var near =
        last.fulfilment().isPresent()
            ? Optional.<PlannedInfusion>empty()
            : nearest(plan, last.at());
    return plan.stream()
        .filter(it -> it.at().isAfter(last.at()) && !near.equals(Optional.of(it)))
        .filter(it -> begun.stream().noneMatch(delivery -> delivery.usesUp(it)))
        .toList();
  }

  /** What of a plan nobody carried out, past or to come. */
  static List<PlannedInfusion> unused(List<PlannedInfusion> plan, List<Delivery> begun) {
    return plan.stream()
        .filter(it -> begun.stream().noneMatch(delivery -> delivery.isThatOf(it)))
        .toList();
  }

  private boolean usesUp(PlannedInfusion place) {
    return onThisPlan && given.fulfilment().filter(it -> it.usesUp(place)).isPresent();
  }

  private boolean isThatOf(PlannedInfusion place) {
    return (onThisPlan && ordered.equals(Optional.of(place))) || isOfItsDay(place);
  }

  /** Used up with the day on which this one was given. */
  private boolean isOfItsDay(PlannedInfusion place) {
    return !place.at().isBefore(given.at()) && usesUp(place);
  }

  private static Optional<PlannedInfusion> nearest(List<PlannedInfusion> plan, Instant begun) {
    return plan.stream()
        .filter(it -> apart(it, begun).compareTo(ONCE_SAME_VISIT) < 0)
        .min(Comparator.comparing(it -> apart(it, begun)));
  }

  private static Duration apart(PlannedInfusion planned, Instant begun) {
    return Duration.between(planned.at(), begun).abs();
  }

  /**
   * Whether the patient had the drug: not when nothing was given (a visit broken off, a day of
   * saline), nor when less than the least share of the dose ordered was; nor another drug, nor
   * another way, whose doses are not those of an infusion into a vein.
   */
  public boolean counts() {
    return given.how().isUsualWay()
        && given.dose().value() > 0
        && given.dose().value() >= least() - 1e-9;
  }

  private double least() {
    return given
        .fulfilment()
        .map(it -> it.least().value())
        .orElseGet(() -> ordered.map(it -> it.dose().value() * ONCE_LEAST_SHARE).orElse(0.0));
  }

  /** The dose ordered, mg/kg; what was given where no order is known. */
  public MgPerKg orderedDose() {
    return ordered.map(PlannedInfusion::dose).orElse(given.dose());
  }

  /** The mg of the order for the weight of that day; empty where either is not known. */
  public Optional<Milligrams> orderedAmount() {
    return ordered.flatMap(it -> given.how().weight().map(weight -> weight.times(it.dose())));
  }
}

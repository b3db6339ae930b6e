package health.cairn.core.course;

import health.cairn.core.course.CourseEvent.Infused;
import health.cairn.core.protocol.DoseCheck;
import health.cairn.core.protocol.DoseCheck.Blocked;
import health.cairn.core.protocol.DoseRule;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.quantity.Doubt;
import health.cairn.core.quantity.Kilograms;
import health.cairn.core.quantity.MgPerKg;
import health.cairn.core.quantity.Milligrams;
import health.cairn.core.ruling.Ground;
import health.cairn.core.ruling.Objections;
import health.cairn.core.ruling.Ruling;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An infusion as somebody charts it. Its fields: {@code day} and {@code time} of its start, {@code
 * dose}, {@code minutes}, {@code amount}.
 *
 * @param dose what was given for the whole infusion, in mg/kg, 0 to 20; 0 when nothing was given
 * @param minutes from its start to its end, 1 to 1440
 * @param amount the given amount, where it was charted, in mg, 0 to 5000
 * @param weight of the patient, where it is known, in kg: amount, dose and weight must agree
 */
public record InfusionSheet(
    Optional<Instant> at,
    Optional<MgPerKg> dose,
    OptionalDouble minutes,
    Optional<Milligrams> amount,
    Optional<Kilograms> weight) {
  /** An infusion is not charted further back than this. */
  private static final Duration FURTHEST = Duration.ofDays(3650);

  /** Two infusions that begin closer to each other are the same one charted twice. PROPOSED. */
  private static final Duration TWICE = Duration.ofHours(3);

  // Beyond these somebody slipped: no protocol of Cairn comes near.
  static final double HIGHEST_DOSE = 20;
  static final double SHORTEST_MINUTES = 1;
  static final double LONGEST_MINUTES = 1440;
  private static final double HIGHEST_AMOUNT = 5000;
  private static final DoseCheck FINE = new DoseCheck.Allowed();

  Ruling<Infused> on(Course course, Optional<Protocol> protocol, Instant now) {
    var objections = new Objections();
    objections.happened(at, now.minus(FURTHEST), now);
    objections.within("dose", value(dose), 0, HIGHEST_DOSE, "mg/kg");
    objections.within("minutes", minutes, SHORTEST_MINUTES, LONGEST_MINUTES, "minutes");
    amount.ifPresent(
        it -> objections.within("amount", OptionalDouble.of(it.value()), 0, HIGHEST_AMOUNT, "mg"));
    askAboutDose(course, protocol.map(Protocol::dose), objections);
    amount.ifPresent(mg -> askAboutAmount(mg, objections));
    at.ifPresent(it -> askWhetherTwice(course, it, objections));
    at.ifPresent(it -> askAboutFlags(course, it, objections));
    return objections.orElse(
        () -> new Infused(at.orElseThrow(), dose.orElseThrow(), minutes.orElseThrow(), amount));
  }

  static OptionalDouble value(Optional<MgPerKg> dose) {
    return dose.stream().mapToDouble(MgPerKg::value).findFirst();
  }

  /** What was given was given: above the limit, or far above the order, it is looked at twice. */
  private void askAboutDose(Course course, Optional<DoseRule> rule, Objections objections) {
    var given = dose.filter(it -> it.value() <= HIGHEST_DOSE);
    if (given.isEmpty()) {
      return;
    }
    if (rule.map(it -> it.allows(given.get())).orElse(FINE) instanceof Blocked) {
      var limit = rule.flatMap(DoseRule::hardMaxPerSession).orElseThrow();
      objections.ask(Ground.DOSE_ABOVE_HARD_LIMIT, "dose", given.get(), limit);
      return;
    }
    ordered(course, rule)
        .filter(it -> Delivery.isFarAbove(given.get(), it))
        .ifPresent(it -> askAboutOrder(given.get(), it, objections));
  }

  /** As planned for that visit, or else as ordered last, or else as the protocol begins. */
  private Optional<MgPerKg> ordered(Course course, Optional<DoseRule> rule) {
    return at.flatMap(it -> Delivery.nearest(course.series().orElse(List.of()), it))
        .map(PlannedInfusion::dose)
        .or(() -> course.doseToCome(rule));
  }

  private void askAboutOrder(MgPerKg given, MgPerKg ordered, Objections objections) {
    if (weight.isEmpty()) {
      objections.ask(Ground.DOSE_FAR_ABOVE_ORDER, "dose", given, ordered);
      return;
    }
    var kg = weight.get();
    objections.ask(
        Ground.DOSE_FAR_ABOVE_ORDER_MG,
        "dose",
        given,
        ordered,
        kg.value(),
        Math.rint(kg.times(given).value()),
        Math.rint(kg.times(ordered).value()));
  }

  /** Before a person has looked at an answer that asks for one, the drug can wait. */
  private static void askAboutFlags(Course course, Instant at, Objections objections) {
    course.openSafetyFlags().stream()
        .map(Course.OpenFlag::raised)
        .filter(it -> !it.isAfter(at))
        .findFirst()
        .ifPresent(it -> objections.ask(Ground.FLAG_OPEN, "flag", it));
  }

  private void askAboutAmount(Milligrams mg, Objections objections) {
    if (dose.isEmpty() || weight.isEmpty()) {
      return;
    }
    var kg = weight.get();
    Doubt.amount(dose.get(), mg, kg)
        .ifPresent(
            it ->
                objections.ask(
                    Ground.of(it.code()),
                    "amount",
                    mg.value(),
                    dose.get(),
                    kg.value(),
                    Math.rint(it.figures().get(1)),
                    it.figures().get(2)));
  }

  private static void askWhetherTwice(Course course, Instant at, Objections objections) {
    course.begun().stream()
        .map(it -> it.given().at())
        .filter(it -> Duration.between(it, at).abs().compareTo(TWICE) < 0)
        .findFirst()
        .ifPresent(it -> objections.ask(Ground.INFUSION_ON_RECORD, "time", it));
  }
}

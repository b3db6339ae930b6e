package health.cairn.core.course;

import health.cairn.core.course.CourseEvent.Infused;
import health.cairn.core.protocol.ChartingLimits;
import health.cairn.core.protocol.DoseRule;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.quantity.MgPerKg;
import health.cairn.core.quantity.Milligrams;
import health.cairn.core.ruling.Ground;
import health.cairn.core.ruling.Objections;
import health.cairn.core.ruling.Ruling;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An infusion as somebody charts it. Its fields: {@code day} and {@code time} of its start, {@code
 * place} in the plan, {@code drug}, {@code route}, {@code dose}, {@code minutes}, {@code amount},
 * {@code volume}, {@code concentration}, {@code stopped}.
 *
 * @param dose what was given for the whole infusion, in mg/kg, 0 to 20; 0 when nothing was given.
 *     Of a placebo, and of what is dosed in mg, it may be missing
 * @param minutes from its start to its end, 1 to 1440
 * @param amount the given amount, where it was charted, in mg, 0 to 5000
 * @param how the rest; amount, dose, weight and volume must agree
 * @param place in the plan; empty where there is no clinic to say what its day is
 */
public record InfusionSheet(
    Optional<Instant> at,
    Optional<MgPerKg> dose,
    OptionalDouble minutes,
    Optional<Milligrams> amount,
    Charted how,
    Optional<PlaceSheet> place,
    ChartingLimits limits) {
  /** An infusion is not charted further back than this. */
  private static final Duration FURTHEST = Duration.ofDays(3650);

  // Beyond these somebody slipped: no protocol of Cairn comes near.
  static final double HIGHEST_DOSE = 20;
  static final double SHORTEST_MINUTES = 1;
  static final double LONGEST_MINUTES = 1440;
  private static final double HIGHEST_AMOUNT = 5000;
  private static final double MOST_MILLILITRES = 1000;
  private static final double STRONGEST = 100;
  private static final int LONGEST_WORDS = 4000;

  Ruling<Infused> on(Course course, Optional<Protocol> protocol, Instant now) {
    var objections = new Objections();
    objections.happened(at, now.minus(FURTHEST), now);
    var carriedOut =
        at.flatMap(begun -> place.flatMap(it -> it.place(course, begun, limits, objections)));
    checkNumbers(objections);
    if (how.isUsualWay()) {
      new DoseAgain(this, ordered(course, carriedOut, protocol.map(Protocol::dose)))
          .ask(protocol.map(Protocol::dose), objections);
    }
    askWhyItEnded(carriedOut.map(PlannedPlace::planned), objections);
    at.ifPresent(it -> askWhetherTwice(course, it, objections));
    return objections.orElse(() -> fact(carriedOut, now));
  }

  private Infused fact(Optional<PlannedPlace> carriedOut, Instant now) {
    var begun = at.orElseThrow();
    return new Infused(
        begun,
        given().orElseThrow(),
        minutes.orElseThrow(),
        amount,
        Optional.of(how).filter(it -> !it.equals(Charted.USUAL)),
        place.map(it -> it.fulfilment(carriedOut, begun, limits, now)));
  }

  /**
   * As typed; of a placebo none, and of what is dosed in mg as many as the weight makes of them.
   */
  private Optional<MgPerKg> given() {
    if (dose.isPresent() || how.isUsualWay()) {
      return dose;
    }
    if (how.drug() == Drug.PLACEBO) {
      return Optional.of(MgPerKg.of(0));
    }
    return amount.map(
        mg ->
            how.weight()
                .filter(kg -> kg.value() > 0)
                .map(kg -> MgPerKg.of(mg.value() / kg.value()))
                .orElse(MgPerKg.of(0)));
  }

  private void checkNumbers(Objections objections) {
    objections.within("dose", value(given()), 0, HIGHEST_DOSE, "mg/kg");
    objections.within("minutes", minutes, SHORTEST_MINUTES, LONGEST_MINUTES, "minutes");
    amount.ifPresent(
        it -> objections.within("amount", OptionalDouble.of(it.value()), 0, HIGHEST_AMOUNT, "mg"));
    var solution = how.solution();
    within("volume", solution.millilitres(), MOST_MILLILITRES, "mL", objections);
    within("concentration", solution.mgPerMillilitre(), STRONGEST, "mg/mL", objections);
    if (how.drug() == Drug.PLACEBO && (value(dose).orElse(0) > 0 || milligrams() > 0)) {
      objections.refuse(Ground.PLACEBO_WITH_DOSE, "dose");
    }
  }

  private static void within(
      String field, OptionalDouble value, double most, String unit, Objections objections) {
    if (value.isPresent()) {
      objections.within(field, value, 0, most, unit);
    }
  }

  private double milligrams() {
    return amount.map(Milligrams::value).orElse(0.0);
  }

  static OptionalDouble value(Optional<MgPerKg> dose) {
    return dose.stream().mapToDouble(MgPerKg::value).findFirst();
  }

  /** As planned for it, or else as ordered last, or else as the protocol begins. */
  private static Optional<MgPerKg> ordered(
      Course course, Optional<PlannedPlace> place, Optional<DoseRule> rule) {
    return place.map(it -> it.planned().dose()).or(() -> course.doseToCome(rule));
  }

  private void askWhyItEnded(Optional<PlannedInfusion> ordered, Objections objections) {
    how.stopped().ifPresent(it -> objections.note("stoppedWords", it.words(), LONGEST_WORDS));
    how.stopped()
        .filter(it -> limits.stop(it.reason()).isEmpty())
        .ifPresent(it -> objections.refuse(Ground.NOT_OFFERED, "stopped"));
    boolean nothing =
        how.drug() != Drug.PLACEBO && value(given()).orElse(1) == 0 && milligrams() == 0;
    if (nothing && how.stopped().isEmpty()) {
      objections.ask(Ground.NOTHING_WITHOUT_REASON, "stopped");
    }
    if (how.stopped().isPresent() && ordered.filter(this::isWhole).isPresent()) {
      objections.ask(Ground.STOPPED_YET_WHOLE, "stopped");
    }
  }

  private boolean isWhole(PlannedInfusion ordered) {
    return how.isUsualWay()
        && value(dose).orElse(0) >= ordered.dose().value()
        && minutes.orElse(0) >= ordered.minutes();
  }

  private void askWhetherTwice(Course course, Instant at, Objections objections) {
    course.begun().stream()
        .map(it -> it.given().at())
        .filter(it -> Duration.between(it, at).abs().compareTo(limits.twice().value()) < 0)
        .findFirst()
        .ifPresent(it -> objections.ask(Ground.INFUSION_ON_RECORD, "time", it));
  }
}

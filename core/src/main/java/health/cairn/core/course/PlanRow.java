package health.cairn.core.course;

import health.cairn.core.protocol.DoseCheck;
import health.cairn.core.protocol.DoseRule;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.quantity.MgPerKg;
import health.cairn.core.ruling.Ground;
import health.cairn.core.ruling.Objections;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An infusion to come as somebody plans it. Its fields are day, time, dose and minutes, each with
 * its number: the day of the third row is {@code day3}.
 *
 * @param number from 1, in the order of the list
 * @param dose to be given for the whole infusion, in mg/kg, above 0 to 20
 * @param minutes from its start to its end, 1 to 1440
 */
public record PlanRow(
    int number, Optional<Instant> at, Optional<MgPerKg> dose, OptionalDouble minutes) {
  private static final double LEAST_DOSE = 0.01;

  void check(Optional<Protocol> protocol, boolean prescriber, Objections objections) {
    objections.needed("day" + number, at);
    var field = "dose" + number;
    var amount = InfusionSheet.value(dose);
    objections.within(field, amount, LEAST_DOSE, InfusionSheet.HIGHEST_DOSE, "mg/kg");
    objections.within(
        "minutes" + number,
        minutes,
        InfusionSheet.SHORTEST_MINUTES,
        InfusionSheet.LONGEST_MINUTES,
        "minutes");
    dose.filter(it -> it.value() <= InfusionSheet.HIGHEST_DOSE)
        .ifPresent(
            it ->
                protocol
                    .map(Protocol::dose)
                    .ifPresent(rule -> check(rule, it, prescriber, objections)));
  }

  /** Where the protocol doses by the hour, the hours planned count. */
  private void check(DoseRule rule, MgPerKg dose, boolean prescriber, Objections objections) {
    double over = minutes.orElse(rule.minutes());
    var allows = rule.allows(dose, over);
    if (allows instanceof DoseCheck.Blocked) {
      var limit = rule.hardMaxOver(over).orElseThrow();
      objections.refuse(Ground.DOSE_ABOVE_HARD_LIMIT, "dose" + number, dose, limit);
    } else if (allows instanceof DoseCheck.NeedsPhysician && !prescriber) {
      objections.refuse(Ground.DOSE_NEEDS_PHYSICIAN, "dose" + number, dose, rule.softMaxOver(over));
    }
  }

  PlannedInfusion infusion() {
    return new PlannedInfusion(at.orElseThrow(), dose.orElseThrow(), minutes.orElseThrow());
  }
}

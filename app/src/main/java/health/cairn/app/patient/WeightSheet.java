package health.cairn.app.patient;

import health.cairn.app.patient.PatientFact.Weighed;
import health.cairn.core.protocol.ChartingLimits;
import health.cairn.core.quantity.Doubt;
import health.cairn.core.quantity.Kilograms;
import health.cairn.core.ruling.Objections;
import health.cairn.core.ruling.Ruling;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A weight as somebody writes it down.
 *
 * @param field where it is typed
 * @param before the last one known
 * @param limits how far from it is asked about
 */
public record WeightSheet(
    String field, Optional<Weighed> before, OptionalDouble kilograms, ChartingLimits limits) {
  private static final double LIGHTEST = 25;
  private static final double HEAVIEST = 350;

  public Ruling<Weighed> on(Instant now) {
    var objections = new Objections();
    objections.within(field, kilograms, LIGHTEST, HEAVIEST, "kg");
    before
        .filter(it -> kilograms.isPresent())
        .flatMap(
            it ->
                Doubt.weight(
                    kg(it.kilograms()), kg(kilograms.getAsDouble()), limits.weightShare().value()))
        .ifPresent(it -> objections.ask(it, field));
    return objections.orElse(() -> new Weighed(now, kilograms.orElseThrow()));
  }

  private static Kilograms kg(double value) {
    return new Kilograms(value);
  }
}

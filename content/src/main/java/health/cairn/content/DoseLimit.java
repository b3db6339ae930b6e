package health.cairn.content;

import health.cairn.core.protocol.DoseUnit;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.quantity.Kilograms;
import health.cairn.core.quantity.MgPerKg;
import health.cairn.core.quantity.MgPerKgPerHour;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Tells a typing error in a dose from a dose. */
record DoseLimit(Optional<Protocol> protocol, Optional<Kilograms> weight) {
  // No protocol of Cairn comes near, nor does any infusion given: more is a typing error. Also for
  // protocols whose hard limit each clinic must set.
  private static final double HIGHEST = 20;
  private static final double USUAL = 0.5;

  /** Reports a dose given that nobody can have been given. What was given else is a fact. */
  void checkGiven(Place place, double dose, double minutes) {
    if (dose > HIGHEST) {
      check(place, dose, minutes);
    }
  }

  /** Reports a dose that the protocol could never order. */
  void check(Place place, double dose, double minutes) {
    double highest = highest(minutes);
    if (dose > highest + 1e-9) {
      place.problem(
          "The dose (%s mg/kg) exceeds the hard limit (%s mg/kg%s)."
              .formatted(Words.plain(dose), Words.plain(highest), owner()),
          remedy(dose, highest));
    }
  }

  private double highest(double minutes) {
    var rule = protocol.map(Protocol::dose);
    return rule.flatMap(it -> it.hardMax().map(cited -> cited.value()))
        .map(
            hard ->
                rule.get().unit() == DoseUnit.MG_PER_KG
                    ? MgPerKg.of(hard)
                    : MgPerKgPerHour.of(hard).over(Duration.ofSeconds(Math.round(minutes * 60))))
        .map(MgPerKg::value)
        .orElse(HIGHEST);
  }

  private String owner() {
    return protocol
        .filter(it -> it.dose().hardMax().isPresent())
        .map(it -> " in " + it.id())
        .orElse("");
  }

  private String remedy(double dose, double highest) {
    var perKg = weight.map(kg -> hundredths(dose / kg.value())).filter(it -> it <= highest);
    if (perKg.isPresent() && perKg.get() >= 0.1) {
      return "Maybe %s: %s mg for %s is %s mg/kg."
          .formatted(
              Words.plain(perKg.get()), Words.plain(dose), weight.get(), Words.plain(perKg.get()));
    }
    return DoubleStream.of(dose / 10, dose / 100)
        .map(DoseLimit::hundredths)
        .filter(shifted -> shifted > 0 && shifted <= highest)
        .boxed()
        .min(Comparator.comparingDouble(this::fromUsual))
        .map(shifted -> "Maybe %s: doses are in mg/kg.".formatted(Words.plain(shifted)))
        .orElse("Doses are in mg/kg for the whole infusion; 0.5 is usual.");
  }

  /** How many times a dose is more, or less, than the one the protocol starts with. */
  private double fromUsual(double dose) {
    double usual = protocol.map(it -> it.dose().perSession().value()).orElse(USUAL);
    return Math.max(dose / usual, usual / dose);
  }

  private static double hundredths(double value) {
    return Math.rint(value * 100) / 100;
  }
}

package health.cairn.content;

import health.cairn.core.quantity.MgPerKg;
import health.cairn.core.quantity.Milligrams;
import java.util.Optional;

/** Reads infusions given and planned. */
record InfusionReader(WhenReader when, DoseLimit limit) {
  private static final double LONGEST_MINUTES = 1440;
  private static final double LEAST_MINUTES = 1;
  private static final double MOST_MG = 5000;

  /** An infusion as the file tells it. */
  record Told(MgPerKg dose, double minutes, Optional<Milligrams> amount) {}

  Timed<Told> given(Place place) {
    place.knowing("at", "doseMgPerKg", "minutes", "givenMg");
    var at = when.past(place.required("at"));
    var dose = place.required("doseMgPerKg");
    double amount = dose.number();
    if (dose.isFine() && amount < 0) {
      dose.problem(negative(amount), "Give what was given, in mg/kg; 0 if nothing was.");
    }
    double minutes = minutes(place);
    if (dose.isFine()) {
      limit.checkGiven(dose, amount, minutes);
    }
    return new Timed<>(place, at, told(amount, minutes, mg(place)));
  }

  Timed<Told> planned(Place place) {
    place.knowing("at", "doseMgPerKg", "minutes");
    var at = when.planned(place.required("at"));
    var dose = place.required("doseMgPerKg");
    double amount = dose.number();
    if (dose.isFine() && amount <= 0) {
      dose.problem(
          amount < 0 ? negative(amount) : "The planned dose is 0.",
          "Give the dose in mg/kg, or take the infusion out.");
    }
    double minutes = minutes(place);
    if (dose.isFine()) {
      limit.check(dose, amount, minutes);
    }
    return new Timed<>(place, at, told(amount, minutes, Optional.empty()));
  }

  private static double minutes(Place place) {
    return place.required("minutes").number(LEAST_MINUTES, LONGEST_MINUTES);
  }

  private static Told told(double amount, double minutes, Optional<Milligrams> given) {
    return new Told(MgPerKg.of(Math.max(0, amount)), minutes, given);
  }

  private static Optional<Milligrams> mg(Place place) {
    return place.optional("givenMg").map(it -> Milligrams.of(it.number(0, MOST_MG)));
  }

  private static String negative(double amount) {
    return "The dose (%s mg/kg) is negative.".formatted(Words.plain(amount));
  }
}

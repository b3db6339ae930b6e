package health.cairn.content;

import health.cairn.core.course.Charted;
import health.cairn.core.course.Charted.Stopped;
import health.cairn.core.course.Drug;
import health.cairn.core.course.Route;
import health.cairn.core.protocol.ChartingLimits;
import health.cairn.core.quantity.MgPerKg;
import health.cairn.core.quantity.Milligrams;
import java.util.List;
import java.util.Optional;

/** Reads infusions given and planned. */
record InfusionReader(WhenReader when, DoseLimit limit) {
  private static final double LONGEST_MINUTES = 1440;
  private static final double LEAST_MINUTES = 1;
  private static final double MOST_MG = 5000;

  /**
   * An infusion as the file tells it.
   *
   * @param told the dose; empty where only the mg are told, of what is not dosed by weight
   */
  record Told(Optional<MgPerKg> told, double minutes, Optional<Milligrams> amount, Charted how) {
    /** 0 where only the mg are told. */
    MgPerKg dose() {
      return told.orElse(MgPerKg.of(0));
    }
  }

  Timed<Told> given(Place place) {
    place.knowing("at", "doseMgPerKg", "minutes", "givenMg", "drug", "route", "stopped");
    var at = when.past(place.required("at"));
    var how = how(place);
    var amount = mg(place);
    boolean without = !how.isUsualWay() && (amount.isPresent() || how.drug() == Drug.PLACEBO);
    var dose = without ? place.optional("doseMgPerKg") : Optional.of(place.required("doseMgPerKg"));
    double minutes = minutes(place);
    var given = dose.map(it -> given(it, how.isUsualWay() ? minutes : LONGEST_MINUTES));
    return new Timed<>(place, at, new Told(given, minutes, amount, how));
  }

  private MgPerKg given(Place dose, double minutes) {
    double amount = dose.number();
    if (dose.isFine() && amount < 0) {
      dose.problem(negative(amount), "Give what was given, in mg/kg; 0 if nothing was.");
    }
    if (dose.isFine()) {
      limit.checkGiven(dose, amount, minutes);
    }
    return MgPerKg.of(Math.max(0, amount));
  }

  /** Left out: racemic ketamine into a vein. */
  private static Charted how(Place place) {
    return new Charted(
        place
            .optional("drug")
            .map(it -> it.word(List.of(Drug.values()), Drug::word))
            .orElse(Drug.KETAMINE),
        place
            .optional("route")
            .map(it -> it.word(List.of(Route.values()), Route::word))
            .orElse(Route.INTRAVENOUS),
        Optional.empty(),
        Charted.Solution.NOT_CHARTED,
        place.optional("stopped").map(InfusionReader::stopped));
  }

  private static Stopped stopped(Place place) {
    var words = Charting.limits().stops().stream().map(ChartingLimits.Stop::id).toList();
    return new Stopped(place.word(words), "");
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
    var planned = Optional.of(MgPerKg.of(Math.max(0, amount)));
    return new Timed<>(place, at, new Told(planned, minutes, Optional.empty(), Charted.USUAL));
  }

  private static double minutes(Place place) {
    return place.required("minutes").number(LEAST_MINUTES, LONGEST_MINUTES);
  }

  private static Optional<Milligrams> mg(Place place) {
    return place.optional("givenMg").map(it -> Milligrams.of(it.number(0, MOST_MG)));
  }

  private static String negative(double amount) {
    return "The dose (%s mg/kg) is negative.".formatted(Words.plain(amount));
  }
}

package health.cairn.core.forecast;

import health.cairn.core.forecast.Forecast.Band;
import health.cairn.core.forecast.History.Dose;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Scores to expect day by day from the last event on, if what is planned is given and no more. */
final class Bands {
  private static final int STEPS = 40;

  /** Curves need less precision than figures: so many equally weighted draws. */
  private static final int DRAWS = 128;

  private Bands() {}

  static List<Band> of(
      Posterior posterior,
      List<Dose> planned,
      int instrument,
      double from,
      double lastScoreDay,
      double horizonDays) {
    var ahead = planned.stream().filter(dose -> dose.day() >= from).toList();
    var days = days(ahead, from, horizonDays);
    var model = posterior.model();
    var measure = model.measures().get(instrument);
    var spreads = new ArrayList<ScoreSpread>();
    for (double day : days) {
      spreads.add(new ScoreSpread(measure, model.population().priors(), day - lastScoreDay));
    }
    var settling = new double[days.length];
    for (int i = 1; i < days.length; i++) {
      settling[i] = model.settling(days[i] - days[i - 1]);
    }
    int number = 0;
    for (var draw : posterior.resampled(DRAWS)) {
      var effect = new Effect();
      effect.become(draw.acute, draw.sustained, draw.notYet);
      int next = 0;
      for (int i = 0; i < days.length; i++) {
        if (i > 0) {
          effect.fade(days[i] - days[i - 1], settling[i], draw.traits);
        }
        double seen = model.seen(draw.traits, instrument, effect.joint());
        spreads.get(i).add(number, draw, draw.traits.baselines[instrument], seen, 1);
        for (; next < ahead.size() && ahead.get(next).day() <= days[i]; next++) {
          effect.infuse(model.dosePower(ahead.get(next).dose().value()), draw.traits);
        }
      }
      number++;
    }
    var bands = new ArrayList<Band>();
    for (int i = 0; i < days.length; i++) {
      var q = spreads.get(i).quantiles();
      bands.add(new Band(days[i], q.q10(), q.q25(), q.q50(), q.q75(), q.q90()));
    }
    return bands;
  }

  /** Even steps to the horizon, and for each infusion the moment before it and the day after. */
  private static double[] days(List<Dose> ahead, double from, double horizonDays) {
    var days = new TreeSet<Double>();
    double lastInfusion = ahead.isEmpty() ? from : ahead.get(ahead.size() - 1).day();
    double until = Math.max(from, lastInfusion) + horizonDays;
    for (int i = 0; i <= STEPS; i++) {
      double day = from + (until - from) * i / STEPS;
      // Not within the day after an infusion, where the curve jumps.
      if (ahead.stream().noneMatch(dose -> day > dose.day() && day < dose.day() + 1)) {
        days.add(day);
      }
    }
    for (var dose : ahead) {
      days.add(dose.day());
      days.add(dose.day() + 1);
    }
    return days.stream().mapToDouble(Double::doubleValue).toArray();
  }
}

package health.cairn.core.forecast;

import health.cairn.core.forecast.Forecast.Band;
import health.cairn.core.forecast.Forecast.Quantiles;
import health.cairn.core.forecast.History.Dose;
import java.util.ArrayList;
import java.util.Arrays;
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
    var draws = posterior.resampled(DRAWS);
    var weights = new double[draws.size];
    Arrays.fill(weights, 1);
    var spread = new ScoreSpread(measure, model.population().priors(), draws, weights);
    var effects = Effects.last(draws);
    var joint = new double[draws.size];
    var expected = new double[draws.size];
    int next = 0;
    var bands = new ArrayList<Band>();
    for (int i = 0; i < days.length; i++) {
      double gap = i == 0 ? 0 : days[i] - days[i - 1];
      effects.fade(gap, model.settling(gap));
      effects.joint(joint);
      model.expected(draws, instrument, joint, expected);
      bands.add(band(days[i], spread.of(expected, days[i] - lastScoreDay)));
      for (; next < ahead.size() && ahead.get(next).day() <= days[i]; next++) {
        effects.infuse(model.dosePower(ahead.get(next).dose().value()));
      }
    }
    return bands;
  }

  private static Band band(double day, Quantiles q) {
    return new Band(day, q.q10(), q.q25(), q.q50(), q.q75(), q.q90());
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

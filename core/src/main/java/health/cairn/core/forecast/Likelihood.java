package health.cairn.core.forecast;

import health.cairn.core.forecast.History.Dose;
import health.cairn.core.forecast.History.Reading;
import health.cairn.core.forecast.Population.Measure;
import health.cairn.core.numeric.Elementary;
import java.util.ArrayList;
import java.util.List;

/**
 * How well each of many draws explains the scores of one course: infusions move the effect, a
 * {@link DriftFilter} follows the slow drift and weighs the scores. docs/forecast.md, "The
 * posterior".
 */
final class Likelihood {
  private final ResponseModel model;
  private final Step[] steps;
  private final Score[] scores;

  Likelihood(ResponseModel model, List<Dose> doses, List<Reading> readings) {
    this.model = model;
    this.steps = steps(model, doses, readings);
    this.scores = scores(model, readings);
  }

  /**
   * One infusion or score in order of time.
   *
   * @param gap days since the step before
   * @param settling {@link ResponseModel#settling} over the gap
   * @param dosePower of an infusion; 0 for a score
   * @param score which score; -1 for an infusion
   */
  private record Step(double gap, double settling, double dosePower, int score) {}

  /**
   * One score, with all that is the same for every draw worked out beforehand.
   *
   * @param driftKept share of the drift that is left since the score before
   * @param driftAdded variance that came since
   */
  record Score(int instrument, Measure measure, int value, double driftKept, double driftAdded) {
    boolean atBound() {
      return value <= 0 || value >= measure.max();
    }
  }

  /** A score at the time of an infusion was taken before it. */
  private static Step[] steps(ResponseModel model, List<Dose> doses, List<Reading> readings) {
    var steps = new ArrayList<Step>();
    int given = 0;
    double now = Double.NaN;
    for (int i = 0; i <= readings.size(); i++) {
      double until = i < readings.size() ? readings.get(i).day() : Double.POSITIVE_INFINITY;
      for (; given < doses.size() && doses.get(given).day() < until; given++) {
        var dose = doses.get(given);
        double gap = gap(now, dose.day());
        double power = model.dosePower(dose.dose().value());
        steps.add(new Step(gap, model.settling(gap), power, -1));
        now = dose.day();
      }
      if (i < readings.size()) {
        double gap = gap(now, until);
        steps.add(new Step(gap, model.settling(gap), 0, i));
        now = until;
      }
    }
    return steps.toArray(Step[]::new);
  }

  /** Nothing fades before the first event. */
  private static double gap(double from, double to) {
    return Double.isNaN(from) ? 0 : to - from;
  }

  private static Score[] scores(ResponseModel model, List<Reading> readings) {
    var drift = model.population().priors().drift();
    var scores = new Score[readings.size()];
    double last = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < scores.length; i++) {
      var reading = readings.get(i);
      double kept = Elementary.exp((last - reading.day()) / drift.days());
      int instrument = model.indexOf(reading.instrument());
      scores[i] =
          new Score(
              instrument,
              model.measures().get(instrument),
              reading.score(),
              kept,
              drift.sd() * drift.sd() * (1 - kept * kept));
      last = reading.day();
    }
    return scores;
  }

  /** Walks new draws through the course; leaves the likelihood and the last moment with them. */
  void of(Particles draws) {
    var effects = Effects.leaving(draws);
    var filter = new DriftFilter(model, draws);
    var joint = new double[draws.size];
    for (var step : steps) {
      effects.fade(step.gap, step.settling);
      if (step.score < 0) {
        effects.infuse(step.dosePower);
      } else {
        effects.joint(joint);
        filter.see(scores[step.score], joint, step.score == scores.length - 1);
      }
    }
    filter.gatherIn();
  }
}

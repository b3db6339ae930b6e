package health.cairn.core.forecast;

import health.cairn.core.forecast.History.Dose;
import health.cairn.core.forecast.History.Reading;
import health.cairn.core.forecast.Population.Measure;
import health.cairn.core.forecast.Population.Priors;
import health.cairn.core.numeric.Elementary;
import health.cairn.core.numeric.Normal;
import java.util.ArrayList;
import java.util.List;

/**
 * How well one set of traits explains the scores of one course: infusions move the effect, a Kalman
 * filter follows the slow drift, noise is a mixture of a narrow and a wide normal, and scores are
 * whole numbers that stop at 0 and at the instrument's maximum.
 *
 * <p>One object serves one thread: a walk leaves its end state in the fields.
 */
final class Likelihood {
  /** Variance that rounding to a whole number adds. */
  static final double ROUNDING = 1.0 / 12;

  private static final double TWO_PI = 6.283185307179586;
  private static final double LN_SQRT_2PI = 0.9189385332046728;

  private final ResponseModel model;
  private final Step[] steps;
  private final Score[] scores;
  private final double narrowShare;
  private final double wideOdds;
  private final double wideScale;
  private final double driftVariance0;

  /** Per score, the share of symptoms lost that the instrument should see; of the last walk. */
  private final double[] seen;

  /** The effect after the last step. */
  final Effect effect = new Effect();

  /** The drift after the last score, in units of the instrument's drift scale. */
  double driftMean;

  double driftVariance;

  /**
   * Of the last score: expected value and variance without noise before it was seen; ln likelihood.
   */
  double lastMean;

  double lastVariance;
  double lastLogLikelihood;

  /** Sum over the scores of (seen - expected)^2 / variance. */
  double squaredSurprise;

  private double logLikelihood;
  private double product;

  Likelihood(ResponseModel model, List<Dose> doses, List<Reading> readings) {
    Priors p = model.population().priors();
    this.model = model;
    this.steps = steps(model, doses, readings);
    this.scores = scores(model, readings);
    this.seen = new double[scores.length];
    this.narrowShare = 1 - p.wideShare();
    this.wideOdds = p.wideShare() / narrowShare;
    this.wideScale = p.wideScale();
    this.driftVariance0 = p.sw() * p.sw();
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
  private record Score(
      int instrument, Measure measure, int value, double driftKept, double driftAdded) {
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
    Priors p = model.population().priors();
    var scores = new Score[readings.size()];
    double last = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < scores.length; i++) {
      var reading = readings.get(i);
      double kept = Elementary.exp((last - reading.day()) / p.driftDays());
      int instrument = model.indexOf(reading.instrument());
      scores[i] =
          new Score(
              instrument,
              model.measures().get(instrument),
              reading.score(),
              kept,
              p.sw() * p.sw() * (1 - kept * kept));
      last = reading.day();
    }
    return scores;
  }

  /** Walks the course twice: what the infusions did, then what the scores say of it. */
  double of(Traits traits) {
    infuse(traits);
    driftMean = 0;
    driftVariance = driftVariance0;
    squaredSurprise = 0;
    logLikelihood = 0;
    product = 1;
    for (int i = 0; i < scores.length; i++) {
      boolean last = i == scores.length - 1;
      if (last) {
        gatherIn();
        lastLogLikelihood = -logLikelihood;
      }
      see(scores[i], traits.baselines[scores[i].instrument] * (1 - seen[i]));
      if (last) {
        gatherIn();
        lastLogLikelihood += logLikelihood;
      }
    }
    return logLikelihood;
  }

  // Apart from the scores, so that the processor can work on many steps at once.
  private void infuse(Traits traits) {
    effect.become(0, 0, 0);
    for (var step : steps) {
      if (step.gap > 0) {
        effect.fade(step.gap, step.settling, traits);
      }
      if (step.score < 0) {
        effect.infuse(step.dosePower, traits);
      } else {
        seen[step.score] = model.seen(traits, scores[step.score].instrument, effect.joint());
      }
    }
  }

  private void see(Score score, double expected) {
    double scale = score.measure.driftScale();
    driftMean *= score.driftKept;
    driftVariance = score.driftKept * score.driftKept * driftVariance + score.driftAdded;
    lastMean = expected + scale * driftMean;
    lastVariance = scale * scale * driftVariance;
    if (score.atBound() || !seeInside(score)) {
      seeByComponent(score);
    }
  }

  /**
   * A score between the bounds, with one exponential in all: the wide component is expressed by its
   * odds against the narrow one, and the normalising constants are gathered in a product.
   *
   * @return false, and nothing done, if the odds would overflow
   */
  private boolean seeInside(Score score) {
    var measure = score.measure;
    double noise = measure.noiseSd() * measure.noiseSd();
    double narrow = lastVariance + noise + ROUNDING;
    double wide = lastVariance + wideScale * wideScale * noise + ROUNDING;
    double perBoth = 1 / (narrow * wide);
    double perNarrow = wide * perBoth;
    double perWide = narrow * perBoth;
    double e = score.value - lastMean;
    double half = e * e / 2;
    double exponent = half * (perNarrow - perWide);
    if (exponent > 60) {
      return false;
    }
    double odds = wideOdds * Math.sqrt(narrow * perWide) * Elementary.exp(exponent);
    double wideWeight = odds / (1 + odds);
    logLikelihood -= half * perNarrow;
    squaredSurprise += 2 * half * perNarrow;
    gather((1 + odds) * (1 + odds) * narrowShare * narrowShare * perNarrow / TWO_PI);
    double gain = measure.driftScale() * driftVariance;
    double apart = gain * (perNarrow - perWide) * e;
    double keep = 1 - wideWeight;
    double meanGain = gain * (keep * perNarrow + wideWeight * perWide);
    driftMean += e * meanGain;
    driftVariance =
        driftVariance * (1 - measure.driftScale() * meanGain) + keep * wideWeight * apart * apart;
    return true;
  }

  private void gather(double factor) {
    product *= factor;
    if (product < 1e-150 || product > 1e150) {
      gatherIn();
    }
  }

  private void gatherIn() {
    logLikelihood += Elementary.log(product) / 2;
    product = 1;
  }

  /** Any score, component by component: at a bound the score only says "this or beyond". */
  private void seeByComponent(Score score) {
    var narrow = component(score, 1, narrowShare);
    var wide = component(score, wideScale, 1 - narrowShare);
    double most = Math.max(narrow.logShare(), wide.logShare());
    double narrowPart = Elementary.exp(narrow.logShare() - most);
    double widePart = Elementary.exp(wide.logShare() - most);
    double sum = narrowPart + widePart;
    double weight = narrowPart / sum;
    double apart = narrow.mean() - wide.mean();
    driftMean = weight * narrow.mean() + (1 - weight) * wide.mean();
    driftVariance =
        weight * narrow.variance()
            + (1 - weight) * wide.variance()
            + weight * (1 - weight) * apart * apart;
    logLikelihood += most + Elementary.log(sum);
    squaredSurprise += narrow.squaredSurprise();
  }

  private record Component(double logShare, double mean, double variance, double squaredSurprise) {}

  private Component component(Score score, double noiseScale, double share) {
    var measure = score.measure;
    double noise = noiseScale * measure.noiseSd();
    double variance = lastVariance + noise * noise + ROUNDING;
    double sd = Math.sqrt(variance);
    double gain = measure.driftScale() * driftVariance / sd;
    double logShare = Elementary.log(share);
    if (!score.atBound()) {
      double r = (score.value - lastMean) / sd;
      return new Component(
          logShare - r * r / 2 - Elementary.log(sd) - LN_SQRT_2PI,
          driftMean + gain * r,
          driftVariance - gain * gain,
          r * r);
    }
    int sign = score.value <= 0 ? 1 : -1;
    double bound = sign > 0 ? 0.5 : measure.max() - 0.5;
    double x = sign * (bound - lastMean) / sd;
    double cut = Normal.cutMean(x);
    double r = Math.min(x, 0);
    return new Component(
        logShare + Normal.logBelow(x),
        driftMean - sign * gain * cut,
        driftVariance - gain * gain * cut * (cut + x),
        r * r);
  }
}

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
  private final List<Step> steps;
  private final double narrowShare;
  private final double wideOdds;
  private final double wideScale;
  private final double driftVariance0;

  /** The effect after the last step. */
  final Effect effect = new Effect();

  /** The drift after the last score, in units of the instrument's drift scale. */
  double driftMean;

  double driftVariance;

  /** Improvement at the last step, as the patient lives it. */
  double improvement;

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
    this.narrowShare = 1 - p.wideShare();
    this.wideOdds = p.wideShare() / narrowShare;
    this.wideScale = p.wideScale();
    this.driftVariance0 = p.sw() * p.sw();
  }

  /** One infusion or score, with all that is the same for every draw worked out beforehand. */
  private sealed interface Step {
    double gap();

    double settling();
  }

  private record Give(double gap, double settling, double dosePower) implements Step {}

  private record See(
      double gap,
      double settling,
      int instrument,
      Measure measure,
      int score,
      double driftKept,
      double driftAdded,
      boolean last)
      implements Step {}

  private static List<Step> steps(ResponseModel model, List<Dose> doses, List<Reading> readings) {
    Priors p = model.population().priors();
    var steps = new ArrayList<Step>();
    int given = 0;
    double now = Double.NEGATIVE_INFINITY;
    double lastReading = Double.NEGATIVE_INFINITY;
    for (var reading : readings) {
      for (; given < doses.size() && doses.get(given).day() < reading.day(); given++) {
        steps.add(give(model, doses.get(given), now));
        now = doses.get(given).day();
      }
      double kept = Elementary.exp((lastReading - reading.day()) / p.driftDays());
      double gap = gap(now, reading.day());
      int instrument = instrument(model, reading);
      steps.add(
          new See(
              gap,
              model.settling(gap),
              instrument,
              model.measures().get(instrument),
              reading.score(),
              kept,
              p.sw() * p.sw() * (1 - kept * kept),
              reading == readings.get(readings.size() - 1)));
      now = reading.day();
      lastReading = reading.day();
    }
    for (; given < doses.size(); given++) {
      steps.add(give(model, doses.get(given), now));
      now = doses.get(given).day();
    }
    return steps;
  }

  private static Give give(ResponseModel model, Dose dose, double now) {
    double gap = gap(now, dose.day());
    return new Give(gap, model.settling(gap), model.dosePower(dose.dose().value()));
  }

  private static double gap(double from, double to) {
    return from == Double.NEGATIVE_INFINITY ? 0 : to - from;
  }

  private static int instrument(ResponseModel model, Reading reading) {
    for (int j = 0; j < model.measures().size(); j++) {
      if (model.measures().get(j).instrument().equals(reading.instrument())) {
        return j;
      }
    }
    throw new IllegalArgumentException(reading.instrument() + " is not in the model.");
  }

  /** Walks the course once. */
  double of(Traits traits) {
    effect.become(0, 0, 0);
    driftMean = 0;
    driftVariance = driftVariance0;
    squaredSurprise = 0;
    logLikelihood = 0;
    product = 1;
    for (int i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      if (step.gap() > 0) {
        effect.fade(step.gap(), step.settling(), traits);
      }
      if (step instanceof Give give) {
        effect.infuse(give.dosePower(), traits);
      } else if (step instanceof See see) {
        see(see, traits);
      }
    }
    improvement = model.improvement(traits, effect.joint());
    gatherIn();
    return logLikelihood;
  }

  private void see(See see, Traits traits) {
    var measure = see.measure();
    driftMean *= see.driftKept();
    driftVariance = see.driftKept() * see.driftKept() * driftVariance + see.driftAdded();
    double seen = ResponseModel.seen(model.improvement(traits, effect.joint()), measure);
    double scale = measure.driftScale();
    lastMean = traits.baselines[see.instrument()] * (1 - seen) + scale * driftMean;
    lastVariance = scale * scale * driftVariance;
    if (see.last()) {
      gatherIn();
      lastLogLikelihood = -logLikelihood;
    }
    if (see.score() <= 0 || see.score() >= measure.max() || !seeInside(see, measure)) {
      seeByComponent(see, measure);
    }
    if (see.last()) {
      gatherIn();
      lastLogLikelihood += logLikelihood;
    }
  }

  /**
   * A score between the bounds, with one exponential in all: the wide component is expressed by its
   * odds against the narrow one, and the normalising constants are gathered in a product.
   *
   * @return false, and nothing done, if the odds would overflow
   */
  private boolean seeInside(See see, Measure measure) {
    double noise = measure.noiseSd() * measure.noiseSd();
    double narrow = lastVariance + noise + ROUNDING;
    double wide = lastVariance + wideScale * wideScale * noise + ROUNDING;
    double perNarrow = 1 / narrow;
    double perWide = 1 / wide;
    double e = see.score() - lastMean;
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
  private void seeByComponent(See see, Measure measure) {
    var narrow = component(see, measure, 1, narrowShare);
    var wide = component(see, measure, wideScale, 1 - narrowShare);
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

  private Component component(See see, Measure measure, double noiseScale, double share) {
    double noise = noiseScale * measure.noiseSd();
    double variance = lastVariance + noise * noise + ROUNDING;
    double sd = Math.sqrt(variance);
    double gain = measure.driftScale() * driftVariance / sd;
    double logShare = Elementary.log(share);
    if (see.score() > 0 && see.score() < measure.max()) {
      double r = (see.score() - lastMean) / sd;
      return new Component(
          logShare - r * r / 2 - Elementary.log(sd) - LN_SQRT_2PI,
          driftMean + gain * r,
          driftVariance - gain * gain,
          r * r);
    }
    int sign = see.score() <= 0 ? 1 : -1;
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

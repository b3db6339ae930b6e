package health.cairn.core.forecast;

import health.cairn.core.forecast.Likelihood.Score;
import health.cairn.core.numeric.Elementary;
import health.cairn.core.numeric.Normal;

/** A score at 0 or at the instrument's maximum, which only says "this or beyond". */
final class BoundScore {
  private final double narrowShare;
  private final double wideScale;
  private final Particles draws;

  BoundScore(double narrowShare, double wideScale, Particles draws) {
    this.narrowShare = narrowShare;
    this.wideScale = wideScale;
    this.draws = draws;
  }

  void see(Score score) {
    for (int i = 0; i < draws.size; i++) {
      see(score, i);
    }
  }

  /** One draw, component by component of the noise. */
  private void see(Score score, int i) {
    var narrow = component(score, i, 1, narrowShare);
    var wide = component(score, i, wideScale, 1 - narrowShare);
    double most = Math.max(narrow.logShare(), wide.logShare());
    double narrowPart = Elementary.exp(narrow.logShare() - most);
    double widePart = Elementary.exp(wide.logShare() - most);
    double sum = narrowPart + widePart;
    double weight = narrowPart / sum;
    double apart = narrow.mean() - wide.mean();
    draws.driftMean[i] = weight * narrow.mean() + (1 - weight) * wide.mean();
    draws.driftVariance[i] =
        weight * narrow.variance()
            + (1 - weight) * wide.variance()
            + weight * (1 - weight) * apart * apart;
    draws.logLikelihood[i] += most + Elementary.log(sum);
    draws.squaredSurprise[i] += narrow.squaredSurprise();
  }

  private record Component(double logShare, double mean, double variance, double squaredSurprise) {}

  private Component component(Score score, int i, double noiseScale, double share) {
    var measure = score.measure();
    double noise = noiseScale * measure.noiseSd();
    double sd = Math.sqrt(draws.lastVariance[i] + noise * noise + DriftFilter.ROUNDING);
    double gain = measure.driftScale() * draws.driftVariance[i] / sd;
    int sign = score.value() <= 0 ? 1 : -1;
    double bound = sign > 0 ? 0.5 : measure.max() - 0.5;
    double x = sign * (bound - draws.lastMean[i]) / sd;
    double cut = Normal.cutMean(x);
    double r = Math.min(x, 0);
    return new Component(
        Elementary.log(share) + Normal.logBelow(x),
        draws.driftMean[i] - sign * gain * cut,
        draws.driftVariance[i] - gain * gain * cut * (cut + x),
        r * r);
  }
}

package health.cairn.core.forecast;

import health.cairn.core.forecast.Likelihood.Score;
import health.cairn.core.numeric.Columns;
import health.cairn.core.numeric.Elementary;
import java.util.Arrays;

/**
 * A Kalman filter for the slow drift of many draws side by side, score by score. Noise is a mixture
 * of a narrow and a wide normal: the wide part is expressed by its odds against the narrow one,
 * with one exponential in all, and the normalising constants are gathered in a product.
 */
final class DriftFilter {
  /** Variance that rounding to a whole number adds. */
  static final double ROUNDING = 1.0 / 12;

  private static final double TWO_PI = 6.283185307179586;
  private static final double LOG2E = 1.4426950408889634;

  /** A factor lies between 1e-7 and 20: so many of them neither overflow nor vanish. */
  private static final int GATHERED = 16;

  private final ResponseModel model;
  private final Particles draws;
  private final BoundScore bound;
  private final int n;
  private final double narrowShare;
  private final double wideOdds;
  private final double wideScale;
  private final double[] product;
  private final double[] odds;
  private final double[] perNarrow;
  private final double[] perWide;
  private final double[] apart;
  private final double[] work;
  private int gathered;

  DriftFilter(ResponseModel model, Particles draws) {
    var p = model.population().priors();
    this.model = model;
    this.draws = draws;
    this.n = draws.size;
    this.narrowShare = 1 - p.noise().wideShare();
    this.wideOdds = p.noise().wideShare() / narrowShare;
    this.wideScale = p.noise().wideScale();
    this.bound = new BoundScore(narrowShare, wideScale, draws);
    this.product = new double[n];
    this.odds = new double[n];
    this.perNarrow = new double[n];
    this.perWide = new double[n];
    this.apart = new double[n];
    this.work = new double[n];
    Arrays.fill(product, 1);
    Arrays.fill(draws.driftVariance, p.drift().sd() * p.drift().sd());
  }

  /**
   * @param joint the effect when the score was taken
   * @param last whether no score comes after it
   */
  void see(Score score, double[] joint, boolean last) {
    if (last) {
      gatherIn();
      System.arraycopy(draws.logLikelihood, 0, draws.lastLogLikelihood, 0, n);
    }
    model.expected(draws, score.instrument(), joint, draws.lastMean);
    pass(score);
    if (score.atBound()) {
      bound.see(score);
    } else {
      weigh(score);
      Columns.exp2Falling(-LOG2E, work, work, n);
      learn(score);
      gather();
    }
    if (last) {
      gatherIn();
      for (int i = 0; i < n; i++) {
        draws.lastLogLikelihood[i] = draws.logLikelihood[i] - draws.lastLogLikelihood[i];
      }
    }
  }

  /** Time since the score before passes for the drift. */
  private void pass(Score score) {
    double kept = score.driftKept();
    double added = score.driftAdded();
    double scale = score.measure().driftScale();
    double[] mean = draws.lastMean;
    double[] variance = draws.lastVariance;
    double[] driftMean = draws.driftMean;
    double[] driftVariance = draws.driftVariance;
    for (int i = 0; i < n; i++) {
      double drift = driftMean[i] * kept;
      double spread = kept * kept * driftVariance[i] + added;
      driftMean[i] = drift;
      driftVariance[i] = spread;
      mean[i] += scale * drift;
      variance[i] = scale * scale * spread;
    }
  }

  /** How likely the score is by the wide noise, and the exponent of the odds against the narrow. */
  private void weigh(Score score) {
    double noise = score.measure().noiseSd() * score.measure().noiseSd();
    double narrowNoise = noise + ROUNDING;
    double wideNoise = wideScale * wideScale * noise + ROUNDING;
    double value = score.value();
    double[] mean = draws.lastMean;
    double[] variance = draws.lastVariance;
    double[] perNarrow = this.perNarrow;
    double[] perWide = this.perWide;
    double[] apart = this.apart;
    double[] odds = this.odds;
    for (int i = 0; i < n; i++) {
      double narrow = variance[i] + narrowNoise;
      double wide = variance[i] + wideNoise;
      double perBoth = 1 / (narrow * wide);
      perNarrow[i] = wide * perBoth;
      perWide[i] = narrow * perBoth;
      odds[i] = Math.sqrt(narrow * (narrow * perBoth));
      apart[i] = value - mean[i];
    }
    exponents();
  }

  private void exponents() {
    double[] perNarrow = this.perNarrow;
    double[] perWide = this.perWide;
    double[] apart = this.apart;
    double[] logLikelihood = draws.logLikelihood;
    double[] surprise = draws.squaredSurprise;
    double[] work = this.work;
    for (int i = 0; i < n; i++) {
      double half = apart[i] * apart[i] / 2;
      logLikelihood[i] -= half * perWide[i];
      surprise[i] += 2 * half * perNarrow[i];
      work[i] = half * (perNarrow[i] - perWide[i]);
    }
  }

  /** Moves the drift towards what was seen: work holds the narrow part, odds the wide one's. */
  private void learn(Score score) {
    double scale = score.measure().driftScale();
    double constant = narrowShare * narrowShare / TWO_PI;
    double wideOdds = this.wideOdds;
    double[] perNarrow = this.perNarrow;
    double[] product = this.product;
    double[] odds = this.odds;
    double[] work = this.work;
    for (int i = 0; i < n; i++) {
      double wide = wideOdds * odds[i];
      double both = work[i] + wide;
      product[i] *= both * both * (constant * perNarrow[i]);
      odds[i] = wide / both;
    }
    follow(scale);
  }

  private void follow(double scale) {
    double[] perNarrow = this.perNarrow;
    double[] perWide = this.perWide;
    double[] apart = this.apart;
    double[] wideWeight = this.odds;
    double[] driftMean = draws.driftMean;
    double[] driftVariance = draws.driftVariance;
    for (int i = 0; i < n; i++) {
      double gain = scale * driftVariance[i];
      double keep = 1 - wideWeight[i];
      double differ = gain * (perNarrow[i] - perWide[i]) * apart[i];
      double meanGain = gain * (keep * perNarrow[i] + wideWeight[i] * perWide[i]);
      driftMean[i] += apart[i] * meanGain;
      driftVariance[i] =
          driftVariance[i] * (1 - scale * meanGain) + keep * wideWeight[i] * differ * differ;
    }
  }

  private void gather() {
    if (++gathered == GATHERED) {
      gatherIn();
    }
  }

  /** Adds what the product holds to the logarithm. */
  void gatherIn() {
    if (gathered == 0) {
      return;
    }
    for (int i = 0; i < n; i++) {
      draws.logLikelihood[i] += Elementary.log(product[i]) / 2;
    }
    Arrays.fill(product, 1);
    gathered = 0;
  }
}

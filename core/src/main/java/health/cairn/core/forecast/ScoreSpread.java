package health.cairn.core.forecast;

import health.cairn.core.forecast.Forecast.Quantiles;
import health.cairn.core.forecast.Population.Measure;
import health.cairn.core.forecast.Population.Priors;
import health.cairn.core.numeric.Columns;
import health.cairn.core.numeric.Elementary;
import health.cairn.core.numeric.Normal;
import java.util.Arrays;

/**
 * How scores of one instrument would spread on one day if they were read: a histogram, to which
 * each draw adds its expected score with evenly spread drift and noise. One serves all days.
 */
final class ScoreSpread {
  private static final int CELLS_A_POINT = 10;

  /** Noise values a draw; each takes one stratum of the normal distribution. */
  private static final int STRATA = 4;

  /** After so many draws the noise repeats. */
  private static final int DRAWS = 1 << 10;

  private static final double GOLDEN = 0.6180339887498949;
  private static final double[][] NOISE = noise();

  private final Measure measure;
  private final Priors p;
  private final Particles draws;
  private final double[] weights;
  private final int wideOneIn;
  private final double total;
  private final double[][] noise = new double[STRATA][];
  private final double[] sd;
  private final double[] variance;

  /** In which cell each draw's score of each stratum lies. */
  private final double[][] places;

  private final double[] cells;

  /**
   * @param weights of the draws
   */
  ScoreSpread(Measure measure, Priors p, Particles draws, double[] weights) {
    this.measure = measure;
    this.p = p;
    this.draws = draws;
    this.weights = weights;
    this.wideOneIn = (int) Math.round(1 / p.noise().wideShare());
    this.total = STRATA * Columns.sum(weights, draws.size);
    this.sd = new double[draws.size];
    this.variance = new double[draws.size];
    this.places = new double[STRATA][draws.size];
    this.cells = new double[measure.max() * CELLS_A_POINT + 1];
    for (int j = 0; j < STRATA; j++) {
      noise[j] = repeated(NOISE[j], draws.size);
    }
  }

  private static double[][] noise() {
    var noise = new double[STRATA][DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      double within = (i + 0.5) * GOLDEN;
      for (int j = 0; j < STRATA; j++) {
        noise[j][i] = Normal.quantile((j + within - Math.floor(within)) / STRATA);
      }
    }
    return noise;
  }

  private static double[] repeated(double[] values, int n) {
    var repeated = Arrays.copyOf(values, n);
    for (int i = values.length; i < n; i++) {
      repeated[i] = repeated[i - values.length];
    }
    return repeated;
  }

  /**
   * @param expected score of each draw without drift and noise, points; will be changed
   * @param days time between the last score, where each draw knows its drift, and the day asked for
   */
  Quantiles of(double[] expected, double days) {
    pass(expected, days);
    double narrow = measure.noiseSd() * measure.noiseSd();
    double wide = narrow * p.noise().wideScale() * p.noise().wideScale();
    for (int i = 0; i < sd.length; i++) {
      sd[i] = Math.sqrt(variance[i] + narrow);
    }
    Arrays.fill(cells, 0);
    for (int j = 0; j < STRATA; j++) {
      place(expected, sd, noise[j], measure.max(), places[j]);
      // Of each stratum, one of so many draws in turn has wide noise.
      for (int i = Math.floorMod(-3 * j, wideOneIn); i < sd.length; i += wideOneIn) {
        double score = expected[i] + Math.sqrt(variance[i] + wide) * noise[j][i];
        places[j][i] = place(score, measure.max());
      }
    }
    count();
    return quantiles();
  }

  /** Adds the drift as it will be on that day; leaves what it spreads in {@link #variance}. */
  private void pass(double[] expected, double days) {
    double kept = Elementary.exp(-Math.abs(days) / p.drift().days());
    double scale = measure.driftScale() * kept;
    double squared = scale * scale;
    double drift = measure.driftScale() * p.drift().sd();
    double added = drift * drift * (1 - kept * kept);
    double[] mean = draws.driftMean;
    double[] known = draws.driftVariance;
    for (int i = 0; i < expected.length; i++) {
      expected[i] += scale * mean[i];
      variance[i] = squared * known[i] + added;
    }
  }

  private static void place(
      double[] expected, double[] sd, double[] noise, double max, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = place(expected[i] + sd[i] * noise[i], max);
    }
  }

  private static double place(double score, double max) {
    return Math.max(Math.min(score, max), 0) * CELLS_A_POINT + 0.5;
  }

  private void count() {
    for (int i = 0; i < weights.length; i++) {
      double weight = weights[i];
      cells[(int) places[0][i]] += weight;
      cells[(int) places[1][i]] += weight;
      cells[(int) places[2][i]] += weight;
      cells[(int) places[3][i]] += weight;
    }
  }

  private Quantiles quantiles() {
    var shares = new double[] {0.10, 0.25, 0.50, 0.75, 0.90};
    var found = new double[shares.length];
    double upTo = 0;
    int i = -1;
    for (int q = 0; q < shares.length; q++) {
      while (i < cells.length - 1 && upTo < shares[q] * total) {
        upTo += cells[++i];
      }
      found[q] = Math.max(i, 0) / (double) CELLS_A_POINT;
    }
    return new Quantiles(found[0], found[1], found[2], found[3], found[4]);
  }
}

package health.cairn.core.forecast;

import health.cairn.core.forecast.Forecast.Quantiles;
import health.cairn.core.forecast.Population.Measure;
import health.cairn.core.forecast.Population.Priors;
import health.cairn.core.numeric.Elementary;
import health.cairn.core.numeric.Normal;

/**
 * How scores of one instrument would spread on one day if they were read: a histogram, to which
 * each draw adds its expected score with evenly spread drift and noise.
 */
final class ScoreSpread {
  private static final int CELLS_A_POINT = 10;

  /** Noise values a draw; each takes one stratum of the normal distribution. */
  private static final int STRATA = 4;

  private static final int TABLE = 1 << 12;
  private static final double GOLDEN = 0.6180339887498949;
  private static final double[] NOISE = noise();

  private final Measure measure;
  private final double[] cells;
  private final double driftKept;
  private final double driftAdded;
  private final double narrow;
  private final double wide;
  private final int wideOneIn;

  /** Of each stratum, which of so many draws in turn has wide noise. */
  private final int[] wideTurn = new int[STRATA];

  private double total;

  /**
   * @param days time between the last score, where each draw knows its drift, and the day asked for
   */
  ScoreSpread(Measure measure, Priors p, double days) {
    this.measure = measure;
    this.cells = new double[measure.max() * CELLS_A_POINT + 1];
    this.driftKept = Elementary.exp(-Math.abs(days) / p.drift().days());
    this.driftAdded = p.drift().sd() * p.drift().sd() * (1 - driftKept * driftKept);
    this.narrow = measure.noiseSd() * measure.noiseSd();
    this.wide = narrow * p.noise().wideScale() * p.noise().wideScale();
    this.wideOneIn = (int) Math.round(1 / p.noise().wideShare());
    for (int j = 0; j < STRATA; j++) {
      wideTurn[j] = Math.floorMod(-3 * j, wideOneIn);
    }
  }

  private static double[] noise() {
    var noise = new double[TABLE];
    for (int i = 0; i < TABLE; i++) {
      int row = i / STRATA;
      double within = (row + 0.5) * GOLDEN;
      noise[i] = Normal.quantile((i % STRATA + within - Math.floor(within)) / STRATA);
    }
    return noise;
  }

  /**
   * @param expected score of each draw without drift and noise, points; will be changed
   * @param weights of the draws
   */
  void add(Particles draws, double[] expected, double[] weights) {
    var narrowSd = new double[draws.size];
    var wideSd = new double[draws.size];
    pass(draws, expected, narrowSd, wideSd);
    double max = measure.max();
    int turn = 0;
    for (int i = 0; i < draws.size; i++) {
      for (int j = 0; j < STRATA; j++) {
        double sd = turn == wideTurn[j] ? wideSd[i] : narrowSd[i];
        double score = expected[i] + sd * NOISE[(i * STRATA + j) & (TABLE - 1)];
        double bounded = score < max ? (score > 0 ? score : 0) : max;
        cells[(int) (bounded * CELLS_A_POINT + 0.5)] += weights[i];
      }
      total += STRATA * weights[i];
      turn = turn + 1 == wideOneIn ? 0 : turn + 1;
    }
  }

  /** Adds the drift as it will be on that day, and what drift and noise together spread. */
  private void pass(Particles draws, double[] expected, double[] narrowSd, double[] wideSd) {
    double scale = measure.driftScale() * driftKept;
    double squared = scale * scale;
    double added = measure.driftScale() * measure.driftScale() * driftAdded;
    double narrowAdded = added + narrow;
    double wideAdded = added + wide;
    double[] mean = draws.driftMean;
    double[] variance = draws.driftVariance;
    for (int i = 0; i < expected.length; i++) {
      expected[i] += scale * mean[i];
      narrowSd[i] = Math.sqrt(squared * variance[i] + narrowAdded);
      wideSd[i] = Math.sqrt(squared * variance[i] + wideAdded);
    }
  }

  Quantiles quantiles() {
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

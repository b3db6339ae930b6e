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
  private double total;

  /**
   * @param days time between the last score, where each draw knows its drift, and the day asked for
   */
  ScoreSpread(Measure measure, Priors p, double days) {
    this.measure = measure;
    this.cells = new double[measure.max() * CELLS_A_POINT + 1];
    this.driftKept = Elementary.exp(-Math.abs(days) / p.driftDays());
    this.driftAdded = p.sw() * p.sw() * (1 - driftKept * driftKept);
    this.narrow = measure.noiseSd() * measure.noiseSd();
    this.wide = narrow * p.wideScale() * p.wideScale();
    this.wideOneIn = (int) Math.round(1 / p.wideShare());
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
   * @param number the draw's place, which chooses its noise
   * @param seen share of symptoms lost as the instrument sees it
   */
  void add(int number, Draw draw, double baseline, double seen, double weight) {
    double scale = measure.driftScale();
    double mean = baseline * (1 - seen) + scale * driftKept * draw.driftMean;
    double drift = scale * scale * (driftKept * driftKept * draw.driftVariance + driftAdded);
    double narrowSd = Math.sqrt(drift + narrow);
    double wideSd = Math.sqrt(drift + wide);
    for (int j = 0; j < STRATA; j++) {
      boolean isWide = (number + 3 * j) % wideOneIn == 0;
      double score =
          mean + (isWide ? wideSd : narrowSd) * NOISE[(number * STRATA + j) & (TABLE - 1)];
      double bounded = Math.min(Math.max(score, 0), measure.max());
      cells[(int) (bounded * CELLS_A_POINT + 0.5)] += weight;
    }
    total += STRATA * weight;
  }

  Quantiles quantiles() {
    return new Quantiles(
        quantile(0.10), quantile(0.25), quantile(0.50), quantile(0.75), quantile(0.90));
  }

  private double quantile(double p) {
    double upTo = 0;
    int i = -1;
    while (i < cells.length - 1 && upTo < p * total) {
      upTo += cells[++i];
    }
    return Math.max(i, 0) / (double) CELLS_A_POINT;
  }
}

package health.cairn.core.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws side by side: an array for each quantity, one place a draw. Gaps and doses are the same for
 * all of them, so what happens to one happens to all in one loop.
 */
final class Particles {
  final int size;

  /** Independent standard normals a priori; one array a dimension. */
  final double[][] z;

  /** Share of symptoms this draw can lose. */
  final double[] ceiling;

  /**
   * Share of the gap that one reference infusion leaves open, of the fast and the lasting effect.
   */
  final double[] acuteKept;

  final double[] sustainedKept;

  /** Halvings of each effect a day. */
  final double[] acuteRate;

  final double[] sustainedRate;

  /** d50 as a multiple of the reference dose, to the power of the dose slope. */
  final double[] d50Power;

  /** Untreated severity, points, and the ceiling as the instrument sees it; one array each. */
  final double[][] baselines;

  final double[][] ceilingsSeen;

  /** The effect after the last event of the course, as in {@link Effect}. */
  final double[] acute;

  final double[] sustained;
  final double[] notYet;

  /** The drift after the last score, in units of the instrument's drift scale. */
  final double[] driftMean;

  final double[] driftVariance;

  /** Of the last score: what was expected of it without noise, and what it added. */
  final double[] lastMean;

  final double[] lastVariance;
  final double[] lastLogLikelihood;

  /** Sum over the scores of (seen - expected)^2 / variance. */
  final double[] squaredSurprise;

  final double[] logPrior;
  final double[] logLikelihood;

  /** Sum over the blocks of their proposal density here, without (2 pi)^(-d/2). */
  final double[] proposed;

  /** Share of the posterior; all draws' weights sum to 1. */
  final double[] weight;

  private final List<double[]> columns = new ArrayList<>();

  Particles(int size, int dimensions) {
    this.size = size;
    this.z = columns(dimensions);
    this.ceiling = column();
    this.acuteKept = column();
    this.sustainedKept = column();
    this.acuteRate = column();
    this.sustainedRate = column();
    this.d50Power = column();
    this.baselines = columns(dimensions - ResponseModel.SHARED);
    this.ceilingsSeen = columns(dimensions - ResponseModel.SHARED);
    this.acute = column();
    this.sustained = column();
    this.notYet = column();
    this.driftMean = column();
    this.driftVariance = column();
    this.lastMean = column();
    this.lastVariance = column();
    this.lastLogLikelihood = column();
    this.squaredSurprise = column();
    this.logPrior = column();
    this.logLikelihood = column();
    this.proposed = column();
    this.weight = column();
  }

  /** One draw: the patient whom the standard normals describe. */
  static Particles one(ResponseModel model, double[] z) {
    var one = new Particles(1, z.length);
    for (int j = 0; j < z.length; j++) {
      one.z[j][0] = z[j];
    }
    TraitColumns.fill(model, one);
    return one;
  }

  private double[] column() {
    var column = new double[size];
    columns.add(column);
    return column;
  }

  private double[][] columns(int count) {
    var columns = new double[count][];
    for (int j = 0; j < count; j++) {
      columns[j] = column();
    }
    return columns;
  }

  /** Those chosen, in their order: numbers that run through all blocks. */
  static Particles chosen(List<Particles> blocks, int[] numbers) {
    var chosen = new Particles(numbers.length, blocks.get(0).z.length);
    int block = blocks.get(0).size;
    var blockOf = new int[numbers.length];
    var placeOf = new int[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      blockOf[i] = numbers[i] / block;
      placeOf[i] = numbers[i] % block;
    }
    var from = new double[blocks.size()][];
    for (int c = 0; c < chosen.columns.size(); c++) {
      for (int b = 0; b < from.length; b++) {
        from[b] = blocks.get(b).columns.get(c);
      }
      gather(from, blockOf, placeOf, chosen.columns.get(c));
    }
    return chosen;
  }

  private static void gather(double[][] from, int[] blockOf, int[] placeOf, double[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] = from[blockOf[i]][placeOf[i]];
    }
  }

  /** The same of one block. */
  Particles chosen(int[] numbers) {
    return chosen(List.of(this), numbers);
  }

  Traits traits(ResponseModel model, int i) {
    var baseline = new double[baselines.length];
    var seen = new double[baselines.length];
    for (int j = 0; j < baseline.length; j++) {
      baseline[j] = baselines[j][i];
      seen[j] = ceilingsSeen[j][i];
    }
    return new Traits(
        ceiling[i],
        1 - acuteKept[i],
        1 - sustainedKept[i],
        1 / acuteRate[i],
        1 / sustainedRate[i],
        model.d50(d50Power[i]),
        d50Power[i],
        baseline,
        seen);
  }
}

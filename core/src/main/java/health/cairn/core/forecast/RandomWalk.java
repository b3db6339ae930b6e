package health.cairn.core.forecast;

import health.cairn.core.numeric.Elementary;
import health.cairn.core.numeric.Normal;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The sampler's last resort: a short random walk of each draw, side by side. Its scale is that of
 * Gelman, Roberts and Gilks (Bayesian Statistics 5, 1996).
 */
final class RandomWalk {
  /** 2.4^2, to be divided by the number of dimensions. */
  static final double SCALE = 2.4 * 2.4;

  private static final int SWEEPS = 10;
  private static final long SEED = 20261101L;

  private final ResponseModel model;
  private final Likelihood likelihood;
  private final Proposal step;
  private final int d;

  /** Steps and logarithms of chances, by draw and sweep. */
  private double[][][] steps = new double[0][][];

  private double[][] chances = new double[0][];

  RandomWalk(ResponseModel model, Likelihood likelihood, Proposal step) {
    this.model = model;
    this.likelihood = likelihood;
    this.step = step;
    this.d = model.dimensions();
  }

  Particles from(Particles start) {
    chance(start.size);
    var now = start;
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      now = next(now, sweep);
    }
    Arrays.fill(now.weight, 1.0 / now.size);
    return now;
  }

  private void chance(int size) {
    var random = new SplittableRandom(SEED);
    steps = new double[size][SWEEPS][];
    chances = new double[size][SWEEPS];
    for (int i = 0; i < size; i++) {
      for (int sweep = 0; sweep < SWEEPS; sweep++) {
        var normal = new double[d];
        for (int j = 0; j < d; j++) {
          normal[j] = Normal.quantile(random.nextDouble(1e-12, 1));
        }
        steps[i][sweep] = step.point(normal);
        chances[i][sweep] = Elementary.log(random.nextDouble(1e-300, 1));
      }
    }
  }

  private Particles next(Particles now, int sweep) {
    var moved = new Particles(now.size, d);
    for (int i = 0; i < now.size; i++) {
      for (int j = 0; j < d; j++) {
        moved.z[j][i] = now.z[j][i] + steps[i][sweep][j];
        moved.logPrior[i] -= moved.z[j][i] * moved.z[j][i] / 2;
      }
    }
    TraitColumns.fill(model, moved);
    likelihood.of(moved);
    var choice = new int[now.size];
    for (int i = 0; i < now.size; i++) {
      double gain =
          moved.logPrior[i] + moved.logLikelihood[i] - now.logPrior[i] - now.logLikelihood[i];
      choice[i] = chances[i][sweep] < gain ? now.size + i : i;
    }
    return Particles.chosen(List.of(now, moved), choice);
  }
}

package health.cairn.core.forecast;

import health.cairn.core.numeric.Columns;
import health.cairn.core.numeric.Elementary;
import java.util.Arrays;
import java.util.List;

/** How much each draw of all blocks counts: prior times likelihood over what proposed it. */
final class Weights {
  private static final int TEMPER_STEPS = 20;
  private static final double LOG2E = 1.4426950408889634;

  /** Draws that together weigh less than this cannot move any figure that is shown. */
  private static final double NEGLIGIBLE = 2e-5;

  private final List<Particles> blocks;
  private final int block;
  private final int n;
  private final double[] logBase;
  private final double[] logLikelihood;
  private final double[] weight;
  private final double ess;

  Weights(List<Particles> blocks) {
    this.blocks = blocks;
    this.block = blocks.get(0).size;
    this.n = block * blocks.size();
    this.logBase = new double[n];
    this.logLikelihood = new double[n];
    this.weight = new double[n];
    for (int b = 0; b < blocks.size(); b++) {
      var draws = blocks.get(b);
      System.arraycopy(draws.logLikelihood, 0, logLikelihood, b * block, block);
      for (int i = 0; i < block; i++) {
        logBase[b * block + i] = draws.logPrior[i] - Elementary.log(draws.proposed[i]);
      }
    }
    this.ess = weigh(1);
  }

  /** The effective number of draws, 1 / sum of squared weights, with the whole likelihood. */
  double ess() {
    return ess;
  }

  /** Sets weights, not yet normalised, for that power of the likelihood; gives their ESS. */
  private double weigh(double gamma) {
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      weight[i] = logBase[i] + gamma * logLikelihood[i];
    }
    for (int i = 0; i < n; i++) {
      // Not Math.max, which takes ten times as long one after the other.
      most = weight[i] > most ? weight[i] : most;
    }
    for (int i = 0; i < n; i++) {
      weight[i] -= most;
    }
    Columns.exp2Falling(LOG2E, weight, weight, n);
    double sum = Columns.sum(weight, n);
    return sum * sum / Columns.dot(weight, weight, n);
  }

  /** Leaves the weights at the highest power of the likelihood that keeps enough draws alive. */
  void temper(double enough) {
    if (ess < enough) {
      double low = 0;
      double high = 1;
      for (int i = 0; i < TEMPER_STEPS; i++) {
        double gamma = (low + high) / 2;
        if (weigh(gamma) >= enough) {
          low = gamma;
        } else {
          high = gamma;
        }
      }
      weigh(low);
    }
    normalise();
  }

  private void normalise() {
    double sum = Columns.sum(weight, n);
    for (int i = 0; i < n; i++) {
      weight[i] /= sum;
    }
  }

  /** Normalises the weights and leaves them with the draws. */
  void leave() {
    normalise();
    for (int b = 0; b < blocks.size(); b++) {
      System.arraycopy(weight, b * block, blocks.get(b).weight, 0, block);
    }
  }

  double[] mean() {
    var mean = new double[blocks.get(0).z.length];
    for (int b = 0; b < blocks.size(); b++) {
      double[] weights = Arrays.copyOfRange(weight, b * block, (b + 1) * block);
      for (int i = 0; i < mean.length; i++) {
        mean[i] += Columns.dot(weights, blocks.get(b).z[i], block);
      }
    }
    return mean;
  }

  double[][] covariance(double[] mean) {
    int d = mean.length;
    var covariance = new double[d][d];
    for (int b = 0; b < blocks.size(); b++) {
      addCovariance(blocks.get(b), b * block, mean, covariance);
    }
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < i; j++) {
        covariance[j][i] = covariance[i][j];
      }
    }
    return covariance;
  }

  private void addCovariance(Particles draws, int from, double[] mean, double[][] covariance) {
    var apart = new double[mean.length][block];
    var weighted = new double[block];
    for (int i = 0; i < mean.length; i++) {
      Columns.addScaled(apart[i], 1, draws.z[i], mean[i], block);
      for (int k = 0; k < block; k++) {
        weighted[k] = weight[from + k] * apart[i][k];
      }
      for (int j = 0; j <= i; j++) {
        covariance[i][j] += Columns.dot(weighted, apart[j], block);
      }
    }
  }

  /** All but the many draws that together weigh too little. */
  int[] worthKeeping() {
    double least = least();
    var kept = new int[n];
    int count = 0;
    for (int i = 0; i < n; i++) {
      if (weight[i] >= least) {
        kept[count++] = i;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  /** The highest power of two below which the draws together are negligible. */
  private double least() {
    var ofExponent = new double[64];
    for (int i = 0; i < n; i++) {
      ofExponent[Math.min(-Math.getExponent(weight[i]), 63)] += weight[i];
    }
    int exponent = 63;
    double left = ofExponent[exponent];
    while (left + ofExponent[exponent - 1] < NEGLIGIBLE) {
      left += ofExponent[--exponent];
    }
    return Math.scalb(1.0, 1 - exponent);
  }

  /** Equally weighted draws, each taken about as often as its weight says. */
  int[] resampled(int count) {
    return resampled(weight, count);
  }

  static int[] resampled(double[] weight, int count) {
    var chosen = new int[count];
    int size = 0;
    double upTo = 0;
    for (int i = 0; i < weight.length; i++) {
      upTo += weight[i] * count;
      while (size < count && size + 0.5 < upTo) {
        chosen[size++] = i;
      }
    }
    return Arrays.copyOf(chosen, size);
  }
}

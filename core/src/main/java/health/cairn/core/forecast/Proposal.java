package health.cairn.core.forecast;

import health.cairn.core.numeric.Columns;
import health.cairn.core.numeric.Elementary;
import health.cairn.core.numeric.Matrices;
import java.util.Arrays;

/** A multivariate normal that one block of draws came from. */
final class Proposal {
  private static final double LOG2E = 1.4426950408889634;

  private final double[] mean;
  private final double[][] root;
  private final double[][] inverseRoot;
  private final double logDeterminant;

  Proposal(double[] mean, double[][] covariance) {
    this.mean = mean;
    this.root = Matrices.cholesky(covariance);
    this.inverseRoot = Matrices.invertLower(root);
    double sum = 0;
    for (int i = 0; i < mean.length; i++) {
      sum += Elementary.log(root[i][i]);
    }
    this.logDeterminant = sum;
  }

  /** The prior: independent standard normals. */
  static Proposal standard(int dimensions) {
    var identity = new double[dimensions][dimensions];
    for (int i = 0; i < dimensions; i++) {
      identity[i][i] = 1;
    }
    return new Proposal(new double[dimensions], identity);
  }

  /** Standard normals made draws of this proposal; a column a dimension. */
  void points(double[][] normals, double[][] out) {
    for (int i = 0; i < mean.length; i++) {
      Arrays.fill(out[i], mean[i]);
      for (int j = 0; j <= i; j++) {
        if (root[i][j] != 0) {
          Columns.addScaled(out[i], root[i][j], normals[j], 0, out[i].length);
        }
      }
    }
  }

  double[] point(double[] normal) {
    var point = mean.clone();
    for (int i = 0; i < point.length; i++) {
      for (int j = 0; j <= i; j++) {
        point[i] += root[i][j] * normal[j];
      }
    }
    return point;
  }

  /** Adds the density at each draw, without the factor (2 pi)^(-d/2), which all proposals share. */
  void addDensity(Particles draws) {
    int n = draws.size;
    var sum = new double[n];
    var x = new double[n];
    for (int i = 0; i < mean.length; i++) {
      Arrays.fill(x, 0);
      for (int j = 0; j <= i; j++) {
        if (inverseRoot[i][j] != 0) {
          Columns.addScaled(x, inverseRoot[i][j], draws.z[j], mean[j], n);
        }
      }
      addSquares(x, sum);
    }
    addExp(sum, draws.proposed);
  }

  private static void addSquares(double[] x, double[] sum) {
    for (int k = 0; k < sum.length; k++) {
      sum[k] += x[k] * x[k];
    }
  }

  private void addExp(double[] sum, double[] proposed) {
    for (int k = 0; k < sum.length; k++) {
      sum[k] = sum[k] / 2 + logDeterminant;
    }
    Columns.exp2(-LOG2E, sum, sum, sum.length);
    for (int k = 0; k < sum.length; k++) {
      proposed[k] += sum[k];
    }
  }
}

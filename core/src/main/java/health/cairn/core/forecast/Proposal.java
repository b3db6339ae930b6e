package health.cairn.core.forecast;

import health.cairn.core.numeric.Elementary;
import health.cairn.core.numeric.Matrices;

/** A multivariate normal that one block of draws came from. */
final class Proposal {
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

  double[] point(double[] normal) {
    var point = mean.clone();
    for (int i = 0; i < point.length; i++) {
      for (int j = 0; j <= i; j++) {
        point[i] += root[i][j] * normal[j];
      }
    }
    return point;
  }

  /** Without the factor (2 pi)^(-d/2), which all proposals share. */
  double density(double[] z) {
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
      double x = 0;
      double[] row = inverseRoot[i];
      for (int j = 0; j <= i; j++) {
        x += row[j] * (z[j] - mean[j]);
      }
      sum += x * x;
    }
    return Elementary.exp(-sum / 2 - logDeterminant);
  }
}

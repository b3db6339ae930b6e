package health.cairn.core.numeric;

/** Small symmetric matrices as rows. */
public final class Matrices {
  private Matrices() {}

  /** The lower triangle whose product with its transpose is the given positive definite matrix. */
  public static double[][] cholesky(double[][] matrix) {
    int n = matrix.length;
    var lower = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= lower[i][k] * lower[j][k];
        }
        lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
      }
      if (!(lower[i][i] > 0)) {
        throw new ArithmeticException("The matrix is not positive definite at row " + i + ".");
      }
    }
    return lower;
  }

  /** The inverse of a lower triangle. */
  public static double[][] invertLower(double[][] lower) {
    int n = lower.length;
    var inverse = new double[n][n];
    for (int j = 0; j < n; j++) {
      inverse[j][j] = 1 / lower[j][j];
      for (int i = j + 1; i < n; i++) {
        double sum = 0;
        for (int k = j; k < i; k++) {
          sum -= lower[i][k] * inverse[k][j];
        }
        inverse[i][j] = sum / lower[i][i];
      }
    }
    return inverse;
  }
}

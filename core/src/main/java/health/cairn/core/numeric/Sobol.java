package health.cairn.core.numeric;

/**
 * Points that fill the unit cube evenly: the unscrambled Sobol sequence in 30 bits, Gray-code
 * order, with the point at 0.
 *
 * <p>Primitive polynomials and first direction numbers: S. Joe and F. Y. Kuo, table
 * new-joe-kuo-6.21201, SIAM J. Sci. Comput. 30 (2008).
 */
public final class Sobol {
  public static final int MAX_DIMENSIONS = 24;
  private static final int BITS = 30;

  /** One row a dimension from the second on: the polynomial as bits, then its direction numbers. */
  private static final int[][] JOE_KUO = {
    {3, 1},
    {7, 1, 3},
    {11, 1, 3, 1},
    {13, 1, 1, 1},
    {19, 1, 1, 3, 3},
    {25, 1, 3, 5, 13},
    {37, 1, 1, 5, 5, 17},
    {41, 1, 1, 5, 5, 5},
    {47, 1, 1, 7, 11, 19},
    {55, 1, 1, 5, 1, 1},
    {59, 1, 1, 1, 3, 11},
    {61, 1, 3, 5, 5, 31},
    {67, 1, 3, 3, 9, 7, 49},
    {91, 1, 1, 1, 15, 21, 21},
    {97, 1, 3, 1, 13, 27, 49},
    {103, 1, 1, 1, 15, 7, 5},
    {109, 1, 3, 1, 15, 13, 25},
    {115, 1, 1, 5, 5, 19, 61},
    {131, 1, 3, 7, 11, 23, 15, 103},
    {137, 1, 3, 7, 13, 13, 15, 69},
    {143, 1, 1, 3, 13, 7, 35, 63},
    {145, 1, 3, 5, 9, 1, 25, 53},
    {157, 1, 3, 1, 13, 9, 35, 107},
  };

  private Sobol() {}

  /**
   * The first points of the sequence, each coordinate in [0, 1).
   *
   * @param dimensions 1 to {@link #MAX_DIMENSIONS}
   * @return one row a point
   */
  public static double[][] points(int count, int dimensions) {
    if (dimensions < 1 || dimensions > MAX_DIMENSIONS) {
      throw new IllegalArgumentException(
          "Sobol points have 1 to %d dimensions, not %d.".formatted(MAX_DIMENSIONS, dimensions));
    }
    var points = new double[count][dimensions];
    for (int j = 0; j < dimensions; j++) {
      int[] directions = directions(j);
      int x = 0;
      for (int i = 1; i < count; i++) {
        x ^= directions[Integer.numberOfTrailingZeros(i)];
        points[i][j] = x * 0x1p-30;
      }
    }
    return points;
  }

  private static int[] directions(int dimension) {
    var v = new int[BITS];
    if (dimension == 0) {
      for (int k = 0; k < BITS; k++) {
        v[k] = 1 << (BITS - 1 - k);
      }
      return v;
    }
    int[] row = JOE_KUO[dimension - 1];
    int polynomial = row[0];
    int degree = row.length - 1;
    for (int k = 0; k < degree; k++) {
      v[k] = row[k + 1] << (BITS - 1 - k);
    }
    for (int k = degree; k < BITS; k++) {
      v[k] = v[k - degree] ^ (v[k - degree] >>> degree);
      for (int i = 1; i < degree; i++) {
        if ((polynomial >>> (degree - i) & 1) == 1) {
          v[k] ^= v[k - i];
        }
      }
    }
    return v;
  }
}

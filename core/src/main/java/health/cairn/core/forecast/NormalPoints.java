package health.cairn.core.forecast;

import health.cairn.core.numeric.Normal;
import health.cairn.core.numeric.Sobol;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Evenly spread standard normal points, the raw material of every block of the sampler. They depend
 * on nothing but their number, so they are worked out once.
 */
final class NormalPoints {
  private static final double GOLDEN = 0.6180339887498949;
  private static final double EDGE = 1e-9;
  private static final Map<Block, double[][]> COLUMNS = new ConcurrentHashMap<>();

  private record Block(int count, int dimensions, int block) {}

  private NormalPoints() {}

  /**
   * One row a point. Block 0 is the Sobol sequence moved off the origin; each later block turns
   * every dimension by its own angle.
   */
  static double[][] of(int count, int dimensions, int block) {
    return make(count, dimensions, block);
  }

  /** The same, one array a dimension. The caller must not change the result. */
  static double[][] columns(int count, int dimensions, int block) {
    return COLUMNS.computeIfAbsent(
        new Block(count, dimensions, block), b -> turned(make(b.count, b.dimensions, b.block)));
  }

  private static double[][] turned(double[][] points) {
    var columns = new double[points[0].length][points.length];
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        columns[j][i] = points[i][j];
      }
    }
    return columns;
  }

  private static double[][] make(int count, int dimensions, int block) {
    double[][] points = Sobol.points(count, dimensions);
    for (double[] point : points) {
      for (int j = 0; j < dimensions; j++) {
        double shift = block == 0 ? 0 : fraction((j + 1) * GOLDEN * (block + 1) + 0.5 / count);
        double u = fraction(point[j] + (block == 0 ? 0.5 / count : shift));
        point[j] = Normal.quantile(Math.min(Math.max(u, EDGE), 1 - EDGE));
      }
    }
    return points;
  }

  private static double fraction(double x) {
    return x - Math.floor(x);
  }
}

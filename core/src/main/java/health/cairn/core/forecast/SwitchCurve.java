package health.cairn.core.forecast;

import health.cairn.core.numeric.Elementary;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The switch L as one instrument sees it, L(c)^exponent, from a table: the likelihood asks for it
 * hundred thousand times a forecast, always with the same constants.
 *
 * <p>Cubic Hermite interpolation on 512 equal cells of [0, 1] with exact values and slopes;
 * absolute error below 4e-9.
 */
final class SwitchCurve {
  private static final int CELLS = 512;

  private static final Map<Constants, SwitchCurve> KNOWN = new ConcurrentHashMap<>();

  private record Constants(double steepness, double midpoint, double exponent) {}

  /** Four coefficients a cell, highest power last; one cell more for 1 itself. */
  private final double[] cubic = new double[4 * CELLS + 4];

  /**
   * @param steepness gamma
   * @param midpoint K, the midpoint c50 to the power gamma
   * @param exponent how the instrument sees improvement
   */
  static SwitchCurve of(double steepness, double midpoint, double exponent) {
    return KNOWN.computeIfAbsent(
        new Constants(steepness, midpoint, exponent),
        it -> new SwitchCurve(it.steepness, it.midpoint, it.exponent));
  }

  private SwitchCurve(double steepness, double midpoint, double exponent) {
    for (int i = 0; i < CELLS; i++) {
      double left = value((double) i / CELLS, steepness, midpoint, exponent);
      double right = value((i + 1.0) / CELLS, steepness, midpoint, exponent);
      // A slope above three times the rise would make the cubic fall somewhere (Fritsch, Carlson).
      double steepest = 3 * (right - left);
      double leftSlope =
          Math.min(slope((double) i / CELLS, steepness, midpoint, exponent) / CELLS, steepest);
      double rightSlope =
          Math.min(slope((i + 1.0) / CELLS, steepness, midpoint, exponent) / CELLS, steepest);
      cubic[4 * i] = left;
      cubic[4 * i + 1] = leftSlope;
      cubic[4 * i + 2] = 3 * (right - left) - 2 * leftSlope - rightSlope;
      cubic[4 * i + 3] = 2 * (left - right) + leftSlope + rightSlope;
    }
    cubic[4 * CELLS] = 1;
  }

  /** For a joint effect from 0 to 1. */
  double at(double joint) {
    double x = joint * CELLS;
    int i = (int) x;
    double t = x - i;
    int k = 4 * i;
    return cubic[k] + t * (cubic[k + 1] + t * (cubic[k + 2] + t * cubic[k + 3]));
  }

  /** L(c)^exponent with L(c) = c^gamma (1 + K) / (c^gamma + K); L(0) = 0, L(1) = 1. */
  static double value(double c, double steepness, double midpoint, double exponent) {
    double power = Elementary.pow(c, steepness);
    return Elementary.pow(power * (1 + midpoint) / (power + midpoint), exponent);
  }

  private static double slope(double c, double steepness, double midpoint, double exponent) {
    if (c == 0) {
      return 0;
    }
    double power = Elementary.pow(c, steepness);
    double relative = steepness * midpoint / (c * (power + midpoint));
    return exponent * relative * value(c, steepness, midpoint, exponent);
  }
}

package health.cairn.core.numeric;

/**
 * Arithmetic on columns of numbers, one place a case: plain loops without branches, which the
 * compiler turns into the machine's vector instructions. The order of every sum is fixed here, so
 * that the bits are the same with those instructions and without.
 */
public final class Columns {
  /** Beyond 2^-128 and 2^128 {@link #exp2} stops: next to nothing, next to everything. */
  private static final double LIMIT = 128;

  private static final double SHARE = 1 / (2 * LIMIT);

  /** (2^y - 1) / y on [-1/2, 1/2], interpolated at Chebyshev's points; error below 6e-16. */
  private static final double C0 = 0.6931471805599462;

  private static final double C1 = 0.24022650695910075;
  private static final double C2 = 0.05550410866465167;
  private static final double C3 = 0.009618129107618665;
  private static final double C4 = 0.0013333558200794592;
  private static final double C5 = 0.00015403530424776529;
  private static final double C6 = 1.5252672924850737e-05;
  private static final double C7 = 1.3215451633221434e-06;
  private static final double C8 = 1.0205905413765595e-07;
  private static final double C9 = 7.070977866508138e-09;

  private static final double HUGE = 1e300;

  private Columns() {}

  /**
   * Writes 2^(factor x) for each x: a polynomial for the 256th part of the exponent, squared eight
   * times. Exactly 1 at 0; relative error below 3e-13.
   *
   * @param out may be {@code in}
   * @param n so many from the first on
   */
  public static void exp2(double factor, double[] in, double[] out, int n) {
    double scale = factor * SHARE;
    for (int i = 0; i < n; i++) {
      double y = Math.max(Math.min(scale * in[i], 0.5), -0.5);
      double tail = C4 + y * (C5 + y * (C6 + y * (C7 + y * (C8 + y * C9))));
      double p = 1 + y * (C0 + y * (C1 + y * (C2 + y * (C3 + y * tail))));
      p *= p;
      p *= p;
      p *= p;
      p *= p;
      p *= p;
      p *= p;
      p *= p;
      p *= p;
      out[i] = p;
    }
  }

  /** The sum of a_i b_i. */
  public static double dot(double[] a, double[] b, int n) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < n; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < n; i++) {
      s0 += a[i] * b[i];
    }
    return (s0 + s1) + (s2 + s3);
  }

  /** The sum of a_i. */
  public static double sum(double[] a, int n) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < n; i += 4) {
      s0 += a[i];
      s1 += a[i + 1];
      s2 += a[i + 2];
      s3 += a[i + 3];
    }
    for (; i < n; i++) {
      s0 += a[i];
    }
    return (s0 + s1) + (s2 + s3);
  }

  /** Writes 1 where x_i is at least the limit and 0 where it is less. */
  public static void reached(double[] x, double[] limit, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      // Two different numbers that matter here differ by far more than 1e-300.
      out[i] = Math.min(Math.max((x[i] - limit[i]) * HUGE + 1, 0), 1);
    }
  }

  /** out_i = a_i + b (c_i - d). */
  public static void addScaled(double[] out, double b, double[] c, double d, int n) {
    for (int i = 0; i < n; i++) {
      out[i] += b * (c[i] - d);
    }
  }
}

package health.cairn.core.numeric;

/**
 * Arithmetic on columns of numbers, one place a case: plain loops without branches, which the
 * compiler turns into the machine's vector instructions. The order of every sum is fixed here, so
 * that the bits are the same with those instructions and without.
 */
public final class Columns {
  /** Beyond 2^-128 and 2^128 {@link #exp2} stops: next to nothing, next to everything. */
  private static final double LIMIT = 128;

  private static final double LN2 = 0.6931471805599453;

  /** Half the natural logarithm of the 256th part. */
  private static final double SHARE = LN2 / (4 * LIMIT);

  private static final double MOST = LN2 / 4;

  /** Instead of 1/15: takes up what the fraction leaves at the ends. */
  private static final double LAST = 0.06666666654;

  private static final double HUGE = 1e300;

  private Columns() {}

  /**
   * Writes 2^(factor x) for each x: the 256th part of the exponent, squared eight times. Exactly 1
   * at 0; relative error below 2e-13. The 256th part is (1 + tanh z) / (1 - tanh z), and tanh its
   * continued fraction of five terms (Lambert): one division is cheaper than a long polynomial.
   *
   * @param out may be {@code in}
   * @param n so many from the first on
   */
  public static void exp2(double factor, double[] in, double[] out, int n) {
    double scale = factor * SHARE;
    for (int i = 0; i < n; i++) {
      out[i] = raised(Math.max(Math.min(scale * in[i], MOST), -MOST));
    }
  }

  /** {@link #exp2} where no factor x is above 0, in two thirds of its time. */
  public static void exp2Falling(double factor, double[] in, double[] out, int n) {
    double scale = factor * SHARE;
    for (int i = 0; i < n; i++) {
      out[i] = raised(Math.max(scale * in[i], -MOST));
    }
  }

  /** (1 + tanh z) / (1 - tanh z), to the 256th power. */
  private static double raised(double z) {
    double square = z * z;
    double odd = z * (63 + square * (7 + square * LAST));
    double p = 1 + 2 * odd / (63 + square * (28 + square) - odd);
    p *= p;
    p *= p;
    p *= p;
    p *= p;
    p *= p;
    p *= p;
    p *= p;
    p *= p;
    return p;
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

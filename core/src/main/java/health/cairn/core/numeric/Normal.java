package health.cairn.core.numeric;

/** The standard normal distribution. */
public final class Normal {
  private static final double LN_SQRT_2PI = 0.9189385332046728;
  private static final double SQRT_2PI = 2.5066282746310002;
  private static final double LOG2E = 1.4426950408889634;

  /** 10 / sqrt(2), where Hart's function ends. */
  private static final double FAR = 7.0710678118654755;

  private Normal() {}

  /**
   * Chance of a value below x. Absolute error below 1e-15, relative error below 1e-13 in the tail.
   */
  public static double below(double x) {
    double tail = Elementary.exp(-x * x / 2) * mills(Math.abs(x)) / SQRT_2PI;
    return x > 0 ? 1 - tail : tail;
  }

  /**
   * {@link #below} of each x, in its place; absolute error below 1e-11.
   *
   * @param n so many from the first on
   */
  public static void below(double[] x, int n) {
    var density = new double[n];
    for (int i = 0; i < n; i++) {
      density[i] = x[i] * x[i];
    }
    Columns.exp2Falling(-0.5 * LOG2E, density, density, n);
    for (int i = 0; i < n; i++) {
      double tail = density[i] * hart(Math.min(Math.abs(x[i]), FAR));
      double sign = Math.max(Math.min(x[i] * 1e300, 1), -1);
      x[i] = 0.5 + sign * (0.5 - tail);
    }
  }

  /** Natural log of {@link #below}, without underflow. */
  public static double logBelow(double x) {
    return x > 0 ? Elementary.log(below(x)) : -x * x / 2 - LN_SQRT_2PI + Elementary.log(mills(-x));
  }

  /** Density over {@link #below}: how far the mean moves when all above x is cut off. */
  public static double cutMean(double x) {
    return x > 0 ? Elementary.exp(-x * x / 2) / SQRT_2PI / below(x) : 1 / mills(-x);
  }

  /**
   * Mills ratio, chance above x over the density at x, for x of 0 or more. Hart's rational function
   * (Computer Approximations, 1968, no. 5666) below 10 / sqrt(2), a continued fraction above.
   */
  static double mills(double x) {
    if (x > FAR) {
      return 1 / (x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 5 / (x + 6 / (x + 7 / (x + 8 / x))))))));
    }
    return hart(x) * SQRT_2PI;
  }

  private static double hart(double x) {
    double above = 3.52624965998911E-02 * x + 0.700383064443688;
    above = above * x + 6.37396220353165;
    above = above * x + 33.912866078383;
    above = above * x + 112.079291497871;
    above = above * x + 221.213596169931;
    above = above * x + 220.206867912376;
    double below = 8.83883476483184E-02 * x + 1.75566716318264;
    below = below * x + 16.064177579207;
    below = below * x + 86.7807322029461;
    below = below * x + 296.564248779674;
    below = below * x + 637.333633378831;
    below = below * x + 793.826512519948;
    below = below * x + 440.413735824752;
    return above / below;
  }

  /**
   * The value with chance p below it, for p in (0, 1); relative error about 1e-16. Wichura,
   * algorithm AS 241 (PPND16), Applied Statistics 37 (1988).
   */
  public static double quantile(double p) {
    double q = p - 0.5;
    if (Math.abs(q) <= 0.425) {
      return q * central(0.180625 - q * q);
    }
    double r = Math.sqrt(-StrictMath.log(q < 0 ? p : 1 - p));
    double x = r <= 5 ? tail(r - 1.6) : farTail(r - 5);
    return q < 0 ? -x : x;
  }

  private static double central(double r) {
    double num =
        ((((((2509.0809287301226727 * r + 33430.575583588128105) * r + 67265.770927008700853) * r
                                            + 45921.953931549871457)
                                        * r
                                    + 13731.693765509461125)
                                * r
                            + 1971.5909503065514427)
                        * r
                    + 133.14166789178437745)
                * r
            + 3.387132872796366608;
    double den =
        ((((((5226.495278852545925 * r + 28729.085735721942674) * r + 39307.89580009271061) * r
                                            + 21213.794301586595867)
                                        * r
                                    + 5394.1960214247511077)
                                * r
                            + 687.1870074920579083)
                        * r
                    + 42.313330701600911252)
                * r
            + 1;
    return num / den;
  }

  private static double tail(double r) {
    double num =
        ((((((7.7454501427834140764e-4 * r + 0.0227238449892691845833) * r + 0.24178072517745061177)
                                                * r
                                            + 1.27045825245236838258)
                                        * r
                                    + 3.64784832476320460504)
                                * r
                            + 5.7694972214606914055)
                        * r
                    + 4.6303378461565452959)
                * r
            + 1.42343711074968357734;
    double den =
        ((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r
                                                    + 0.0151986665636164571966)
                                                * r
                                            + 0.14810397642748007459)
                                        * r
                                    + 0.68976733498510000455)
                                * r
                            + 1.6763848301838038494)
                        * r
                    + 2.05319162663775882187)
                * r
            + 1;
    return num / den;
  }

  private static double farTail(double r) {
    double num =
        ((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r
                                                    + 0.0012426609473880784386)
                                                * r
                                            + 0.026532189526576123093)
                                        * r
                                    + 0.29656057182850489123)
                                * r
                            + 1.7848265399172913358)
                        * r
                    + 5.4637849111641143699)
                * r
            + 6.6579046435011037772;
    double den =
        ((((((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r
                                                    + 1.8463183175100546818e-5)
                                                * r
                                            + 7.868691311456132591e-4)
                                        * r
                                    + 0.0148753612908506148525)
                                * r
                            + 0.13692988092273580531)
                        * r
                    + 0.59983220655588793769)
                * r
            + 1;
    return num / den;
  }
}

package health.cairn.core.numeric;

/**
 * Exponential and logarithm from additions and multiplications alone, so that a forecast is the
 * same to the last bit everywhere; {@link Math} may differ by machine, and {@link StrictMath} takes
 * three times as long in the likelihood's inner loop.
 *
 * <p>Method: a table of 2^(i/64), or of log2 at 128 centres, and a short Taylor series for the
 * rest. Relative error below 4e-16 for exp2 on [-1022, 1023]; absolute error below 4e-16 times the
 * larger of 1 and |log2 x| for log2 of normal numbers.
 */
public final class Elementary {
  private static final int EXP_BITS = 6;
  private static final int LOG_BITS = 7;
  private static final double LN2 = 0.6931471805599453;
  private static final double LOG2E = 1.4426950408889634;

  /** Adding and taking away 1.5 * 2^52 rounds to the nearest whole number. */
  private static final double ROUND = 6755399441055744.0;

  private static final double[] TWO_TO = new double[1 << EXP_BITS];
  private static final double[] INVERSE = new double[1 << LOG_BITS];
  private static final double[] LOG2_OF = new double[1 << LOG_BITS];

  /** Taylor: ln2^n / n!. */
  private static final double E1 = LN2;

  private static final double E2 = 0.2402265069591007;
  private static final double E3 = 0.05550410866482158;
  private static final double E4 = 0.009618129107628477;
  private static final double E5 = 0.0013333558146428443;
  private static final double E6 = 1.540353039338161E-4;

  static {
    for (int i = 0; i < TWO_TO.length; i++) {
      TWO_TO[i] = StrictMath.pow(2, (double) i / TWO_TO.length);
    }
    for (int i = 0; i < INVERSE.length; i++) {
      INVERSE[i] = 1 / (1 + (i + 0.5) / INVERSE.length);
      LOG2_OF[i] = -StrictMath.log(INVERSE[i]) * LOG2E;
    }
    INVERSE[0] = 1;
    LOG2_OF[0] = 0;
  }

  private Elementary() {}

  /** 2 to the power x; 0 below -1022, infinite above 1023. */
  public static double exp2(double x) {
    if (!(x >= -1022)) {
      return x < -1022 ? 0 : Double.NaN;
    }
    if (x >= 1024) {
      return Double.POSITIVE_INFINITY;
    }
    double steps = x * TWO_TO.length + ROUND;
    double whole = steps - ROUND;
    double r = x - whole * (1.0 / TWO_TO.length);
    double tail = E1 + r * (E2 + r * (E3 + r * (E4 + r * (E5 + r * E6))));
    int i = (int) whole;
    double head = TWO_TO[i & (TWO_TO.length - 1)];
    long exponent = (long) (i >> EXP_BITS) + 1023;
    double scale = Double.longBitsToDouble(exponent << 52);
    return (head + head * (r * tail)) * scale;
  }

  /** The logarithm to the base 2; minus infinity at 0 and for subnormal numbers. */
  public static double log2(double x) {
    if (!(x >= Double.MIN_NORMAL)) {
      return x >= 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
    }
    if (x > Double.MAX_VALUE) {
      return x;
    }
    long bits = Double.doubleToRawLongBits(x);
    int exponent = (int) (bits >>> 52) - 1023;
    int i = (int) (bits >>> (52 - LOG_BITS)) & (INVERSE.length - 1);
    double mantissa = Double.longBitsToDouble((bits & 0x000FFFFFFFFFFFFFL) | 0x3FF0000000000000L);
    double r = mantissa * INVERSE[i] - 1;
    double tail =
        1
            + r
                * (-1 / 2.0
                    + r * (1 / 3.0 + r * (-1 / 4.0 + r * (1 / 5.0 + r * (-1 / 6.0 + r / 7)))));
    return exponent + LOG2_OF[i] + r * tail * LOG2E;
  }

  public static double exp(double x) {
    return exp2(x * LOG2E);
  }

  public static double log(double x) {
    return log2(x) * LN2;
  }

  /** base to the power exponent, for a base that is not negative and an exponent above 0. */
  public static double pow(double base, double exponent) {
    return exp2(exponent * log2(base));
  }

  /** 1 / (1 + e^-x): from the whole line to (0, 1). */
  public static double logistic(double x) {
    return 1 / (1 + exp(-x));
  }
}

package health.cairn.core.quantity;

import java.math.BigDecimal;

/** What every amount checks and how every amount is written. */
final class Amounts {
  private Amounts() {}

  static void requireNotNegative(double value, String what, String unit) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          "The %s (%s %s) must be a number that is not negative.".formatted(what, value, unit));
    }
  }

  /** The shortest plain decimal: 0.5, 40, never 4.0E1. */
  static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}

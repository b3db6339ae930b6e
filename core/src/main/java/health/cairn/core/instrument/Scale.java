package health.cairn.core.instrument;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The totals an instrument can have; of a profile, the raw sums of one domain; of a triage, the
 * bands from none (0) to high (3).
 *
 * @param lowest smallest total, points
 * @param highest largest total, points
 * @param whole false when totals are means
 */
public record Scale(double lowest, double highest, boolean whole, Direction direction) {
  public Scale {
    if (!(lowest < highest)) {
      throw new IllegalArgumentException(
          "The highest total (%s) must be above the lowest (%s).".formatted(highest, lowest));
    }
  }

  /** Which way is worse. */
  public enum Direction {
    HIGHER_IS_WORSE,
    HIGHER_IS_BETTER
  }

  public boolean higherIsWorse() {
    return direction == Direction.HIGHER_IS_WORSE;
  }

  boolean contains(double total) {
    return total >= lowest && total <= highest;
  }

  /** How much better now is than before, in points; negative when it is worse. */
  double improvement(double before, double now) {
    return higherIsWorse() ? before - now : now - before;
  }

  /** A total as it is written: 27, 6.3333. */
  static String plain(double total) {
    return BigDecimal.valueOf(total)
        .setScale(4, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}

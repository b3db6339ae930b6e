package health.cairn.core.evidence;

import java.util.Optional;

/**
 * One number read from a study.
 *
 * @param quantity what kind of number, for instance {@code response-rate}; rates are 0 to 1,
 *     negative changes are better
 * @param value in the unit of its quantity, rates 0 to 1; empty when the source prints an interval
 *     alone
 * @param low lower end of the 95 % interval unless the time point names another one
 * @param high its upper end, in the same unit; empty when the source could not estimate it
 * @param n how many patients it is about, from 1; empty when the denominator was not seen
 * @param instrument the scale, with the study's own response rule where it differs from 50 %
 */
public record StudyFigure(
    String timepoint,
    String quantity,
    Optional<Double> value,
    Optional<Double> low,
    Optional<Double> high,
    Optional<Integer> n,
    Optional<String> instrument,
    Mark mark) {
  public StudyFigure {
    if (value.isEmpty() && (low.isEmpty() || high.isEmpty())) {
      throw new IllegalArgumentException(
          "The figure has neither a value nor an interval.\nGive \"value\", or \"low\" and \"high\".");
    }
    requireOrdered(low, value);
    requireOrdered(value, high);
    requireOrdered(low, high);
  }

  private static void requireOrdered(Optional<Double> lower, Optional<Double> upper) {
    if (lower.isPresent() && upper.isPresent() && !(lower.get() <= upper.get())) {
      throw new IllegalArgumentException(
          "The interval is out of order: %s stands below %s.\nMaybe the sign or an end was swapped."
              .formatted(lower.get(), upper.get()));
    }
  }
}

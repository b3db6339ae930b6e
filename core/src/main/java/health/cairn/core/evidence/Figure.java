package health.cairn.core.evidence;

import java.util.Optional;

/**
 * One number read from a study.
 *
 * @param n how many patients it is about; empty when the denominator was not seen
 * @param instrument the scale, with the study's own response rule where it differs from 50 %
 * @param quantity what kind of number, for instance {@code response_rate}; rates are 0 to 1,
 *     negative changes are better
 */
public record Figure(
    String timepoint,
    String quantity,
    double value,
    Optional<Interval> interval,
    Optional<Double> n,
    Optional<String> instrument,
    Mark mark) {

  /** A 95 % confidence interval unless the quantity says otherwise. */
  public record Interval(double low, double high) {
    public Interval {
      if (!(low <= high)) {
        throw new IllegalArgumentException(
            "The interval's lower end (%s) is above its upper end (%s).".formatted(low, high));
      }
    }
  }
}

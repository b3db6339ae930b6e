package health.cairn.core.quantity;

import java.time.Duration;

/**
 * A rate of ketamine base for each kilogram of dosing weight, in mg/kg/h.
 *
 * @param value in mg/kg/h, finite, at least 0
 */
public record MgPerKgPerHour(double value) implements Comparable<MgPerKgPerHour> {
  private static final double SECONDS_PER_HOUR = 3600;

  public MgPerKgPerHour {
    Amounts.requireNotNegative(value, "rate", "mg/kg/h");
  }

  public static MgPerKgPerHour of(double value) {
    return new MgPerKgPerHour(value);
  }

  /** What this rate comes to over a time. */
  public MgPerKg over(Duration time) {
    return MgPerKg.of(value * (time.toSeconds() / SECONDS_PER_HOUR));
  }

  @Override
  public int compareTo(MgPerKgPerHour other) {
    return Double.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Amounts.plain(value) + " mg/kg/h";
  }
}

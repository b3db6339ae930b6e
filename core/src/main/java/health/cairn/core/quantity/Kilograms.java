package health.cairn.core.quantity;

/**
 * A body weight, in kg.
 *
 * @param value in kg, finite, at least 0
 */
public record Kilograms(double value) implements Comparable<Kilograms> {
  public Kilograms {
    Amounts.requireNotNegative(value, "weight", "kg");
  }

  public static Kilograms of(double value) {
    return new Kilograms(value);
  }

  /** What a dose per kilogram comes to for this weight. */
  public Milligrams times(MgPerKg dose) {
    return Milligrams.of(value * dose.value());
  }

  @Override
  public int compareTo(Kilograms other) {
    return Double.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Amounts.plain(value) + " kg";
  }
}

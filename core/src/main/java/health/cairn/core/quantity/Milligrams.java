package health.cairn.core.quantity;

/**
 * An amount of ketamine base, in mg.
 *
 * @param value in mg, finite, at least 0
 */
public record Milligrams(double value) implements Comparable<Milligrams> {
  public Milligrams {
    Amounts.requireNotNegative(value, "amount", "mg");
  }

  public static Milligrams of(double value) {
    return new Milligrams(value);
  }

  public Milligrams plus(Milligrams more) {
    return new Milligrams(value + more.value);
  }

  @Override
  public int compareTo(Milligrams other) {
    return Double.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Amounts.plain(value) + " mg";
  }
}

package health.cairn.core.quantity;

/**
 * A dose of ketamine base for each kilogram of dosing weight, in mg/kg.
 *
 * @param value in mg/kg, finite, at least 0
 */
public record MgPerKg(double value) implements Comparable<MgPerKg> {
  public MgPerKg {
    Amounts.requireNotNegative(value, "dose", "mg/kg");
  }

  public static MgPerKg of(double value) {
    return new MgPerKg(value);
  }

  public MgPerKg plus(MgPerKg more) {
    return new MgPerKg(value + more.value);
  }

  @Override
  public int compareTo(MgPerKg other) {
    return Double.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Amounts.plain(value) + " mg/kg";
  }
}

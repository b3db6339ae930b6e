package health.cairn.core.quantity;

import java.util.List;
import java.util.Optional;

/**
 * An amount that does not fit what else is known: to be looked at once more, never refused.
 *
 * @param code what does not fit, for instance {@code amount}
 * @param figures in mg, kg or mg/kg, in the order that the code says
 */
public record Doubt(String code, List<Double> figures) {
  private static final double KG_PER_POUND = 0.45359237;

  // Rounding of a typed amount is no contradiction, however small the dose.
  private static final double ROUNDING_MG = 0.5;

  public Doubt {
    figures = List.copyOf(figures);
  }

  /**
   * Whether an amount contradicts dose times weight by more than a share of it, 0 to 1. The figures
   * of {@code amount}: mg given, mg expected, mg/kg that the given mg are. Those of {@code
   * amount-pounds}, where the weight fits once it is read as pounds: mg given, mg expected, the
   * weight in kg that it then is.
   */
  public static Optional<Doubt> amount(
      MgPerKg dose, Milligrams given, Kilograms weight, double share) {
    double expected = weight.times(dose).value();
    if (isNear(given.value(), expected, share)) {
      return Optional.empty();
    }
    double inPounds = expected * KG_PER_POUND;
    return Optional.of(
        Math.abs(given.value() - inPounds) <= share * inPounds
            ? doubt("amount-pounds", given.value(), expected, weight.value() * KG_PER_POUND)
            : doubt("amount", given.value(), expected, given.value() / weight.value()));
  }

  /**
   * Whether two amounts, in mg, are one but for a share of the second, 0 to 1, and for rounding.
   */
  public static boolean isNear(double given, double expected, double share) {
    return Math.abs(given - expected) <= Math.max(share * expected, ROUNDING_MG) + 1e-9;
  }

  /**
   * Whether a weight differs from the one before by more than a share of it, 0 to 1. The figures of
   * {@code weight}: kg now, kg before. Those of {@code weight-pounds}, where it fits once it is
   * read as pounds: kg now, kg before, the weight in kg that it then is.
   */
  public static Optional<Doubt> weight(Kilograms before, Kilograms now, double share) {
    if (fits(before.value(), now.value(), share)) {
      return Optional.empty();
    }
    double inPounds = now.value() * KG_PER_POUND;
    return Optional.of(
        fits(before.value(), inPounds, share)
            ? doubt("weight-pounds", now.value(), before.value(), inPounds)
            : doubt("weight", now.value(), before.value()));
  }

  private static boolean fits(double before, double now, double share) {
    return Math.abs(now - before) <= share * before + 1e-9;
  }

  private static Doubt doubt(String code, Double... figures) {
    return new Doubt(code, List.of(figures));
  }
}

package health.cairn.core.course;

import health.cairn.core.quantity.Kilograms;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a dose was given, beside how much of it.
 *
 * @param weight in kg, by which the mg of the order are reckoned; the last known on that day
 * @param stopped where it ended early, or where nothing was given
 */
public record Charted(
    Drug drug,
    Route route,
    Optional<Kilograms> weight,
    Solution solution,
    Optional<Stopped> stopped) {

  /** Racemic ketamine into a vein, and nothing else charted. */
  public static final Charted USUAL =
      new Charted(
          Drug.KETAMINE,
          Route.INTRAVENOUS,
          Optional.empty(),
          Solution.NOT_CHARTED,
          Optional.empty());

  /**
   * What ran in.
   *
   * @param millilitres volume, 0 to 1000 mL
   * @param mgPerMillilitre concentration, 0 to 100 mg/mL
   */
  public record Solution(OptionalDouble millilitres, OptionalDouble mgPerMillilitre) {
    public static final Solution NOT_CHARTED =
        new Solution(OptionalDouble.empty(), OptionalDouble.empty());

    /** Volume times concentration, in mg, where both are known. */
    OptionalDouble milligrams() {
      return millilitres.isPresent() && mgPerMillilitre.isPresent()
          ? OptionalDouble.of(millilitres.getAsDouble() * mgPerMillilitre.getAsDouble())
          : OptionalDouble.empty();
    }
  }

  /**
   * Why it ended early, or why nothing was given.
   *
   * @param reason a word of the list of reasons
   * @param words of who charted it; blank where there are none
   */
  public record Stopped(String reason, String words) {}

  /** Only racemic ketamine into a vein is what protocols dose and forecasts count. */
  public boolean isUsualWay() {
    return drug == Drug.KETAMINE && route == Route.INTRAVENOUS;
  }
}

package health.cairn.core.simulation;

/** What a virtual trial does after the series, and whether forecasts steer it. */
public sealed interface Boosters {
  /** The planned series, and nothing after it. */
  record None() implements Boosters {}

  /**
   * A booster every so many days after the series, for patients whose score a week after it shows
   * response.
   *
   * @param days 1 to 730
   */
  record Every(int days) implements Boosters {
    public Every {
      if (days < 1 || days > 730) {
        throw new IllegalArgumentException(
            "The interval between boosters (%d days) must be 1 to 730 days.".formatted(days));
      }
    }
  }

  /**
   * The forecast's own advice after each score, in the series and after it: raise, stop, finish
   * early, extend; then the booster when the forecast has it due.
   *
   * @param risk the chance of losing response before the booster, 0 to 1
   * @param firstLimited whether the growth of intervals is limited from the first booster on, with
   *     the spacing of the series before it; else from the second
   */
  record Adaptive(double risk, boolean firstLimited) implements Boosters {
    public Adaptive {
      if (!(risk > 0 && risk < 1)) {
        throw new IllegalArgumentException(
            "The risk (%s) must lie between 0 and 1.".formatted(risk));
      }
    }

    /** As the product does it. */
    public static Adaptive at(double risk) {
      return new Adaptive(risk, false);
    }
  }

  /** One answer a policy. */
  interface Cases<R> {
    R none(None none);

    R every(Every every);

    R adaptive(Adaptive adaptive);
  }

  default <R> R as(Cases<R> cases) {
    if (this instanceof None none) {
      return cases.none(none);
    }
    if (this instanceof Every every) {
      return cases.every(every);
    }
    if (this instanceof Adaptive adaptive) {
      return cases.adaptive(adaptive);
    }
    throw new AssertionError(this);
  }
}

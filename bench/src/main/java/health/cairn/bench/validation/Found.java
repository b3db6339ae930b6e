package health.cairn.bench.validation;

import java.util.List;
import java.util.Optional;

/**
 * What the forecasts said of one virtual patient, beside what became of them.
 *
 * @param ranks where the truth lies in the posterior, 0 to 1, in the order of {@link #QUANTITIES}
 * @param lossBefore time to loss from six scores; empty if response was not reached
 * @param lossAfter the same once two follow-up scores are known
 */
record Found(
    Design design,
    List<NextScore> scores,
    List<Double> ranks,
    Response response,
    Optional<Loss> lossBefore,
    Optional<Loss> lossAfter,
    double leastEss) {

  static final List<String> QUANTITIES =
      List.of(
          "ceiling",
          "acute gain",
          "build-up",
          "acute half-life",
          "lasting half-life",
          "d50",
          "baseline",
          "improvement after six");

  /**
   * A score that was forecast from those before it.
   *
   * @param after how many scores were known
   * @param place where it fell in its forecast, 0 to 1, drawn evenly within its rounding step
   * @param crps continuous ranked probability score of the forecast, points
   * @param last the last score on the same instrument, or the first severity assumed
   * @param line where a straight line through them would lead
   */
  record NextScore(
      Design design,
      int instrument,
      int after,
      double actual,
      double place,
      double crps,
      double last,
      double line) {}

  /** Response one day after the sixth infusion, forecast from three scores. */
  record Response(double chance, boolean happened, boolean lastScoreSays) {}

  /**
   * Days from the sixth infusion until response is lost.
   *
   * @param place where the truth fell in its forecast, 0 to 1
   * @param lostBy chance of loss by day 0, 1, ... 180
   */
  record Loss(double actual, double place, List<Double> lostBy) {}
}

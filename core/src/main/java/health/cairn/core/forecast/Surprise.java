package health.cairn.core.forecast;

import health.cairn.core.forecast.History.Reading;
import java.util.List;

/** Whether the scores together are further from what was expected than measurement explains. */
enum Surprise {
  NONE,

  /** They agree with one another: on each instrument it only got worse since the baseline. */
  WORSE,

  /** They do not agree with one another. */
  CONTRADICTION;

  /** Mean squared standardised distance from what was expected each time. */
  private static final double LIMIT = 4;

  /** One score has no other to contradict. */
  static Surprise of(
      Posterior posterior, List<Reading> readings, double firstInfusion, double threshold) {
    int scores = readings.size();
    if (scores < 2 || posterior.squaredSurprise() / scores <= LIMIT) {
      return NONE;
    }
    return readings.stream()
            .map(Reading::instrument)
            .distinct()
            .map(id -> readings.stream().filter(r -> r.instrument().equals(id)).toList())
            .map(own -> Seen.of(own, firstInfusion, threshold))
            .allMatch(seen -> seen.onlyWorseAfter(firstInfusion))
        ? WORSE
        : CONTRADICTION;
  }
}

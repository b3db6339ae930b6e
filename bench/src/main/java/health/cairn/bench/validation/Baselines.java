package health.cairn.bench.validation;

import health.cairn.core.forecast.History.Reading;
import health.cairn.core.forecast.Population.Measure;
import health.cairn.core.numeric.Elementary;
import java.util.List;

/** What anyone could guess from the scores on one instrument alone. */
record Baselines(List<Reading> known, Measure measure) {

  /** The last score carried forward; the usual severity if there is none. */
  double last() {
    return known.isEmpty()
        ? measure.max() * Elementary.logistic(measure.baselineLogitMean())
        : known.get(known.size() - 1).score();
  }

  /** A straight line by least squares; the last score if there are fewer than two. */
  double line(double day) {
    double meanDay = known.stream().mapToDouble(Reading::day).average().orElse(0);
    double meanScore = known.stream().mapToDouble(Reading::score).average().orElse(0);
    double across = 0;
    double along = 0;
    for (var reading : known) {
      across += (reading.day() - meanDay) * (reading.score() - meanScore);
      along += (reading.day() - meanDay) * (reading.day() - meanDay);
    }
    return along > 0
        ? Math.min(Math.max(meanScore + across / along * (day - meanDay), 0), measure.max())
        : last();
  }
}

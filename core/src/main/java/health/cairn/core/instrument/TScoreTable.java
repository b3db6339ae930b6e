package health.cairn.core.instrument;

import java.util.List;
import java.util.OptionalDouble;

/**
 * An owner's table from raw sums to T-scores for one domain, supplied by the clinic.
 *
 * @param lowestRaw the raw sum of the first entry, in points
 * @param tScores one T-score per raw sum, in T points, in order
 */
public record TScoreTable(String domain, int lowestRaw, List<Double> tScores) {
  public TScoreTable {
    tScores = List.copyOf(tScores);
  }

  OptionalDouble tScore(int raw) {
    var row = raw - lowestRaw;
    return row >= 0 && row < tScores.size()
        ? OptionalDouble.of(tScores.get(row))
        : OptionalDouble.empty();
  }

  int highestRaw() {
    return lowestRaw + tScores.size() - 1;
  }
}

package health.cairn.core.forecast;

import health.cairn.core.forecast.History.Reading;
import java.util.List;
import java.util.OptionalInt;

/**
 * What one instrument showed, without any model: the baseline, falls from it, response by the
 * clinic's own rule.
 *
 * @param readings of one instrument, by day
 * @param baseline the last score before the first infusion or at its time; empty if there is none
 * @param threshold share of the baseline lost that counts as response
 */
record Seen(List<Reading> readings, OptionalInt baseline, double threshold) {
  /** Two scores confirm a loss only if they lie so many days apart. */
  private static final double CONFIRMING_DAYS = 5;

  static Seen of(List<Reading> readings, double firstInfusion, double threshold) {
    var before = readings.stream().filter(r -> r.day() <= firstInfusion).toList();
    var baseline =
        before.isEmpty()
            ? OptionalInt.empty()
            : OptionalInt.of(before.get(before.size() - 1).score());
    return new Seen(readings, baseline, threshold);
  }

  /** Share of the baseline lost at a score; 0 without a baseline to compare with. */
  double fall(Reading reading) {
    return baseline.isPresent() && baseline.getAsInt() > 0
        ? (double) (baseline.getAsInt() - reading.score()) / baseline.getAsInt()
        : 0;
  }

  boolean inResponse(Reading reading) {
    return baseline.isPresent() && baseline.getAsInt() > 0 && fall(reading) >= threshold;
  }

  List<Reading> after(double day) {
    return readings.stream().filter(r -> r.day() > day).toList();
  }

  double bestFallAfter(double day) {
    return after(day).stream().mapToDouble(this::fall).max().orElse(0);
  }

  /** Whether every score after a day is above the baseline; there is one at least. */
  boolean onlyWorseAfter(double day) {
    return baseline.isPresent()
        && !after(day).isEmpty()
        && after(day).stream().allMatch(r -> r.score() > baseline.getAsInt());
  }

  boolean respondedAfter(double day) {
    return after(day).stream().anyMatch(this::inResponse);
  }

  /** Whether the last score of all is in response. */
  boolean respondsNow() {
    return !readings.isEmpty() && inResponse(readings.get(readings.size() - 1));
  }

  /** Response had been reached, and the last scores, days apart, are all out of it. */
  boolean lossConfirmed(double firstInfusion) {
    var later = after(firstInfusion);
    int end = later.size();
    int start = end;
    while (start > 0 && !inResponse(later.get(start - 1))) {
      start--;
    }
    return baseline.isPresent()
        && start > 0
        && start < end
        && later.get(end - 1).day() - later.get(start).day() >= CONFIRMING_DAYS;
  }
}

package health.cairn.core.protocol;

import health.cairn.core.evidence.Cited;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many infusions are planned together, and when.
 *
 * @param offsets days of the planned infusions from the first, which is day 0; increasing
 * @param furtherOffsets days of the infusions that may follow under a new order
 * @param minInterval least time between the starts of two infusions
 * @param window least and most days from the first to the last planned infusion; empty for one
 *     infusion
 * @param extendTo how many infusions an extended series has
 * @param most no series has more infusions than this
 */
public record Series(
    Cited<List<Double>> offsets,
    Cited<List<Double>> furtherOffsets,
    Cited<Duration> minInterval,
    Optional<Cited<Range>> window,
    Cited<Integer> extendTo,
    Cited<Integer> most) {

  /** How many infusions are planned at the start. */
  public int planned() {
    return offsets.value().size();
  }

  /** Days of every infusion the protocol can name, planned ones first. */
  public List<Double> allOffsets() {
    var all = new ArrayList<>(offsets.value());
    all.addAll(furtherOffsets.value());
    return List.copyOf(all);
  }

  /**
   * Days of the first so many infusions, in days from the first.
   *
   * @throws IllegalArgumentException when the protocol names fewer
   */
  public List<Double> offsets(int count) {
    var all = allOffsets();
    if (count < 0 || count > all.size()) {
      throw new IllegalArgumentException(
          "The protocol names %d infusions, not %d.".formatted(all.size(), count));
    }
    return all.subList(0, count);
  }
}

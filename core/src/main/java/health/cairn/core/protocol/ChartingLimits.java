package health.cairn.core.protocol;

import health.cairn.core.evidence.Cited;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When what somebody charts is looked at a second time, and what of it counts: limits of slips of
 * the pen, not of medicine.
 *
 * @param amountShare how far an amount may be from what dose, weight and volume make, a share of 0
 *     to 1
 * @param weightShare how far a weight may be from the last one, a share of 0 to 1
 * @param farAbove a dose of more than so many times the dose ordered, at least 1
 * @param leastShare the share of the dose ordered, 0 to 1, from which on it is an infusion
 * @param sameVisit an infusion is the planned one nearest to it within so many hours, where none is
 *     planned for its own day
 * @param twice two infusions that begin within fewer hours may be one charted twice
 * @param stops why an infusion ended early or nothing was given, in the order of the list
 */
public record ChartingLimits(
    String version,
    Cited<Double> amountShare,
    Cited<Double> weightShare,
    Cited<Double> farAbove,
    Cited<Double> leastShare,
    Cited<Duration> sameVisit,
    Cited<Duration> twice,
    List<Stop> stops) {

  /** A reason to stop: its word on disk, and how it is called. */
  public record Stop(String id, String title) {}

  public ChartingLimits {
    stops = List.copyOf(stops);
  }

  /** The reason of a word, where the list has it. */
  public Optional<Stop> stop(String id) {
    return stops.stream().filter(it -> it.id().equals(id)).findFirst();
  }
}

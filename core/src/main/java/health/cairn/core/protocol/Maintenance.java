package health.cairn.core.protocol;

import health.cairn.core.evidence.Cited;
import java.util.List;
import java.util.Optional;

/**
 * What follows a response: a taper of intervals, boosters, and when to look again.
 *
 * @param taper intervals in order; after them boosters follow the symptoms
 * @param relapse when a booster is considered between planned ones
 * @param spacedBy consider stopping when infusions cannot be spaced to {@code spacedDays} by this
 *     day of maintenance
 */
public record Maintenance(
    Cited<List<TaperStep>> taper,
    Cited<BoosterLimits> booster,
    Cited<RelapseTrigger> relapse,
    Cited<Integer> spacedDays,
    Cited<Integer> spacedBy) {

  /**
   * One stage of the taper.
   *
   * @param days least and most days between two infusions
   * @param infusions how many; empty when it lasts while it holds
   */
  public record TaperStep(Range days, Optional<Integer> infusions) {}

  /**
   * Returning symptoms that call for a booster.
   *
   * @param gainLost share of the best improvement that is lost
   * @param entries on so many scores in a row
   * @param daysApart at least so many days apart
   */
  public record RelapseTrigger(double gainLost, int entries, int daysApart) {}
}

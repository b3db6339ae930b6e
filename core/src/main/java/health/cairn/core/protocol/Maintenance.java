package health.cairn.core.protocol;

import health.cairn.core.evidence.Cited;
import health.cairn.core.instrument.InstrumentId;
import java.util.List;
import java.util.Optional;

/**
 * What follows a response: a taper of intervals, boosters, and when to look again.
 *
 * @param taper intervals in order; after them boosters follow the symptoms
 * @param relapse when a booster is considered between planned ones
 * @param spacedDays days between two infusions, from 1
 * @param spacedBy consider stopping when infusions cannot be spaced to {@code spacedDays} by this
 *     day of maintenance
 * @param atVisits what is asked or tested at maintenance visits, each a sentence
 * @param yearly about so many infusions in a year; empty where no source gives a limit
 */
public record Maintenance(
    Cited<List<TaperStep>> taper,
    Cited<BoosterLimits> booster,
    Cited<RelapseTrigger> relapse,
    Cited<Integer> spacedDays,
    Cited<Integer> spacedBy,
    List<Cited<String>> atVisits,
    Optional<Cited<Range>> yearly) {
  public Maintenance {
    atVisits = List.copyOf(atVisits);
  }

  /**
   * One stage of the taper.
   *
   * @param days least and most days between two infusions
   * @param infusions how many, from 1; empty when it lasts while it holds
   */
  public record TaperStep(Range days, Optional<Integer> infusions) {}

  /**
   * Returning symptoms that call for a booster.
   *
   * @param gainLost share of the best improvement that is lost, 0 to 1
   * @param entries on so many scores in a row, from 1
   * @param daysApart at least so many days apart
   * @param scoreReturn the other way to meet it
   */
  public record RelapseTrigger(
      double gainLost, int entries, int daysApart, Optional<ScoreReturn> scoreReturn) {}

  /**
   * A score that is high again.
   *
   * @param atLeast the score, in points, from this on
   * @param overBest and so many points above the best one
   */
  public record ScoreReturn(InstrumentId instrument, int atLeast, int overBest) {}
}

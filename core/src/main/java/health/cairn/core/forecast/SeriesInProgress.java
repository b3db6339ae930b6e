package health.cairn.core.forecast;

import health.cairn.core.forecast.History.Dose;
import health.cairn.core.protocol.Protocol;
import java.util.List;

/**
 * Where the series in progress begins. A course can hold several: what was given before counts for
 * how the patient responds, not for how many infusions this series takes.
 *
 * <p>A new series begins with an infusion after a break, followed closely by as many as make half
 * of the protocol's series (two at least): a booster stands alone. A break is longer than the
 * interval that boosters may always reach ({@code floorDays}); while the protocol's own number has
 * not been given it is an interruption, unless it is longer than any interval between boosters
 * ({@code maxDays}). Both limits are the protocol's; the rule itself is PROPOSED.
 */
final class SeriesInProgress {
  /** Beyond the series, an infusion later than this after the one before is a booster. PROPOSED. */
  static final double BOOSTER_DAYS = 7;

  private final List<Dose> doses;
  private final Protocol protocol;

  SeriesInProgress(List<Dose> doses, Protocol protocol) {
    this.doses = doses;
    this.protocol = protocol;
  }

  /**
   * How many infusions came before it.
   *
   * @param given how many of the doses have been given: what is planned beyond the next is not yet
   *     in progress
   */
  int begin(int given) {
    int begin = 0;
    for (int k = 1; k < Math.min(doses.size(), given + 1); k++) {
      if (gap(k) > breakDays(k - begin) && run(k) >= least()) {
        begin = k;
      }
    }
    return begin;
  }

  private double breakDays(int given) {
    var limits = protocol.boosterLimits();
    return given >= protocol.series().planned() ? limits.floorDays() : limits.maxDays();
  }

  private int least() {
    return Math.max(2, (protocol.series().planned() + 1) / 2);
  }

  /** Infusions from there on that follow each other closely. */
  private int run(int from) {
    int end = from + 1;
    while (end < doses.size() && gap(end) <= BOOSTER_DAYS) {
      end++;
    }
    return end - from;
  }

  private double gap(int k) {
    return doses.get(k).day() - doses.get(k - 1).day();
  }
}

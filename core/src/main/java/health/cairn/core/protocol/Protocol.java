package health.cairn.core.protocol;

import health.cairn.core.evidence.Condition;
import health.cairn.core.quantity.MgPerKg;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A clinic's rules for one course, as its medical director signs them.
 *
 * @param summary what a director must know first: what is evidence here and what is not
 * @param monitoring names the monitoring plan that goes with it
 */
public record Protocol(
    ProtocolId id,
    String version,
    String title,
    Condition condition,
    String summary,
    Series series,
    DoseRule dose,
    Measures measures,
    Decisions decisions,
    Maintenance maintenance,
    MonitoringId monitoring) {

  /** Days of the planned infusions from the first, which is day 0. */
  public List<Double> offsets() {
    return series.offsets().value();
  }

  /** When the planned infusions fall if the first one starts then. */
  public List<Instant> planned(Instant start) {
    return offsets().stream().map(day -> start.plus(days(day))).toList();
  }

  /** The limits that the forecast's advice compares with. */
  public DecisionThresholds thresholds() {
    return decisions.thresholds().value();
  }

  public BoosterLimits boosterLimits() {
    return maintenance.booster().value();
  }

  /** The questions to answer once so many infusions have been given. */
  public Optional<Checkpoint> checkpoint(int after) {
    return decisions.checkpoints().value().stream()
        .filter(checkpoint -> checkpoint.after() == after)
        .findFirst();
  }

  /** The next dose up for a whole infusion; see {@link DoseRule#nextDose}. */
  public Optional<MgPerKg> nextDose(MgPerKg present) {
    return dose.nextDose(present);
  }

  /** Whether a dose for a whole infusion may be ordered. */
  public DoseCheck allows(MgPerKg wanted) {
    return dose.allows(wanted);
  }

  private static Duration days(double days) {
    return Duration.ofSeconds(Math.round(days * Duration.ofDays(1).toSeconds()));
  }
}

package health.cairn.core.forecast;

import health.cairn.core.instrument.InstrumentId;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a forecast is asked for.
 *
 * @param points draws a block: 256 when someone waits, 512 for reports; a power of 2
 * @param horizonDays how far ahead the bands reach, from the last event, 1 to 730
 * @param risk the chance of losing response before the booster; the protocol's own if empty
 * @param instrument what to give the answers on, if the course has scores of it; else the one in
 *     use
 */
public record Settings(
    int points, double horizonDays, OptionalDouble risk, Optional<InstrumentId> instrument) {
  public static final Settings INTERACTIVE = new Settings(256, 182, OptionalDouble.empty());

  public Settings(int points, double horizonDays, OptionalDouble risk) {
    this(points, horizonDays, risk, Optional.empty());
  }

  public Settings {
    if (Integer.bitCount(points) != 1 || points < 64 || points > 8192) {
      throw new IllegalArgumentException(
          "The points (%d) must be a power of 2 from 64 to 8192.".formatted(points));
    }
    if (!(horizonDays >= 1 && horizonDays <= 730)) {
      throw new IllegalArgumentException(
          "The horizon (%s days) must be 1 to 730 days.".formatted(horizonDays));
    }
    if (risk.isPresent() && !(risk.getAsDouble() > 0 && risk.getAsDouble() < 1)) {
      throw new IllegalArgumentException(
          "The risk (%s) must lie between 0 and 1.".formatted(risk.getAsDouble()));
    }
  }

  public Settings withRisk(double risk) {
    return new Settings(points, horizonDays, OptionalDouble.of(risk), instrument);
  }

  /** The same course told on another of its instruments. */
  public Settings on(InstrumentId instrument) {
    return new Settings(points, horizonDays, risk, Optional.of(instrument));
  }
}

package health.cairn.core.forecast;

import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.quantity.MgPerKg;
import java.util.Comparator;
import java.util.List;

/**
 * What the forecast needs to know of one course: time in days from the first infusion (negative
 * before it), infusions given and planned, scores.
 *
 * <p>A score at the time of an infusion was taken before it.
 */
public record History(
    Antidepressant antidepressant, List<Dose> given, List<Dose> planned, List<Reading> readings) {

  public History {
    given = given.stream().sorted(Comparator.comparingDouble(Dose::day)).toList();
    planned = planned.stream().sorted(Comparator.comparingDouble(Dose::day)).toList();
    readings =
        readings.stream()
            .sorted(
                Comparator.comparingDouble(Reading::day)
                    .thenComparing(Reading::instrument)
                    .thenComparingInt(Reading::score))
            .toList();
  }

  /** Is the patient on a continuing antidepressant? Asked, not guessed. */
  public enum Antidepressant {
    YES,
    NO,
    UNKNOWN
  }

  /**
   * One infusion.
   *
   * @param day days from the first infusion
   * @param dose what was or will be given
   * @param minutes how long it ran or will run
   */
  public record Dose(double day, MgPerKg dose, double minutes) {}

  /** One score. The total only: items stay with the instrument. */
  public record Reading(double day, InstrumentId instrument, int score) {}
}

package health.cairn.core.forecast;

import health.cairn.core.course.Course;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.quantity.MgPerKg;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What the forecast needs to know of one course: time in days from the first infusion (negative
 * before it), infusions given and planned, scores.
 *
 * <p>A score at the time of an infusion was taken before it.
 *
 * @param finished the series is over, however many infusions the protocol plans
 */
public record History(
    Antidepressant antidepressant,
    List<Dose> given,
    List<Dose> planned,
    List<Reading> readings,
    boolean finished) {

  private static final double MILLIS_PER_DAY = 86_400_000.0;

  /** A course that may go on: where it names no plan, the protocol's is meant. */
  public History(
      Antidepressant antidepressant, List<Dose> given, List<Dose> planned, List<Reading> readings) {
    this(antidepressant, given, planned, readings, false);
  }

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

  /**
   * The course as the forecast sees it. Totals that are not whole numbers belong to instruments
   * that the forecast does not use and are left out.
   *
   * @param start the moment of day 0, in general {@link Course#start}
   */
  public static History of(Course course, Instant start) {
    return new History(
        course.antidepressant().map(Antidepressant::of).orElse(Antidepressant.UNKNOWN),
        course.infusions().stream()
            .map(it -> new Dose(day(start, it.at()), it.dose(), it.minutes()))
            .toList(),
        course.planned().stream()
            .map(it -> new Dose(day(start, it.at()), it.dose(), it.minutes()))
            .toList(),
        course.assessments().stream()
            .filter(it -> it.score().wholeTotal().isPresent())
            .map(
                it ->
                    new Reading(
                        day(start, it.at()), it.instrument(), it.score().wholeTotal().getAsInt()))
            .toList(),
        course.finished());
  }

  /** Days of 24 hours from one moment to another; negative when it lies before. */
  public static double day(Instant start, Instant at) {
    return Duration.between(start, at).toMillis() / MILLIS_PER_DAY;
  }

  /** Is the patient on a continuing antidepressant? Asked, not guessed. */
  public enum Antidepressant {
    YES,
    NO,
    UNKNOWN;

    private static Antidepressant of(boolean continuing) {
      return continuing ? YES : NO;
    }
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

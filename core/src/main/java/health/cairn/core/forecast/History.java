package health.cairn.core.forecast;

import health.cairn.core.course.Course;
import health.cairn.core.course.CourseClock;
import health.cairn.core.course.Delivery;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.protocol.DoseRule;
import health.cairn.core.quantity.MgPerKg;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the forecast needs to know of one course: time in days from the first infusion (negative
 * before it), infusions given and planned, scores.
 *
 * <p>A score at the time of an infusion was taken before it.
 *
 * @param given infusions with drug; what was begun without effect is no infusion
 * @param finished the series is over, however many infusions the protocol plans
 * @param begun how many infusions came before each series that somebody decided to begin, above 0,
 *     increasing
 * @param otherwise how often another drug, another way or a placebo was given, at least 0: named,
 *     and counted nowhere
 */
public record History(
    Antidepressant antidepressant,
    List<Dose> given,
    List<Dose> planned,
    List<Reading> readings,
    boolean finished,
    List<Integer> begun,
    int otherwise) {

  /** A course of infusions alone, in which nobody decided to begin another series. */
  public History(
      Antidepressant antidepressant,
      List<Dose> given,
      List<Dose> planned,
      List<Reading> readings,
      boolean finished) {
    this(antidepressant, given, planned, readings, finished, List.of(), 0);
  }

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
    begun = List.copyOf(begun);
  }

  /**
   * The course as the forecast sees it. A total that is not whole (a mean) is read as the nearest
   * whole point, so that a score which is not used is named all the same.
   *
   * @param start the moment of day 0, in general {@link Course#start}
   */
  public static History of(Course course, Instant start) {
    return new History(
        course.antidepressant().map(Antidepressant::of).orElse(Antidepressant.UNKNOWN),
        course.begun().stream().filter(Delivery::counts).map(it -> dose(start, it)).toList(),
        course.planned().stream()
            .map(it -> new Dose(CourseClock.day(start, it.at()), it.dose(), it.minutes()))
            .toList(),
        course.assessments().stream()
            .map(
                it ->
                    new Reading(
                        CourseClock.day(start, it.at()),
                        it.instrument(),
                        (int) Math.round(it.score().total())))
            .toList(),
        course.finished(),
        course.seriesBegun(),
        (int) course.begun().stream().filter(it -> !it.given().how().isUsualWay()).count());
  }

  private static Dose dose(Instant start, Delivery it) {
    var given = it.given();
    var instead = Optional.of(it.orderedDose()).filter(order -> !order.equals(given.dose()));
    return new Dose(CourseClock.day(start, given.at()), given.dose(), given.minutes(), instead);
  }

  /** The dose in use, mg/kg, while nobody orders another: {@link DoseRule#toCome}. */
  public MgPerKg doseInUse(DoseRule rule) {
    return rule.toCome(given.stream().map(Dose::toCome).toList());
  }

  /**
   * Day of the last infusion given or score, on whatever instrument; below all days without any.
   */
  public double lastFact() {
    return Stream.concat(given.stream().map(Dose::day), readings.stream().map(Reading::day))
        .mapToDouble(Double::doubleValue)
        .max()
        .orElse(Double.NEGATIVE_INFINITY);
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
   * @param ordered the dose that had been ordered, mg/kg; empty when it is the one given
   */
  public record Dose(double day, MgPerKg dose, double minutes, Optional<MgPerKg> ordered) {
    public Dose(double day, MgPerKg dose, double minutes) {
      this(day, dose, minutes, Optional.empty());
    }

    /** The dose that the next one is ordered at while nobody orders another, mg/kg. */
    public MgPerKg toCome() {
      return ordered.orElse(dose);
    }
  }

  /** One score. The total only: items stay with the instrument. */
  public record Reading(double day, InstrumentId instrument, int score) {}
}

package health.cairn.core.simulation;

import health.cairn.core.forecast.History.Antidepressant;
import health.cairn.core.forecast.History.Dose;
import health.cairn.core.forecast.Population;
import health.cairn.core.forecast.ResponseModel;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.protocol.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * A virtual trial: patients drawn from a population, treated under one protocol, seen with one
 * instrument. It shows what the model says of groups; it is no evidence about real ones.
 *
 * <p>Everyone comes to every visit, and the model is taken to be true.
 *
 * @param antidepressant the same for every patient
 * @param patients 1 to 1,000,000
 * @param seed the same seed makes the same patients, whatever the policy and the machine
 * @param weeks from the first infusion, 1 to 520; nothing is given after them
 */
public record Trial(
    Population population,
    Antidepressant antidepressant,
    Protocol protocol,
    InstrumentId instrument,
    int patients,
    long seed,
    int weeks,
    Boosters boosters) {

  /** Draws a block in the forecasts of adaptive care: as many as when someone waits. */
  private static final int POINTS = 256;

  /** Patients and weeks beyond these are refused. */
  public static final int MOST_PATIENTS = 1_000_000;

  public static final int MOST_WEEKS = 520;

  public Trial {
    require(patients >= 1 && patients <= MOST_PATIENTS, "patients", patients, MOST_PATIENTS);
    require(weeks >= 1 && weeks <= MOST_WEEKS, "weeks", weeks, MOST_WEEKS);
    if (protocol.condition() != population.condition()) {
      throw new IllegalArgumentException(
          "The protocol (%s) treats %s, the population is %s."
              .formatted(protocol.id(), protocol.condition().id(), population.condition().id()));
    }
    if (population.measure(instrument).isEmpty()) {
      throw new IllegalArgumentException(
          "%s is not an instrument of the %s forecast.\nMaybe one of %s."
              .formatted(instrument, population.condition().id(), population.instruments()));
    }
  }

  private static void require(boolean fine, String what, int value, int most) {
    if (!fine) {
      throw new IllegalArgumentException(
          "The number of %s (%d) must be 1 to %d.".formatted(what, value, most));
    }
  }

  public TrialResult run() {
    return run(done -> {});
  }

  /**
   * Runs the trial on all cores; the result does not depend on how many there are.
   *
   * @param progress told how many patients are done, from several threads and not always in order
   */
  public TrialResult run(IntConsumer progress) {
    var model = ResponseModel.of(population, antidepressant, List.of(instrument));
    long[] seeds = Chance.seeds(seed, patients);
    var done = new AtomicInteger();
    var tally =
        IntStream.range(0, patients)
            .parallel()
            .collect(
                () -> new Tally(this),
                (sum, i) -> {
                  sum.add(outcome(model, seeds[i]));
                  progress.accept(done.incrementAndGet());
                },
                Tally::merge);
    return tally.result();
  }

  private Outcome outcome(ResponseModel model, long seed) {
    var patient = VirtualPatient.drawn(model, seed);
    return Outcome.of(this, model, patient.traits(), Care.of(this, patient));
  }

  int days() {
    return weeks * 7;
  }

  int points() {
    return POINTS;
  }

  /** The planned infusions within the trial's time. */
  List<Dose> series() {
    var doses = new ArrayList<Dose>();
    for (double day : protocol.offsets()) {
      if (day <= days()) {
        doses.add(new Dose(day, protocol.dose().perSession(), protocol.dose().minutes()));
      }
    }
    return List.copyOf(doses);
  }

  /** One day after each planned infusion, or just before the next if that comes sooner. */
  double[] lookedAt() {
    var series = series();
    var days = new double[series.size()];
    for (int k = 0; k < days.length; k++) {
      double next = k + 1 < days.length ? series.get(k + 1).day() : Double.POSITIVE_INFINITY;
      days[k] = Math.min(series.get(k).day() + 1, next);
    }
    return days;
  }

  double[] middays() {
    return IntStream.range(0, days()).mapToDouble(day -> day + 0.5).toArray();
  }

  /** Days of the durability curve that lie within the trial, for a series that ended then. */
  double[] curve(double seriesEnd) {
    return IntStream.iterate(0, week -> week <= weeks, week -> week + 1)
        .mapToDouble(week -> week == 0 ? 1 : 7 * week)
        .filter(day -> seriesEnd + day <= days())
        .map(day -> seriesEnd + day)
        .toArray();
  }
}

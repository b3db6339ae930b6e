package health.cairn.core.simulation;

import health.cairn.core.forecast.History.Dose;
import health.cairn.core.forecast.History.Reading;
import health.cairn.core.forecast.KnownPatient;
import health.cairn.core.forecast.Population.Priors;
import health.cairn.core.forecast.ResponseModel;
import health.cairn.core.forecast.Traits;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.numeric.Elementary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A patient drawn from a population, who can be infused and asked. Scores carry the model's drift,
 * noise, rounding and bounds; time only moves on. The same seed always makes the same patient.
 *
 * <p>One object serves one thread.
 */
public final class VirtualPatient {
  private static final double START = -10_000;

  private final ResponseModel model;
  private final Priors priors;
  private final Chance chance;
  private final KnownPatient truth;
  private double drift;
  private double driftDay = Double.NEGATIVE_INFINITY;

  private VirtualPatient(ResponseModel model, Chance chance, Traits traits) {
    this.model = model;
    this.priors = model.population().priors();
    this.chance = chance;
    this.truth = new KnownPatient(model, traits, START);
  }

  /** A patient as the population has them; different seeds make independent patients. */
  public static VirtualPatient drawn(ResponseModel model, long seed) {
    var chance = new Chance(seed);
    return new VirtualPatient(model, chance, model.traits(chance.normals(model.dimensions())));
  }

  /** A patient with chosen traits; the seed decides drift and noise. */
  public static VirtualPatient with(ResponseModel model, Traits traits, long seed) {
    return new VirtualPatient(model, new Chance(seed), traits);
  }

  public Traits traits() {
    return truth.traits();
  }

  /** What no score shows: how much the patient has gained by the last infusion, score or look. */
  public KnownPatient truth() {
    return truth;
  }

  public void infuse(Dose dose) {
    truth.passTo(dose.day());
    truth.infuse(dose.dose());
  }

  /**
   * Asks for a score; at the time of an infusion, before it.
   *
   * @throws IllegalArgumentException if the model does not have the instrument or the day is past
   */
  public Reading score(double day, InstrumentId instrument) {
    int j = index(instrument);
    var measure = model.measures().get(j);
    truth.passTo(day);
    driftTo(day);
    double noiseScale =
        chance.uniform() < priors.noise().wideShare() ? priors.noise().wideScale() : 1;
    double value =
        traits().baseline(j) * (1 - truth.seen(j))
            + measure.driftScale() * drift
            + measure.noiseSd() * noiseScale * chance.normal();
    double rounded = Math.floor(value + 0.5);
    return new Reading(day, instrument, (int) Math.min(Math.max(rounded, 0), measure.max()));
  }

  /** A stationary Ornstein-Uhlenbeck path, seen where scores are taken. */
  private void driftTo(double day) {
    double kept = Elementary.exp((driftDay - day) / priors.drift().days());
    drift = kept * drift + priors.drift().sd() * Math.sqrt(1 - kept * kept) * chance.normal();
    driftDay = day;
  }

  private int index(InstrumentId instrument) {
    var measures = model.measures();
    for (int j = 0; j < measures.size(); j++) {
      if (measures.get(j).instrument().equals(instrument)) {
        return j;
      }
    }
    throw new IllegalArgumentException(
        "%s is not an instrument of this virtual patient.\nMaybe add it to the model."
            .formatted(instrument));
  }

  /** When a score is to be taken, and on which instrument. */
  public record ScoreDue(double day, InstrumentId instrument) {}

  /**
   * Takes this patient, fresh, through a whole course.
   *
   * @return scores in order of time, those of an infusion's own moment taken before it
   */
  public List<Reading> through(List<Dose> doses, List<ScoreDue> dues) {
    var inOrder = doses.stream().sorted(Comparator.comparingDouble(Dose::day)).toList();
    var readings = new ArrayList<Reading>();
    int given = 0;
    for (var due : dues.stream().sorted(Comparator.comparingDouble(ScoreDue::day)).toList()) {
      for (; given < doses.size() && inOrder.get(given).day() < due.day(); given++) {
        infuse(inOrder.get(given));
      }
      readings.add(score(due.day(), due.instrument()));
    }
    for (; given < doses.size(); given++) {
      infuse(inOrder.get(given));
    }
    return List.copyOf(readings);
  }
}

package health.cairn.core.simulation;

import health.cairn.core.forecast.History.Dose;
import java.util.ArrayList;
import java.util.List;

/** Treats virtual patients as a trial's policy says: which infusions each of them gets. */
final class Care implements Boosters.Cases<Given> {
  /** A response is looked for so long after the series. */
  static final double WEEK = 7;

  private final Trial trial;
  private final VirtualPatient patient;
  private final List<Dose> series;

  private Care(Trial trial, VirtualPatient patient) {
    this.trial = trial;
    this.patient = patient;
    this.series = trial.series();
  }

  static Given of(Trial trial, VirtualPatient patient) {
    return trial.boosters().as(new Care(trial, patient));
  }

  @Override
  public Given none(Boosters.None none) {
    return new Given(series, series.size());
  }

  @Override
  public Given every(Boosters.Every every) {
    var last = series.get(series.size() - 1);
    double look = last.day() + WEEK;
    if (look > trial.days() || !responded(look)) {
      return new Given(series, series.size());
    }
    var given = new ArrayList<>(series);
    for (double day = last.day() + every.days(); day <= trial.days(); day += every.days()) {
      given.add(new Dose(day, last.dose(), last.minutes()));
    }
    return new Given(given, series.size());
  }

  private boolean responded(double look) {
    double before = patient.score(0, trial.instrument()).score();
    series.forEach(patient::infuse);
    double after = patient.score(look, trial.instrument()).score();
    return before > 0 && 1 - after / before >= trial.population().responseThreshold();
  }

  @Override
  public Given adaptive(Boosters.Adaptive adaptive) {
    return new AdaptiveCare(trial, patient, adaptive).given();
  }
}

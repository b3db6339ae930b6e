package health.cairn.core.simulation;

import health.cairn.core.forecast.KnownPatient;
import health.cairn.core.forecast.ResponseModel;
import health.cairn.core.forecast.Traits;

/**
 * What truly became of one virtual patient: improvement without drift and noise.
 *
 * @param planned when each planned infusion is looked at: one day after it
 * @param daily the middle of every day of the trial
 * @param curve the days of the durability curve, counted from the last infusion of the series
 */
record Outcome(Given given, Looks planned, Looks daily, Looks curve) {

  /** In response, in remission, one entry a look. */
  static final class Looks {
    final boolean[] response;
    final boolean[] remission;

    Looks(int count) {
      this.response = new boolean[count];
      this.remission = new boolean[count];
    }
  }

  static Outcome of(Trial trial, ResponseModel model, Traits traits, Given given) {
    return new Outcome(
        given,
        look(model, traits, given, trial.lookedAt()),
        look(model, traits, given, trial.middays()),
        look(model, traits, given, trial.curve(given.seriesEnd())));
  }

  /** An infusion at the moment of a look comes after it. */
  private static Looks look(ResponseModel model, Traits traits, Given given, double[] days) {
    var patient = new KnownPatient(model, traits, 0);
    var looks = new Looks(days.length);
    int next = 0;
    for (int i = 0; i < days.length; i++) {
      for (; next < given.doses().size() && given.doses().get(next).day() < days[i]; next++) {
        patient.passTo(given.doses().get(next).day());
        patient.infuse(given.doses().get(next).dose());
      }
      patient.passTo(days[i]);
      looks.response[i] = patient.inResponse(0);
      looks.remission[i] = patient.inRemission(0);
    }
    return looks;
  }
}

package health.cairn.core.forecast;

import health.cairn.core.numeric.Columns;
import health.cairn.core.numeric.Elementary;

/**
 * The traits of many draws from their standard normals: docs/forecast.md, "The model".
 *
 * <p>Shares are logistic(mean + sd z), half-lives and d50 exp(mean + sd z).
 */
final class TraitColumns {
  private static final double LOG2E = 1.4426950408889634;

  private final ResponseModel model;
  private final Particles to;
  private final double[] work;

  private TraitColumns(ResponseModel model, Particles to) {
    this.model = model;
    this.to = to;
    this.work = new double[to.size];
  }

  static void fill(ResponseModel model, Particles to) {
    var columns = new TraitColumns(model, to);
    columns.shared();
    for (int j = 0; j < to.baselines.length; j++) {
      columns.instrument(j);
    }
  }

  private void shared() {
    var p = model.population().priors();
    logistic(p.ceiling().mean(), model.ceilingSd(), to.z[0], to.ceiling);
    kept(p.onset().mean(), model.acuteSd(), to.z[1], to.acuteKept);
    kept(p.buildUp().mean(), model.buildSd(), model.build(to.z), to.sustainedKept);
    exp(-p.acuteHalfLife().mean(), -p.acuteHalfLife().patientSd(), to.z[3], to.acuteRate);
    exp(
        model.doseSlope() * p.dose().d50Mean(),
        model.doseSlope() * p.dose().d50PatientSd(),
        to.z[5],
        to.d50Power);
    double[] stretched = model.lnSustainedHalfLife(to.z);
    exp(0, -1, stretched, to.sustainedRate);
  }

  private void instrument(int j) {
    var measure = model.measures().get(j);
    logistic(
        measure.baselineLogitMean(),
        measure.baselineLogitSd(),
        model.baselineDeviate(to.z, j),
        to.baselines[j]);
    double[] seen = to.ceilingsSeen[j];
    for (int i = 0; i < to.size; i++) {
      to.baselines[j][i] *= measure.max();
      seen[i] = measure.exponent() == 1 ? to.ceiling[i] : Elementary.log2(to.ceiling[i]);
    }
    if (measure.exponent() != 1) {
      Columns.exp2(measure.exponent(), seen, seen, to.size);
    }
  }

  private void exp(double mean, double sd, double[] x, double[] out) {
    for (int i = 0; i < to.size; i++) {
      work[i] = mean + sd * x[i];
    }
    Columns.exp2(LOG2E, work, out, to.size);
  }

  private void logistic(double mean, double sd, double[] x, double[] out) {
    exp(-mean, -sd, x, out);
    for (int i = 0; i < to.size; i++) {
      out[i] = 1 / (1 + out[i]);
    }
  }

  /** 1 - logistic. */
  private void kept(double mean, double sd, double[] x, double[] out) {
    logistic(-mean, -sd, x, out);
  }
}

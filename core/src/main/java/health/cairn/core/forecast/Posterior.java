package health.cairn.core.forecast;

import health.cairn.core.forecast.Forecast.Parameter;
import health.cairn.core.forecast.History.Dose;
import health.cairn.core.forecast.History.Reading;
import health.cairn.core.numeric.Columns;
import health.cairn.core.numeric.Elementary;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What the scores of one course leave possible: weighted draws of the traits, each with the effect
 * and the drift it leaves the patient with.
 *
 * <p>One object serves one thread: it keeps what it worked out.
 */
public final class Posterior {
  private final ResponseModel model;
  private final Particles draws;
  private final double ess;
  private final boolean approximate;
  private final Map<Integer, Needed> needed = new HashMap<>();

  Posterior(ResponseModel model, Particles draws, double ess, boolean approximate) {
    this.model = model;
    this.draws = draws;
    this.ess = ess;
    this.approximate = approximate;
  }

  /**
   * @param doses infusions given, by day
   * @param readings scores on the model's instruments, by day
   * @param points draws a block: 256 when someone waits, 512 for reports; a power of 2
   */
  public static Posterior of(
      ResponseModel model, List<Dose> doses, List<Reading> readings, int points) {
    return new Sampler(model, new Likelihood(model, doses, readings), points).sample();
  }

  public ResponseModel model() {
    return model;
  }

  Particles draws() {
    return draws;
  }

  /** Worked out once an instrument. */
  Needed needed(int instrument) {
    return needed.computeIfAbsent(instrument, it -> new Needed(this, it));
  }

  /** Equally weighted draws, each taken about as often as its weight says. */
  Particles resampled(int count) {
    return draws.chosen(Weights.resampled(draws.weight, count));
  }

  /** The effective number of draws, 1 / sum of squared weights; 1 or more. */
  public double ess() {
    return ess;
  }

  /** True if the sampler had to fall back to a random walk. */
  public boolean approximate() {
    return approximate;
  }

  public double mean(ToDoubleFunction<Traits> quantity) {
    double sum = 0;
    for (int i = 0; i < draws.size; i++) {
      sum += draws.weight[i] * quantity.applyAsDouble(draws.traits(model, i));
    }
    return sum;
  }

  public double sd(ToDoubleFunction<Traits> quantity) {
    double mean = mean(quantity);
    double sum = 0;
    for (int i = 0; i < draws.size; i++) {
      double apart = quantity.applyAsDouble(draws.traits(model, i)) - mean;
      sum += draws.weight[i] * apart * apart;
    }
    return Math.sqrt(sum);
  }

  /** Mean untreated severity on an instrument, points. */
  double baseline(int instrument) {
    return Columns.dot(draws.weight, draws.baselines[instrument], draws.size);
  }

  /** Sum over the scores of the mean squared standardised distance from what was expected. */
  double squaredSurprise() {
    return Columns.dot(draws.weight, draws.squaredSurprise, draws.size);
  }

  /** The shared parameters in reading order; half-lives and d50 (mg/kg) as natural logarithms. */
  Map<String, Parameter> parameters() {
    double[][] x = model.standardised(draws.z);
    var p = model.population().priors();
    double lnReference = Elementary.log(model.population().referenceDose().value());
    var parameters = new LinkedHashMap<String, Parameter>();
    parameters.put("ceiling", parameter(draws.ceiling, x[0]));
    parameters.put("acuteGain", parameter(line(1, -1, draws.acuteKept), x[1]));
    parameters.put("buildUp", parameter(line(1, -1, draws.sustainedKept), x[2]));
    var fast = p.acuteHalfLife();
    parameters.put("lnAcuteHalfLife", parameter(line(fast.mean(), fast.patientSd(), x[3]), x[3]));
    parameters.put("lnSustainedHalfLife", parameter(model.lnSustainedHalfLife(draws.z), x[4]));
    double lnD50 = p.dose().d50Mean() + lnReference;
    parameters.put("lnD50", parameter(line(lnD50, p.dose().d50PatientSd(), x[5]), x[5]));
    return Collections.unmodifiableMap(parameters);
  }

  private static double[] line(double start, double slope, double[] x) {
    var line = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      line[i] = start + slope * x[i];
    }
    return line;
  }

  /** Learned is 1 - posterior variance / prior variance, which is 1, of the standardised form. */
  private Parameter parameter(double[] values, double[] standardised) {
    var sample = new WeightedSample(values, draws.weight);
    double mean = Columns.dot(draws.weight, values, draws.size);
    return new Parameter(
        mean,
        Math.sqrt(variance(values)),
        sample.quantile(0.10),
        sample.quantile(0.50),
        sample.quantile(0.90),
        1 - variance(standardised));
  }

  private double variance(double[] values) {
    double mean = Columns.dot(draws.weight, values, draws.size);
    var apart = line(-mean, 1, values);
    var weighted = new double[apart.length];
    for (int i = 0; i < apart.length; i++) {
      weighted[i] = draws.weight[i] * apart[i];
    }
    return Columns.dot(weighted, apart, draws.size);
  }
}

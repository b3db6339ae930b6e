package health.cairn.core.forecast;

import health.cairn.core.forecast.Forecast.Parameter;
import health.cairn.core.forecast.History.Dose;
import health.cairn.core.forecast.History.Reading;
import health.cairn.core.numeric.Elementary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What the scores of one course leave possible: weighted draws of the traits, each with the effect
 * and the drift it leaves the patient with.
 */
public final class Posterior {
  private final ResponseModel model;
  private final List<Draw> draws;
  private final double ess;
  private final boolean approximate;

  Posterior(ResponseModel model, List<Draw> draws, double ess, boolean approximate) {
    this.model = model;
    this.draws = Collections.unmodifiableList(draws);
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

  List<Draw> draws() {
    return draws;
  }

  /** Equally weighted draws, each taken about as often as its weight says. */
  List<Draw> resampled(int count) {
    return resampled(draws, count);
  }

  static List<Draw> resampled(List<Draw> draws, int count) {
    var chosen = new ArrayList<Draw>();
    double upTo = 0;
    for (var draw : draws) {
      upTo += draw.weight * count;
      while (chosen.size() < count && chosen.size() + 0.5 < upTo) {
        chosen.add(draw);
      }
    }
    return chosen;
  }

  /** The effective number of draws: 1 / sum of squared weights. */
  public double ess() {
    return ess;
  }

  /** True if the sampler had to fall back to a random walk. */
  public boolean approximate() {
    return approximate;
  }

  public double mean(ToDoubleFunction<Traits> quantity) {
    double sum = 0;
    for (var draw : draws) {
      sum += draw.weight * quantity.applyAsDouble(draw.traits);
    }
    return sum;
  }

  public double sd(ToDoubleFunction<Traits> quantity) {
    double mean = mean(quantity);
    double sum = 0;
    for (var draw : draws) {
      double apart = quantity.applyAsDouble(draw.traits) - mean;
      sum += draw.weight * apart * apart;
    }
    return Math.sqrt(sum);
  }

  /**
   * What the scores taught of each shared parameter, in the model's order: 1 - posterior variance /
   * prior variance of its standardised form. 0 before anything is seen; at most 1.
   */
  double[] learned() {
    var means = new double[ResponseModel.SHARED];
    var squares = new double[ResponseModel.SHARED];
    for (var draw : draws) {
      double[] x = model.standardised(draw.z);
      for (int i = 0; i < x.length; i++) {
        means[i] += draw.weight * x[i];
        squares[i] += draw.weight * x[i] * x[i];
      }
    }
    var learned = new double[ResponseModel.SHARED];
    for (int i = 0; i < learned.length; i++) {
      learned[i] = 1 - (squares[i] - means[i] * means[i]);
    }
    return learned;
  }

  /** The shared parameters in reading order; half-lives and d50 (mg/kg) as natural logarithms. */
  Map<String, Parameter> parameters() {
    double[] learned = learned();
    double reference = model.population().referenceDose().value();
    var parameters = new LinkedHashMap<String, Parameter>();
    parameters.put("ceiling", parameter(t -> t.ceiling, learned[0]));
    parameters.put("acuteGain", parameter(t -> t.acuteGain, learned[1]));
    parameters.put("buildUp", parameter(t -> t.buildUp, learned[2]));
    parameters.put("lnAcuteHalfLife", parameter(t -> Elementary.log(t.acuteHalfLife), learned[3]));
    parameters.put(
        "lnSustainedHalfLife", parameter(t -> Elementary.log(t.sustainedHalfLife), learned[4]));
    parameters.put("lnD50", parameter(t -> Elementary.log(t.d50 * reference), learned[5]));
    return Collections.unmodifiableMap(parameters);
  }

  private Parameter parameter(ToDoubleFunction<Traits> quantity, double learned) {
    var sample = new WeightedSample(draws.size());
    double mean = 0;
    double square = 0;
    for (var draw : draws) {
      double x = quantity.applyAsDouble(draw.traits);
      sample.add(x, draw.weight);
      mean += draw.weight * x;
      square += draw.weight * x * x;
    }
    double variance = Math.max(square - mean * mean, 0);
    return new Parameter(
        mean,
        Math.sqrt(variance),
        sample.quantile(0.10),
        sample.quantile(0.50),
        sample.quantile(0.90),
        learned);
  }
}

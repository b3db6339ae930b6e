package health.cairn.core.forecast;

import health.cairn.core.forecast.History.Dose;
import health.cairn.core.forecast.History.Reading;
import java.util.Collections;
import java.util.List;
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

  /** Posterior variance of one of the independent standard normals; 1 before anything is seen. */
  public double varianceOfZ(int dimension) {
    double mean = 0;
    double square = 0;
    for (var draw : draws) {
      double x = draw.z[dimension];
      mean += draw.weight * x;
      square += draw.weight * x * x;
    }
    return square - mean * mean;
  }
}

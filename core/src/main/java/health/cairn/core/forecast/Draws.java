package health.cairn.core.forecast;

/** The draws of a posterior one by one, for checking the model against patients who are known. */
public final class Draws {
  private final ResponseModel model;
  private final Particles draws;

  public Draws(Posterior posterior) {
    this.model = posterior.model();
    this.draws = posterior.draws();
  }

  public int size() {
    return draws.size;
  }

  /** Share of the posterior, 0 to 1; all together 1. */
  public double weight(int i) {
    return draws.weight[i];
  }

  public Traits traits(int i) {
    return draws.traits(model, i);
  }

  /** Mean of the drift after the last score, in units of the instrument's drift scale. */
  public double driftMean(int i) {
    return draws.driftMean[i];
  }

  /** Its variance, the same units squared. */
  public double driftVariance(int i) {
    return draws.driftVariance[i];
  }
}

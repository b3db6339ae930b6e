package health.cairn.core.forecast;

/** The draws of a posterior one by one, for checking the model against patients who are known. */
public final class Draws {
  private final Posterior posterior;

  public Draws(Posterior posterior) {
    this.posterior = posterior;
  }

  public int size() {
    return posterior.draws().size();
  }

  /** Share of the posterior, 0 to 1; all together 1. */
  public double weight(int i) {
    return posterior.draws().get(i).weight;
  }

  public Traits traits(int i) {
    return posterior.draws().get(i).traits;
  }

  /** Mean of the drift after the last score, in units of the instrument's drift scale. */
  public double driftMean(int i) {
    return posterior.draws().get(i).driftMean;
  }

  public double driftVariance(int i) {
    return posterior.draws().get(i).driftVariance;
  }
}

package health.cairn.core.forecast;

import health.cairn.core.numeric.Columns;
import java.util.ArrayList;
import java.util.List;

/**
 * Tempered adaptive mixture importance sampling on fixed, evenly spread points: the same course
 * always gives the same draws. The prior stays in the mixture, so weights are bounded by the
 * likelihood and no possibility is lost silently. docs/forecast.md, "The posterior".
 */
final class Sampler {
  private static final int ADAPTATIONS = 4;
  private static final int MOST_ADAPTATIONS = 8;
  private static final double ENOUGH_ESS = 150;
  private static final double LEAST_ESS = 100;
  private static final double WIDENED = 1.25;
  private static final double RIDGE = 1e-4;

  private final ResponseModel model;
  private final Likelihood likelihood;
  private final int points;
  private final int d;
  private final List<Particles> blocks = new ArrayList<>();
  private final List<Proposal> proposals = new ArrayList<>();

  Sampler(ResponseModel model, Likelihood likelihood, int points) {
    this.model = model;
    this.likelihood = likelihood;
    this.points = points;
    this.d = model.dimensions();
  }

  Posterior sample() {
    addBlock(Proposal.standard(d));
    var weights = new Weights(blocks);
    for (int t = 1;
        t <= ADAPTATIONS || (t <= MOST_ADAPTATIONS && weights.ess() < ENOUGH_ESS);
        t++) {
      weights.temper(points / 4.0);
      addBlock(fitted(weights));
      weights = new Weights(blocks);
    }
    weights.leave();
    double ess = weights.ess();
    return ess < LEAST_ESS
        ? new Posterior(model, walked(weights), ess, true)
        : new Posterior(model, kept(weights), ess, false);
  }

  private Particles kept(Weights weights) {
    var kept = Particles.chosen(blocks, weights.worthKeeping());
    double sum = Columns.sum(kept.weight, kept.size);
    for (int i = 0; i < kept.size; i++) {
      kept.weight[i] /= sum;
    }
    return kept;
  }

  private void addBlock(Proposal proposal) {
    for (var block : blocks) {
      proposal.addDensity(block);
    }
    var block = new Particles(points, d);
    proposal.points(NormalPoints.columns(points, d, proposals.size()), block.z);
    TraitColumns.fill(model, block);
    likelihood.of(block);
    logPrior(block);
    proposals.add(proposal);
    for (var each : proposals) {
      each.addDensity(block);
    }
    blocks.add(block);
  }

  private static void logPrior(Particles block) {
    for (double[] column : block.z) {
      for (int i = 0; i < block.size; i++) {
        block.logPrior[i] -= column[i] * column[i] / 2;
      }
    }
  }

  /** The normal with the weighted draws' mean and widened covariance. */
  private Proposal fitted(Weights weights) {
    double[] mean = weights.mean();
    return new Proposal(mean, scaled(weights.covariance(mean), WIDENED));
  }

  private double[][] scaled(double[][] covariance, double by) {
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        covariance[i][j] = by * covariance[i][j] + (i == j ? RIDGE : 0);
      }
    }
    return covariance;
  }

  /** Equally weighted draws from a short random walk, begun where the weights are. */
  private Particles walked(Weights weights) {
    double[][] covariance = weights.covariance(weights.mean());
    var step = new Proposal(new double[d], scaled(covariance, RandomWalk.SCALE / d));
    var start = Particles.chosen(blocks, weights.resampled(points));
    return new RandomWalk(model, likelihood, step).from(start);
  }
}

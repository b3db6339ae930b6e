package health.cairn.core.forecast;

import health.cairn.core.numeric.Elementary;
import health.cairn.core.numeric.Normal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

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
  private static final int TEMPER_STEPS = 20;

  private static final double NEGLIGIBLE = 2e-5;

  /** The fallback's random walk: its length, its scale by Gelman, Roberts and Gilks, its seed. */
  private static final int SWEEPS = 10;

  private static final double WALK = 2.4;
  private static final long SEED = 20261101L;

  private final ResponseModel model;
  private final Likelihood likelihood;
  private final int points;
  private final int d;
  private final List<Draw> draws = new ArrayList<>();
  private final List<Proposal> proposals = new ArrayList<>();

  /** ln(prior / mixture) of each draw, and ln likelihood. */
  private double[] logBase = new double[0];

  private double[] logLikelihoods = new double[0];

  private double ess;

  Sampler(ResponseModel model, Likelihood likelihood, int points) {
    this.model = model;
    this.likelihood = likelihood;
    this.points = points;
    this.d = model.dimensions();
  }

  Posterior sample() {
    addBlock(Proposal.standard(d));
    weigh(1);
    for (int t = 1; t <= ADAPTATIONS || (t <= MOST_ADAPTATIONS && ess < ENOUGH_ESS); t++) {
      temper();
      addBlock(fitted());
      weigh(1);
    }
    return ess < LEAST_ESS
        ? new Posterior(model, walk(), ess, true)
        : new Posterior(model, pruned(), ess, false);
  }

  /** Without the many draws that together weigh too little to move any figure that is shown. */
  private List<Draw> pruned() {
    double[] weights = draws.stream().mapToDouble(draw -> draw.weight).sorted().toArray();
    double left = 0;
    int i = 0;
    while (left + weights[i] < NEGLIGIBLE) {
      left += weights[i++];
    }
    var pruned = new ArrayList<Draw>();
    for (var draw : draws) {
      if (draw.weight >= weights[i]) {
        draw.weight /= 1 - left;
        pruned.add(draw);
      }
    }
    return pruned;
  }

  private void addBlock(Proposal proposal) {
    for (var draw : draws) {
      draw.proposed += proposal.density(draw.z);
    }
    double[][] normals = NormalPoints.of(points, d, proposals.size());
    proposals.add(proposal);
    for (double[] normal : normals) {
      var draw = draw(proposal.point(normal));
      for (var each : proposals) {
        draw.proposed += each.density(draw.z);
      }
      draws.add(draw);
    }
    logBase = new double[draws.size()];
    logLikelihoods = new double[draws.size()];
    for (int i = 0; i < logBase.length; i++) {
      var draw = draws.get(i);
      logBase[i] = draw.logPrior - Elementary.log(draw.proposed);
      logLikelihoods[i] = draw.logLikelihood;
    }
  }

  private Draw draw(double[] z) {
    var traits = model.traits(z);
    double logLikelihood = likelihood.of(traits);
    return new Draw(z, traits, likelihood, logLikelihood);
  }

  /** Sets every draw's weight for the likelihood raised to gamma, and the effective number. */
  private void weigh(double gamma) {
    ess = effective(gamma);
    double most = most(gamma);
    double sum = 0;
    for (int i = 0; i < logBase.length; i++) {
      var draw = draws.get(i);
      draw.weight = Elementary.exp(logBase[i] + gamma * logLikelihoods[i] - most);
      sum += draw.weight;
    }
    for (var draw : draws) {
      draw.weight /= sum;
    }
  }

  /** The effective number of draws, 1 / sum of squared weights, at that power of the likelihood. */
  private double effective(double gamma) {
    double most = most(gamma);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < logBase.length; i++) {
      double weight = Elementary.exp(logBase[i] + gamma * logLikelihoods[i] - most);
      sum += weight;
      squares += weight * weight;
    }
    return sum * sum / squares;
  }

  private double most(double gamma) {
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < logBase.length; i++) {
      most = Math.max(most, logBase[i] + gamma * logLikelihoods[i]);
    }
    return most;
  }

  /** Leaves the weights at the highest power of the likelihood that keeps enough draws alive. */
  private void temper() {
    double enough = points / 4.0;
    if (ess >= enough) {
      return;
    }
    double low = 0;
    double high = 1;
    for (int i = 0; i < TEMPER_STEPS; i++) {
      double gamma = (low + high) / 2;
      if (effective(gamma) >= enough) {
        low = gamma;
      } else {
        high = gamma;
      }
    }
    weigh(low);
  }

  /** The normal with the weighted draws' mean and widened covariance. */
  private Proposal fitted() {
    double[] mean = mean();
    double[][] covariance = covariance(mean);
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        covariance[i][j] = WIDENED * covariance[i][j] + (i == j ? RIDGE : 0);
      }
    }
    return new Proposal(mean, covariance);
  }

  private double[] mean() {
    var mean = new double[d];
    for (var draw : draws) {
      for (int i = 0; i < d; i++) {
        mean[i] += draw.weight * draw.z[i];
      }
    }
    return mean;
  }

  private double[][] covariance(double[] mean) {
    var covariance = new double[d][d];
    for (var draw : draws) {
      for (int i = 0; i < d; i++) {
        double x = draw.weight * (draw.z[i] - mean[i]);
        for (int j = 0; j <= i; j++) {
          covariance[i][j] += x * (draw.z[j] - mean[j]);
        }
      }
    }
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < i; j++) {
        covariance[j][i] = covariance[i][j];
      }
    }
    return covariance;
  }

  /** Equally weighted draws from a short random walk, begun where the weights are. */
  private List<Draw> walk() {
    double[][] covariance = covariance(mean());
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        covariance[i][j] = WALK * WALK / d * covariance[i][j] + (i == j ? RIDGE : 0);
      }
    }
    var step = new Proposal(new double[d], covariance);
    var random = new SplittableRandom(SEED);
    var walked = new ArrayList<Draw>();
    for (var start : Posterior.resampled(draws, points)) {
      var draw = start;
      for (int i = 0; i < SWEEPS; i++) {
        draw = next(draw, step, random);
      }
      var end = draw(draw.z);
      end.weight = 1.0 / points;
      walked.add(end);
    }
    return walked;
  }

  private Draw next(Draw draw, Proposal step, SplittableRandom random) {
    var normal = new double[d];
    for (int i = 0; i < d; i++) {
      normal[i] = Normal.quantile(random.nextDouble(1e-12, 1));
    }
    double[] z = step.point(normal);
    for (int i = 0; i < d; i++) {
      z[i] += draw.z[i];
    }
    var candidate = draw(z);
    double gain = candidate.logPrior + candidate.logLikelihood - draw.logPrior - draw.logLikelihood;
    return Elementary.log(random.nextDouble(1e-300, 1)) < gain ? candidate : draw;
  }
}

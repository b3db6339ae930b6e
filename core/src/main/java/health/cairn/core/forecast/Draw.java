package health.cairn.core.forecast;

/** One possibility: traits, how likely they are, and where they leave the patient. */
final class Draw {
  final double[] z;
  final Traits traits;
  final double logPrior;
  final double logLikelihood;

  /** The effect after the last event of the course. */
  final double acute;

  final double sustained;
  final double notYet;

  /** The drift after the last score, in drift scales. */
  final double driftMean;

  final double driftVariance;

  /** Of the last score, before it was seen. */
  final double lastMean;

  final double lastVariance;
  final double lastLogLikelihood;
  final double squaredSurprise;

  /** Sum over the blocks of their proposal density here, without (2 pi)^(-d/2). */
  double proposed;

  /** Share of the posterior; all draws' weights sum to 1. */
  double weight;

  Draw(double[] z, Traits traits, Likelihood walked, double logLikelihood) {
    this.z = z;
    this.traits = traits;
    this.logPrior = -squaredLength(z) / 2;
    this.logLikelihood = logLikelihood;
    this.acute = walked.effect.acute;
    this.sustained = walked.effect.sustained;
    this.notYet = walked.effect.notYet;
    this.driftMean = walked.driftMean;
    this.driftVariance = walked.driftVariance;
    this.lastMean = walked.lastMean;
    this.lastVariance = walked.lastVariance;
    this.lastLogLikelihood = walked.lastLogLikelihood;
    this.squaredSurprise = walked.squaredSurprise;
  }

  static double squaredLength(double[] z) {
    double sum = 0;
    for (double x : z) {
      sum += x * x;
    }
    return sum;
  }
}

package health.cairn.core.forecast;

import health.cairn.core.numeric.Columns;

/** The joint effect that each draw needs on one instrument. */
final class Needed {
  /** For response, 0 to 1; above 1 where the ceiling is too low. */
  final double[] response;

  /** For an expected score in the remission range, likewise. */
  final double[] remission;

  private final double[] weight;

  Needed(Posterior posterior, int instrument) {
    var model = posterior.model();
    var draws = posterior.draws();
    this.response = model.jointForResponse(draws, instrument);
    this.remission = model.jointForRemission(draws, instrument);
    this.weight = draws.weight;
  }

  /** Shares of the draws whose joint effect reaches what is needed. */
  Standing reached(double[] joint) {
    var reached = new double[joint.length];
    Columns.reached(joint, response, reached, joint.length);
    double inResponse = Columns.dot(reached, weight, joint.length);
    Columns.reached(joint, remission, reached, joint.length);
    return new Standing(inResponse, Columns.dot(reached, weight, joint.length));
  }
}

package health.cairn.core.forecast;

/**
 * Chances at one moment.
 *
 * @param response chance of response, 0 to 1
 * @param remission chance of an expected score in the remission range, 0 to 1
 */
record Standing(double response, double remission) {
  /** Without or with one infusion at the last fact, so many days after it. */
  static Standing after(Posterior posterior, Needed needed, double days, double dosePower) {
    var effects = Effects.last(posterior.draws());
    if (dosePower > 0) {
      effects.infuse(dosePower);
    }
    effects.fade(days, posterior.model().settling(days));
    var joint = new double[posterior.draws().size];
    effects.joint(joint);
    return needed.reached(joint);
  }
}

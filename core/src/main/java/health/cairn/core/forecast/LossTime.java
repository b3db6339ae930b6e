package health.cairn.core.forecast;

import health.cairn.core.numeric.Elementary;

/**
 * When one patient's response is lost, in days after the last infusion: the first time from day 1
 * on when the joint effect falls below what response needs. Drift and noise play no part: loss
 * comes from fading.
 */
final class LossTime {
  /** Search stops here: "more than two years". */
  static final double LONGEST = 730;

  private static final int HALVINGS = 30;

  private LossTime() {}

  /** Joint effect so many days after the last infusion, which left the given effects. */
  static double joint(
      double days, double acute, double sustained, double notYet, Traits traits, double setIn) {
    double fast = acute * Elementary.exp2(-days * traits.acuteRate);
    double settled = sustained - notYet * Elementary.exp2(-days / setIn);
    double lasting = settled * Elementary.exp2(-days * traits.sustainedRate);
    return 1 - (1 - fast) * (1 - lasting);
  }

  /**
   * Solved by regula falsi with halving of stale ends (Illinois), which needs a third of the steps
   * that bisection would.
   *
   * @param needed the joint effect that response needs
   * @param setIn half-time for the lasting effect to set in, days
   * @return days from 1 to {@link #LONGEST}; NaN for a patient not in response on day 1
   */
  static double of(Effect after, Traits traits, double needed, double setIn) {
    double low = 1;
    double atLow = excess(low, after, traits, needed, setIn);
    if (!(atLow >= 0)) {
      return Double.NaN;
    }
    double high = LONGEST;
    double atHigh = excess(high, after, traits, needed, setIn);
    if (atHigh >= 0) {
      return LONGEST;
    }
    int side = 0;
    for (int i = 0; i < HALVINGS && high - low > 1e-4; i++) {
      double t = low + (high - low) * fraction(i, atLow, atHigh);
      double at = excess(t, after, traits, needed, setIn);
      if (at >= 0) {
        low = t;
        atLow = at;
        atHigh = side > 0 ? atHigh / 2 : atHigh;
        side = 1;
      } else {
        high = t;
        atHigh = at;
        atLow = side < 0 ? atLow / 2 : atLow;
        side = -1;
      }
    }
    return (low + high) / 2;
  }

  private static double fraction(int step, double atLow, double atHigh) {
    double straight = atLow / (atLow - atHigh);
    // Every third step halves, so that a flat curve cannot hold the search up.
    return step % 3 == 2 ? 0.5 : Math.min(Math.max(straight, 0.02), 0.98);
  }

  private static double excess(double t, Effect after, Traits traits, double needed, double setIn) {
    return joint(t, after.acute, after.sustained, after.notYet, traits, setIn) - needed;
  }
}

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

  private static final double CLOSE = 1e-5;
  private static final int MOST_STEPS = 60;
  private static final double LN2 = 0.6931471805599453;

  private final double acute;
  private final double sustained;
  private final double notYet;
  private final double acuteRate;
  private final double sustainedRate;
  private final double settlingRate;

  /** Joint effect and its slope a day, of the last look. */
  private double joint;

  private double slope;

  private LossTime(double[] effect, double[] rates) {
    this.acute = effect[0];
    this.sustained = effect[1];
    this.notYet = effect[2];
    this.acuteRate = rates[0];
    this.sustainedRate = rates[1];
    this.settlingRate = rates[2];
  }

  /**
   * @param needed the joint effect that response needs
   * @param setIn half-time for the lasting effect to set in, days
   * @return days from 1 to {@link #LONGEST}; NaN for a patient not in response on day 1
   */
  static double of(Effect after, Traits traits, double needed, double setIn) {
    var time =
        new LossTime(
            new double[] {after.acute, after.sustained, after.notYet},
            new double[] {traits.acuteRate, traits.sustainedRate, 1 / setIn});
    time.look(1);
    return time.joint >= needed ? time.falls(needed) : Double.NaN;
  }

  /** The same for one of many draws, which is known to be in response on day 1. */
  static double of(Effects after, Particles draws, int i, double needed, double setIn) {
    return new LossTime(
            new double[] {after.acute[i], after.sustained[i], after.notYet[i]},
            new double[] {draws.acuteRate[i], draws.sustainedRate[i], 1 / setIn})
        .falls(needed);
  }

  /** Newton's steps on the logarithm, which is all but straight; halving where one would leave. */
  private double falls(double needed) {
    double low = 1;
    double high = Double.POSITIVE_INFINITY;
    double t = Math.min(Math.max(alone(needed), 1), LONGEST);
    for (int i = 0; i < MOST_STEPS; i++) {
      look(t);
      if (joint >= needed) {
        low = t;
      } else {
        high = t;
      }
      if (low >= LONGEST) {
        return LONGEST;
      }
      double next = next(t, needed, low, Math.min(high, LONGEST));
      if (Math.abs(next - t) < CLOSE) {
        return next;
      }
      t = next;
    }
    return t;
  }

  /** When the lasting effect alone, all of it set in, would fall below what is needed. */
  private double alone(double needed) {
    return sustained > needed ? Elementary.log2(sustained / needed) / sustainedRate : 1;
  }

  private double next(double t, double needed, double low, double high) {
    double ln = 2 * (joint - needed) / (joint + needed);
    double next = t - ln * joint / slope;
    if (slope < 0 && next >= low && next <= high) {
      return next;
    }
    return slope < 0 && next > high && high == LONGEST && low < LONGEST
        ? LONGEST
        : (low + high) / 2;
  }

  private void look(double days) {
    double fast = acute * Elementary.exp2(-days * acuteRate);
    double left = Elementary.exp2(-days * sustainedRate);
    double unsettled = notYet * Elementary.exp2(-days * settlingRate) * left;
    double lasting = sustained * left - unsettled;
    double lastingSlope = settlingRate * unsettled - sustainedRate * lasting;
    joint = 1 - (1 - fast) * (1 - lasting);
    slope = LN2 * ((1 - fast) * lastingSlope - (1 - lasting) * acuteRate * fast);
  }
}

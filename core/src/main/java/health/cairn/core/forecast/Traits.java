package health.cairn.core.forecast;

import java.util.Arrays;

/**
 * How one patient answers to ketamine, known or supposed: the model's parameters for one draw.
 *
 * <p>Half-lives in days; d50 as a multiple of the reference dose; baselines in points, one an
 * instrument; ceiling, acute gain and build-up are shares from 0 to 1.
 */
public final class Traits {
  final double ceiling;
  final double acuteGain;
  final double buildUp;
  final double acuteHalfLife;
  final double sustainedHalfLife;
  final double d50;
  final double[] baselines;

  /** The ceiling as each instrument sees it. */
  final double[] ceilingsSeen;

  /** d50 to the power of the dose slope, the only form in which a dose meets it. */
  final double d50Power;

  /** Halvings of each effect a day. */
  final double acuteRate;

  final double sustainedRate;

  Traits(
      double ceiling,
      double acuteGain,
      double buildUp,
      double acuteHalfLife,
      double sustainedHalfLife,
      double d50,
      double d50Power,
      double[] baselines,
      double[] ceilingsSeen) {
    this.ceiling = ceiling;
    this.acuteGain = acuteGain;
    this.buildUp = buildUp;
    this.acuteHalfLife = acuteHalfLife;
    this.sustainedHalfLife = sustainedHalfLife;
    this.d50 = d50;
    this.d50Power = d50Power;
    this.acuteRate = 1 / acuteHalfLife;
    this.sustainedRate = 1 / sustainedHalfLife;
    this.baselines = baselines;
    this.ceilingsSeen = ceilingsSeen;
  }

  /** Share of symptoms this patient can lose. */
  public double ceiling() {
    return ceiling;
  }

  /** Share of the gap closed by the fast effect of one reference infusion. */
  public double acuteGain() {
    return acuteGain;
  }

  /** Share of the gap closed by the lasting effect of one reference infusion. */
  public double buildUp() {
    return buildUp;
  }

  public double acuteHalfLife() {
    return acuteHalfLife;
  }

  public double sustainedHalfLife() {
    return sustainedHalfLife;
  }

  /** Dose giving half the largest gain, as a multiple of the reference dose. */
  public double d50() {
    return d50;
  }

  /** Untreated severity on the model's instrument number {@code instrument}, points. */
  public double baseline(int instrument) {
    return baselines[instrument];
  }

  @Override
  public String toString() {
    return "ceiling %.3f, acute gain %.3f, build-up %.3f, half-lives %.1f and %.1f d, d50 %.2f, %s"
        .formatted(
            ceiling,
            acuteGain,
            buildUp,
            acuteHalfLife,
            sustainedHalfLife,
            d50,
            Arrays.toString(baselines));
  }
}

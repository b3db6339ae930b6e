package health.cairn.core.forecast;

import health.cairn.core.quantity.MgPerKg;
import java.util.OptionalDouble;

/**
 * One patient whose traits are known, as time passes: the model's equations without scores, drift
 * or noise.
 */
public final class KnownPatient {
  private final ResponseModel model;
  private final Traits traits;
  private final Effect effect = new Effect();
  private final double[] forResponse;
  private final double[] forRemission;
  private double day;

  /**
   * A patient before the first infusion.
   *
   * @param day where time starts, days
   */
  public KnownPatient(ResponseModel model, Traits traits, double day) {
    this.model = model;
    this.traits = traits;
    this.day = day;
    int n = model.measures().size();
    this.forResponse = new double[n];
    this.forRemission = new double[n];
    for (int j = 0; j < n; j++) {
      forResponse[j] = model.jointForResponse(traits, model.measures().get(j));
      forRemission[j] = model.jointForRemission(traits, j);
    }
  }

  /**
   * Lets time pass.
   *
   * @throws IllegalArgumentException if the day lies in the past
   */
  public void passTo(double later) {
    if (!(later >= day)) {
      throw new IllegalArgumentException(
          "Day %s comes before day %s.\nMaybe infusions and scores are not in order."
              .formatted(later, day));
    }
    if (later > day) {
      effect.fade(later - day, model.settling(later - day), traits);
      day = later;
    }
  }

  public void infuse(MgPerKg dose) {
    effect.infuse(model.dosePower(dose.value()), traits);
  }

  public Traits traits() {
    return traits;
  }

  /** Share of symptoms lost now, as the patient lives it, 0 to 1. */
  public double improvement() {
    return model.improvement(traits, effect.joint());
  }

  /** Share of symptoms lost now, as the model's instrument of that number sees it, 0 to 1. */
  public double seen(int instrument) {
    return model.seen(traits, instrument, effect.joint());
  }

  /** Whether that share reaches the population's response threshold. */
  public boolean inResponse(int instrument) {
    return effect.joint() >= forResponse[instrument];
  }

  /** Whether the expected score rounds into the remission range. */
  public boolean inRemission(int instrument) {
    return effect.joint() >= forRemission[instrument];
  }

  /**
   * Days until response is lost if nothing more is given, asked just after an infusion: from 1 to
   * 730, which stands for more than two years; empty if not in response one day later.
   */
  public OptionalDouble daysToLoss(int instrument) {
    double setIn = model.population().priors().sustainedHalfLife().settingIn();
    double days = LossTime.of(effect, traits, forResponse[instrument], setIn);
    return Double.isNaN(days) ? OptionalDouble.empty() : OptionalDouble.of(days);
  }
}

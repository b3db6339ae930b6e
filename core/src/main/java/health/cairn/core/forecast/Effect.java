package health.cairn.core.forecast;

import health.cairn.core.numeric.Elementary;

/** How much of the infusions' effect one patient has at one moment: it fades, and infusions add. */
public final class Effect {
  /** The fast effect, 0 to 1. */
  double acute;

  /** The lasting effect laid down, 0 to 1. */
  double sustained;

  /** The part of {@link #sustained} that has not set in yet. */
  double notYet;

  /**
   * Lets time pass.
   *
   * @param settling the share of {@link #notYet} that time alone leaves: {@link
   *     ResponseModel#settling}, the same for everyone
   */
  void fade(double days, double settling, Traits traits) {
    double kept = Elementary.exp2(-days * traits.sustainedRate);
    acute *= Elementary.exp2(-days * traits.acuteRate);
    sustained *= kept;
    notYet *= kept * settling;
  }

  /**
   * Gives one infusion: each effect closes its share of what is left.
   *
   * @param dosePower the dose as a multiple of the reference dose, to the power of the dose slope
   */
  void infuse(double dosePower, Traits traits) {
    double acuteKept = 1 - traits.acuteGain;
    double sustainedKept = 1 - traits.buildUp;
    if (dosePower != 1) {
      double gain = dosePower / (dosePower + traits.d50Power) * (1 + traits.d50Power);
      acuteKept = Elementary.pow(acuteKept, gain);
      sustainedKept = Elementary.pow(sustainedKept, gain);
    }
    double laidDown = (1 - sustained) * (1 - sustainedKept);
    acute = 1 - (1 - acute) * acuteKept;
    sustained += laidDown;
    notYet += laidDown;
  }

  /** Both effects together, 0 to 1. */
  double joint() {
    return 1 - (1 - acute) * (1 - (sustained - notYet));
  }

  void become(double acute, double sustained, double notYet) {
    this.acute = acute;
    this.sustained = sustained;
    this.notYet = notYet;
  }
}

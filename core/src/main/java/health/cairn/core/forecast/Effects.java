package health.cairn.core.forecast;

import health.cairn.core.numeric.Columns;
import health.cairn.core.numeric.Elementary;
import java.util.HashMap;
import java.util.Map;

/**
 * {@link Effect} for many draws side by side: the same equations, the same days, the same doses.
 */
final class Effects {
  final double[] acute;
  final double[] sustained;
  final double[] notYet;

  private final Particles of;
  private final int n;
  private final double[] acuteLeft;
  private final double[] sustainedLeft;

  /** What an infusion of some dose power leaves open of each gap. */
  private final Map<Double, double[][]> kept;

  private Effects(Particles of, double[][] state, Map<Double, double[][]> kept) {
    this.of = of;
    this.n = of.size;
    this.acute = state[0];
    this.sustained = state[1];
    this.notYet = state[2];
    this.acuteLeft = new double[n];
    this.sustainedLeft = new double[n];
    this.kept = kept;
  }

  /** Before the first infusion. */
  static Effects none(Particles of) {
    int n = of.size;
    return new Effects(
        of, new double[][] {new double[n], new double[n], new double[n]}, new HashMap<>());
  }

  /** Before the first infusion, of new draws; leaves each moment with them. */
  static Effects leaving(Particles of) {
    return new Effects(of, new double[][] {of.acute, of.sustained, of.notYet}, new HashMap<>());
  }

  /** After the last event of the course. */
  static Effects last(Particles of) {
    return new Effects(
        of,
        new double[][] {of.acute.clone(), of.sustained.clone(), of.notYet.clone()},
        new HashMap<>());
  }

  /** The same moment, to go on from in another way. */
  Effects copy() {
    return new Effects(of, new double[][] {acute.clone(), sustained.clone(), notYet.clone()}, kept);
  }

  /** One stretch of time as it works on each draw. */
  static final class Fading {
    private final double[] acute;
    private final double[] sustained;
    private final double settling;

    private Fading(int n, double settling) {
      this.acute = new double[n];
      this.sustained = new double[n];
      this.settling = settling;
    }
  }

  Fading fading(double days, double settling) {
    var fading = new Fading(n, settling);
    Columns.exp2Falling(-days, of.acuteRate, fading.acute, n);
    Columns.exp2Falling(-days, of.sustainedRate, fading.sustained, n);
    return fading;
  }

  /**
   * Lets time pass.
   *
   * @param settling {@link ResponseModel#settling} of the days
   */
  void fade(double days, double settling) {
    if (days > 0) {
      Columns.exp2Falling(-days, of.acuteRate, acuteLeft, n);
      Columns.exp2Falling(-days, of.sustainedRate, sustainedLeft, n);
      multiply(acuteLeft, sustainedLeft, settling);
    }
  }

  private void multiply(double[] acuteLeft, double[] sustainedLeft, double settling) {
    var acute = this.acute;
    var sustained = this.sustained;
    var notYet = this.notYet;
    for (int i = 0; i < n; i++) {
      acute[i] *= acuteLeft[i];
      sustained[i] *= sustainedLeft[i];
      notYet[i] *= sustainedLeft[i] * settling;
    }
  }

  /** Gives one infusion; {@link Effect#infuse}. */
  void infuse(double dosePower) {
    double[][] left = kept(dosePower);
    close(left[0], left[1]);
  }

  private void close(double[] acuteKept, double[] sustainedKept) {
    var acute = this.acute;
    var sustained = this.sustained;
    var notYet = this.notYet;
    for (int i = 0; i < n; i++) {
      double laidDown = (1 - sustained[i]) * (1 - sustainedKept[i]);
      acute[i] = 1 - (1 - acute[i]) * acuteKept[i];
      sustained[i] += laidDown;
      notYet[i] += laidDown;
    }
  }

  private double[][] kept(double dosePower) {
    return dosePower == 1
        ? new double[][] {of.acuteKept, of.sustainedKept}
        : kept.computeIfAbsent(dosePower, this::powers);
  }

  private double[][] powers(double dosePower) {
    var powers = new double[2][n];
    for (int i = 0; i < n; i++) {
      double gain = dosePower / (dosePower + of.d50Power[i]) * (1 + of.d50Power[i]);
      powers[0][i] = gain * Elementary.log2(of.acuteKept[i]);
      powers[1][i] = gain * Elementary.log2(of.sustainedKept[i]);
    }
    Columns.exp2Falling(1, powers[0], powers[0], n);
    Columns.exp2Falling(1, powers[1], powers[1], n);
    return powers;
  }

  /** Both effects together, 0 to 1. */
  void joint(double[] out) {
    var acute = this.acute;
    var sustained = this.sustained;
    var notYet = this.notYet;
    for (int i = 0; i < n; i++) {
      out[i] = 1 - (1 - acute[i]) * (1 - (sustained[i] - notYet[i]));
    }
  }

  /** The same a stretch of time later, which does not pass. */
  void joint(Fading later, double[] out) {
    double[] acuteLeft = later.acute;
    double[] sustainedLeft = later.sustained;
    double settling = later.settling;
    var acute = this.acute;
    var sustained = this.sustained;
    var notYet = this.notYet;
    for (int i = 0; i < n; i++) {
      double lasting = (sustained[i] - notYet[i] * settling) * sustainedLeft[i];
      out[i] = 1 - (1 - acute[i] * acuteLeft[i]) * (1 - lasting);
    }
  }
}

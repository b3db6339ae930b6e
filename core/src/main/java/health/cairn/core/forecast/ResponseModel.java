package health.cairn.core.forecast;

import health.cairn.core.forecast.History.Antidepressant;
import health.cairn.core.forecast.Population.Measure;
import health.cairn.core.forecast.Population.Priors;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.numeric.Columns;
import health.cairn.core.numeric.Elementary;
import health.cairn.core.numeric.Matrices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The model's equations for one population and the instruments in use. docs/forecast.md, section
 * "The model", says what each is for; letters there are names here.
 */
public final class ResponseModel {
  public static final String ID = "cairn-response";
  public static final String VERSION = "2.0";

  /** ceiling, acute gain, build-up, acute half-life, sustained half-life, d50. */
  static final int SHARED = 6;

  private final Population population;
  private final Priors p;
  private final List<Measure> measures;
  private final double withoutIt;
  private final double ceilingSd;
  private final double acuteSd;
  private final double buildSd;
  private final double sustainedSd;
  private final double onsetCorrelation;
  private final double[][] baselineRoot;
  private final double steepness;
  private final double switchMidpoint;
  private final List<SwitchCurve> curves;

  private ResponseModel(Population population, Antidepressant onIt, List<Measure> measures) {
    this.population = population;
    this.p = population.priors();
    this.measures = List.copyOf(measures);
    var lasting = p.sustainedHalfLife();
    this.withoutIt = onIt == Antidepressant.NO ? lasting.withoutAntidepressant() : 0;
    this.ceilingSd = both(p.ceiling().patientSd(), p.ceiling().clinicSd());
    this.acuteSd = both(p.onset().patientSd(), p.onset().clinicSd());
    this.buildSd = both(p.buildUp().patientSd(), p.buildUp().clinicSd());
    this.sustainedSd = both(lasting.patientSd(), lasting.clinicSd());
    this.onsetCorrelation = onsetCovariance(p.onset(), p.buildUp()) / (acuteSd * buildSd);
    this.baselineRoot = correlationRoot(measures.size(), p.baselines().correlation());
    this.steepness = p.improvement().steepness();
    this.switchMidpoint = Elementary.pow(p.improvement().midpoint(), steepness);
    this.curves =
        measures.stream()
            .map(m -> SwitchCurve.of(steepness, switchMidpoint, m.exponent()))
            .toList();
  }

  /** Covariance of onset and build-up: clinics share one deviate, patients are correlated. */
  private static double onsetCovariance(Priors.Onset onset, Priors.BuildUp buildUp) {
    return onset.clinicSd() * buildUp.clinicSd()
        + onset.patientSd() * buildUp.patientSd() * buildUp.onsetCorrelation();
  }

  /**
   * @param instruments those with scores, in order of first use; at least one
   * @throws IllegalArgumentException if the population does not know one of them
   */
  public static ResponseModel of(
      Population population, Antidepressant onIt, List<InstrumentId> instruments) {
    var measures = new ArrayList<Measure>();
    for (var instrument : instruments) {
      measures.add(
          population
              .measure(instrument)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "%s is not an instrument of the %s forecast.\nMaybe one of %s."
                              .formatted(
                                  instrument,
                                  population.condition().id(),
                                  population.instruments()))));
    }
    return new ResponseModel(population, onIt, measures);
  }

  /** Patient and clinic spread add up for one patient: neither can be told from the other. */
  private static double both(double patient, double clinic) {
    return Math.sqrt(patient * patient + clinic * clinic);
  }

  private static double[][] correlationRoot(int n, double correlation) {
    var matrix = new double[n][n];
    for (int i = 0; i < n; i++) {
      Arrays.fill(matrix[i], correlation);
      matrix[i][i] = 1;
    }
    return Matrices.cholesky(matrix);
  }

  public Population population() {
    return population;
  }

  /** In the order of the baselines. */
  public List<Measure> measures() {
    return measures;
  }

  /** Which of the {@link #measures} an instrument is. */
  int indexOf(InstrumentId instrument) {
    for (int j = 0; j < measures.size(); j++) {
      if (measures.get(j).instrument().equals(instrument)) {
        return j;
      }
    }
    throw new IllegalArgumentException(instrument + " is not in the model.");
  }

  /** How many independent standard normals make one patient. */
  public int dimensions() {
    return SHARED + measures.size();
  }

  /** The patient whom independent standard normals describe, {@link #dimensions} of them. */
  public Traits traits(double[] z) {
    return Particles.one(this, z).traits(this, 0);
  }

  double ceilingSd() {
    return ceilingSd;
  }

  double acuteSd() {
    return acuteSd;
  }

  double buildSd() {
    return buildSd;
  }

  double doseSlope() {
    return p.dose().slope();
  }

  /** The shared parameters, each as one standard normal a priori: a column each. */
  double[][] standardised(double[][] z) {
    return new double[][] {z[0], z[1], build(z), z[3], lasting(z), z[5]};
  }

  double[] build(double[][] z) {
    return correlated(onsetCorrelation, z[1], z[2]);
  }

  private double[] lasting(double[][] z) {
    return correlated(p.sustainedHalfLife().ceilingCorrelation(), z[0], z[4]);
  }

  private static double[] correlated(double rho, double[] with, double[] own) {
    double rest = Math.sqrt(1 - rho * rho);
    var column = new double[own.length];
    for (int i = 0; i < column.length; i++) {
      column[i] = rho * with[i] + rest * own[i];
    }
    return column;
  }

  double[] lnSustainedHalfLife(double[][] z) {
    var half = p.sustainedHalfLife();
    double mean = half.mean() - withoutIt;
    var column = lasting(z);
    for (int i = 0; i < column.length; i++) {
      column[i] =
          mean
              + sustainedSd * column[i]
              + half.stable().stretch() * hinge(half.stable(), column[i]);
    }
    return column;
  }

  /** The stable minority: above the hinge the lasting half-life stretches steeply. */
  private static double hinge(Priors.Stable stable, double z) {
    double k = stable.hingeSharpness();
    return Elementary.log(1 + Elementary.exp(k * (z - stable.hingeAt()))) / k;
  }

  /** Of instrument j, correlated with those of the instruments before it. */
  double[] baselineDeviate(double[][] z, int j) {
    var column = new double[z[0].length];
    for (int k = 0; k <= j; k++) {
      Columns.addScaled(column, baselineRoot[j][k], z[SHARED + k], 0, column.length);
    }
    return column;
  }

  /** From its power: a multiple of the reference dose. */
  double d50(double power) {
    return Elementary.pow(power, 1 / p.dose().slope());
  }

  /** What is left, after some days, of the part of the lasting effect that has not set in. */
  double settling(double days) {
    return Elementary.exp2(-days / p.sustainedHalfLife().settingIn());
  }

  /** A dose as the equations use it: 1 for the reference dose. */
  double dosePower(double mgPerKg) {
    double relative = mgPerKg / population.referenceDose().value();
    return relative == 1 ? 1 : Elementary.pow(relative, p.dose().slope());
  }

  /** Share of symptoms lost, as the patient lives it: the ceiling times the switch. */
  double improvement(Traits traits, double joint) {
    return traits.ceiling * SwitchCurve.value(joint, steepness, switchMidpoint, 1);
  }

  /** Share of symptoms lost, as an instrument sees it. */
  double seen(Traits traits, int instrument, double joint) {
    return traits.ceilingsSeen[instrument] * curves.get(instrument).at(joint);
  }

  /**
   * The joint effect at which an instrument sees the given share of symptoms lost; above 1 if this
   * ceiling is too low for it.
   */
  private double jointFor(double seen, double ceiling, Measure measure) {
    if (seen <= 0) {
      return 0;
    }
    double power = powerFor(Elementary.pow(seen, 1 / measure.exponent()) / ceiling);
    return power > 1 ? 2 : Elementary.pow(power, 1 / steepness);
  }

  /** c^gamma where the switch is q; above 1 where it never is. */
  private double powerFor(double q) {
    return q >= 1 ? 2 : q * switchMidpoint / (1 + switchMidpoint - q);
  }

  /** The joint effect at which response is reached: {@link Population#responseThreshold}. */
  double jointForResponse(Traits traits, Measure measure) {
    return jointFor(population.responseThreshold(), traits.ceiling, measure);
  }

  /** The joint effect at which the expected score rounds into the remission range. */
  double jointForRemission(Traits traits, int instrument) {
    var measure = measures.get(instrument);
    return jointFor(forRemission(measure, traits.baselines[instrument]), traits.ceiling, measure);
  }

  private static double forRemission(Measure measure, double baseline) {
    return 1 - (measure.remissionAtOrBelow() + 0.5) / baseline;
  }

  /** {@link #jointForResponse} of each draw. */
  double[] jointForResponse(Particles draws, int instrument) {
    double exponent = measures.get(instrument).exponent();
    double ceilingNeeded = Elementary.pow(population.responseThreshold(), 1 / exponent);
    var joint = new double[draws.size];
    for (int i = 0; i < joint.length; i++) {
      joint[i] = powerFor(ceilingNeeded / draws.ceiling[i]);
    }
    return switched(joint);
  }

  /** {@link #jointForRemission} of each draw. */
  double[] jointForRemission(Particles draws, int instrument) {
    var measure = measures.get(instrument);
    var joint = new double[draws.size];
    for (int i = 0; i < joint.length; i++) {
      double seen = forRemission(measure, draws.baselines[instrument][i]);
      joint[i] =
          seen <= 0 ? 0 : powerFor(Elementary.pow(seen, 1 / measure.exponent()) / draws.ceiling[i]);
    }
    return switched(joint);
  }

  /** From powers to joint effects: 0 stays 0, and what is beyond reach stays beyond 1. */
  private double[] switched(double[] powers) {
    var joint = new double[powers.length];
    for (int i = 0; i < joint.length; i++) {
      joint[i] = Elementary.log2(Math.max(powers[i], Double.MIN_NORMAL));
    }
    Columns.exp2(1 / steepness, joint, joint, joint.length);
    for (int i = 0; i < joint.length; i++) {
      joint[i] = powers[i] <= 0 ? 0 : joint[i];
    }
    return joint;
  }

  /** Score to expect on an instrument without drift and noise, points. */
  void expected(Particles draws, int instrument, double[] joint, double[] out) {
    var curve = curves.get(instrument);
    double[] ceilings = draws.ceilingsSeen[instrument];
    double[] baselines = draws.baselines[instrument];
    for (int i = 0; i < draws.size; i++) {
      out[i] = baselines[i] * (1 - ceilings[i] * curve.at(joint[i]));
    }
  }
}

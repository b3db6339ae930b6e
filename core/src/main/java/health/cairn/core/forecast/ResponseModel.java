package health.cairn.core.forecast;

import health.cairn.core.forecast.History.Antidepressant;
import health.cairn.core.forecast.Population.Measure;
import health.cairn.core.forecast.Population.Priors;
import health.cairn.core.instrument.InstrumentId;
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
  private final double switchMidpoint;
  private final List<SwitchCurve> curves;

  private ResponseModel(Population population, Antidepressant onIt, List<Measure> measures) {
    this.population = population;
    this.p = population.priors();
    this.measures = List.copyOf(measures);
    this.withoutIt = onIt == Antidepressant.NO ? p.dAD() : 0;
    this.ceilingSd = both(p.sR(), p.tR());
    this.acuteSd = both(p.sA(), p.tA());
    this.buildSd = both(p.sB(), p.tB());
    this.sustainedSd = both(p.sHs(), p.tH());
    this.onsetCorrelation = (p.tA() * p.tB() + p.sA() * p.sB() * p.rhoAB()) / (acuteSd * buildSd);
    this.baselineRoot = correlationRoot(measures.size(), p.baselineCorrelation());
    this.switchMidpoint = Elementary.pow(p.c50(), p.gam());
    this.curves =
        measures.stream().map(m -> SwitchCurve.of(p.gam(), switchMidpoint, m.exponent())).toList();
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
    double lasting = lasting(z);
    double ceiling = Elementary.logistic(p.muR() + ceilingSd * z[0]);
    return new Traits(
        ceiling,
        Elementary.logistic(p.muA() + acuteSd * z[1]),
        Elementary.logistic(p.muB() + buildSd * build(z)),
        Elementary.exp(p.muHa() + p.sHa() * z[3]),
        Elementary.exp(p.muHs() - withoutIt + sustainedSd * lasting + p.zeta() * hinge(lasting)),
        Elementary.exp(p.muRho50() + p.sD() * z[5]),
        p.hill(),
        baselines(z),
        ceilingsSeen(ceiling));
  }

  private double[] ceilingsSeen(double ceiling) {
    var seen = new double[measures.size()];
    for (int j = 0; j < seen.length; j++) {
      double exponent = measures.get(j).exponent();
      seen[j] = exponent == 1 ? ceiling : Elementary.pow(ceiling, exponent);
    }
    return seen;
  }

  /** The shared parameters, each as one standard normal a priori. */
  double[] standardised(double[] z) {
    return new double[] {z[0], z[1], build(z), z[3], lasting(z), z[5]};
  }

  private double build(double[] z) {
    double rho = onsetCorrelation;
    return rho * z[1] + Math.sqrt(1 - rho * rho) * z[2];
  }

  private double lasting(double[] z) {
    return p.rhoRH() * z[0] + Math.sqrt(1 - p.rhoRH() * p.rhoRH()) * z[4];
  }

  /** The stable minority: above the hinge the lasting half-life stretches steeply. */
  private double hinge(double z) {
    double k = p.hingeSharpness();
    return Elementary.log(1 + Elementary.exp(k * (z - p.hingeAt()))) / k;
  }

  private double[] baselines(double[] z) {
    var baselines = new double[measures.size()];
    for (int j = 0; j < baselines.length; j++) {
      double v = 0;
      for (int k = 0; k <= j; k++) {
        v += baselineRoot[j][k] * z[SHARED + k];
      }
      var measure = measures.get(j);
      baselines[j] =
          measure.max()
              * Elementary.logistic(measure.baselineLogitMean() + measure.baselineLogitSd() * v);
    }
    return baselines;
  }

  /** What is left, after some days, of the part of the lasting effect that has not set in. */
  double settling(double days) {
    return Elementary.exp2(-days / p.hc());
  }

  /** A dose as the equations use it: 1 for the reference dose. */
  double dosePower(double mgPerKg) {
    double relative = mgPerKg / population.referenceDose().value();
    return relative == 1 ? 1 : Elementary.pow(relative, p.hill());
  }

  /** Share of symptoms lost, as the patient lives it: the ceiling times the switch. */
  double improvement(Traits traits, double joint) {
    return traits.ceiling * SwitchCurve.value(joint, p.gam(), switchMidpoint, 1);
  }

  /** Share of symptoms lost, as an instrument sees it. */
  double seen(Traits traits, int instrument, double joint) {
    return traits.ceilingsSeen[instrument] * curves.get(instrument).at(joint);
  }

  /**
   * The joint effect at which an instrument sees the given share of symptoms lost; above 1 if this
   * patient's ceiling is too low for it.
   */
  double jointFor(double seen, Traits traits, Measure measure) {
    if (seen <= 0) {
      return 0;
    }
    double q = Elementary.pow(seen, 1 / measure.exponent()) / traits.ceiling;
    if (q >= 1) {
      return 2;
    }
    double power = q * switchMidpoint / (1 + switchMidpoint - q);
    return Elementary.pow(power, 1 / p.gam());
  }

  /** The joint effect at which response is reached: {@link Population#responseThreshold}. */
  double jointForResponse(Traits traits, Measure measure) {
    return jointFor(population.responseThreshold(), traits, measure);
  }

  /** The joint effect at which the expected score rounds into the remission range. */
  double jointForRemission(Traits traits, int instrument) {
    var measure = measures.get(instrument);
    double baseline = traits.baselines[instrument];
    return jointFor(1 - (measure.remissionAtOrBelow() + 0.5) / baseline, traits, measure);
  }
}

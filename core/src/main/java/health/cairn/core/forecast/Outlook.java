package health.cairn.core.forecast;

import health.cairn.core.forecast.Forecast.Quantiles;
import health.cairn.core.forecast.Population.Measure;
import health.cairn.core.numeric.Elementary;
import java.util.ArrayList;
import java.util.List;

/**
 * Every draw taken through the whole course: what each infusion, given, planned or possible, does
 * to response and remission, how many are needed, and when response is lost after the last planned
 * one. Arrays are by infusion, first at 0.
 */
final class Outlook {
  private final Posterior posterior;
  private final ResponseModel model;
  private final Measure measure;
  private final int instrument;
  private final CourseAhead course;
  private final double setIn;

  /** Chance of response and of the remission range when infusion k is looked at. */
  final double[] response;

  final double[] remission;

  /** The same at the same time if infusion k had been left out. */
  final double[] responseWithout;

  final double[] remissionWithout;

  /**
   * Infusions of the series in progress until response would last {@link #LASTS_DAYS}; only draws
   * that get there.
   */
  final WeightedSample needed;

  /** Days from infusion {@link CourseAhead#last}; only draws in response a day after it. */
  final WeightedSample loss;

  private final List<ScoreSpread> scores = new ArrayList<>();

  /** A response that would not last four weeks without more is not called enough. PROPOSED. */
  static final double LASTS_DAYS = 28;

  private Outlook(Posterior posterior, CourseAhead course, int instrument, double lastScoreDay) {
    this.posterior = posterior;
    this.model = posterior.model();
    this.measure = model.measures().get(instrument);
    this.instrument = instrument;
    this.course = course;
    this.setIn = model.population().priors().hc();
    int n = course.doses().size();
    this.response = new double[n];
    this.remission = new double[n];
    this.responseWithout = new double[n];
    this.remissionWithout = new double[n];
    this.needed = new WeightedSample(posterior.draws().size());
    this.loss = new WeightedSample(posterior.draws().size());
    for (int k = 1; k <= course.planned(); k++) {
      scores.add(
          new ScoreSpread(measure, model.population().priors(), course.lookedAt(k) - lastScoreDay));
    }
  }

  static Outlook of(Posterior posterior, CourseAhead course, int instrument, double lastScoreDay) {
    var outlook = new Outlook(posterior, course, instrument, lastScoreDay);
    outlook.walk();
    return outlook;
  }

  Quantiles score(int k) {
    return scores.get(k - 1).quantiles();
  }

  /** One stretch of time as it works on one patient. */
  private record Fading(double acute, double sustained, double settling) {
    double joint(Effect effect) {
      double lasting = (effect.sustained - effect.notYet * settling) * sustained;
      return 1 - (1 - effect.acute * acute) * (1 - lasting);
    }
  }

  private Fading fading(double days, Traits traits) {
    return new Fading(
        Elementary.exp2(-days * traits.acuteRate),
        Elementary.exp2(-days * traits.sustainedRate),
        model.settling(days));
  }

  private void walk() {
    int n = course.doses().size();
    var gaps = new double[n];
    var settling = new double[n];
    var dosePowers = new double[n];
    for (int k = 0; k < n; k++) {
      gaps[k] = k == 0 ? 0 : course.doses().get(k).day() - course.doses().get(k - 1).day();
      settling[k] = model.settling(gaps[k]);
      dosePowers[k] = model.dosePower(course.doses().get(k).dose().value());
    }
    for (int i = 0; i < posterior.draws().size(); i++) {
      walk(i, posterior.draws().get(i), gaps, settling, dosePowers);
    }
  }

  private void walk(int number, Draw draw, double[] gaps, double[] settling, double[] dosePowers) {
    var traits = draw.traits;
    double forResponse = model.jointForResponse(traits, measure);
    double forRemission = model.jointForRemission(traits, instrument);
    var aDay = fading(1, traits);
    var lasts = fading(LASTS_DAYS, traits);
    var effect = new Effect();
    boolean enough = false;
    for (int k = 1; k <= gaps.length; k++) {
      if (gaps[k - 1] > 0) {
        effect.fade(gaps[k - 1], settling[k - 1], traits);
      }
      double wait = course.lookedAt(k) - course.day(k);
      var later = wait == 1 ? aDay : fading(wait, traits);
      double without = later.joint(effect);
      effect.infuse(dosePowers[k - 1], traits);
      double with = later.joint(effect);
      response[k - 1] += with >= forResponse ? draw.weight : 0;
      remission[k - 1] += with >= forRemission ? draw.weight : 0;
      responseWithout[k - 1] += without >= forResponse ? draw.weight : 0;
      remissionWithout[k - 1] += without >= forRemission ? draw.weight : 0;
      if (!enough
          && k > course.begin()
          && with >= forResponse
          && lasts.joint(effect) >= forResponse) {
        needed.add(k - course.begin(), draw.weight);
        enough = true;
      }
      if (k <= course.planned()) {
        double seen = model.seen(traits, instrument, with);
        scores.get(k - 1).add(number, draw, traits.baselines[instrument], seen, draw.weight);
      }
      if (k == course.last()) {
        double days = LossTime.of(effect, traits, forResponse, setIn);
        if (!Double.isNaN(days)) {
          loss.add(days, draw.weight);
        }
      }
    }
  }
}

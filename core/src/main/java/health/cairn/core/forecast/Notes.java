package health.cairn.core.forecast;

import static health.cairn.core.forecast.Figure.count;

import health.cairn.core.evidence.Condition;
import health.cairn.core.evidence.EvidenceGrade;
import health.cairn.core.forecast.Forecast.Booster;
import health.cairn.core.forecast.Forecast.Lasting;
import health.cairn.core.forecast.Forecast.Note;
import health.cairn.core.forecast.Forecast.Parameter;
import health.cairn.core.forecast.History.Reading;
import health.cairn.core.forecast.Population.Measure;
import health.cairn.core.numeric.Columns;
import health.cairn.core.numeric.Elementary;
import health.cairn.core.numeric.Normal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must be said beside the figures, so that nobody takes them for more than they are. */
final class Notes {
  /** Below this share learned, a figure rests on published groups. */
  static final double LEARNED = 0.2;

  private static final double RARE_SCORE = 0.01;

  private final Population population;
  private final History history;
  private final Posterior posterior;
  private final Seen seen;
  private final Map<String, Parameter> parameters;
  private final Lasting lasting;
  private final Optional<Booster> booster;
  private final double lastEvent;
  private final int instrument;
  private final Surprise surprise;
  private final boolean retrial;
  private final List<Note> notes = new ArrayList<>();

  Notes(
      Population population,
      History history,
      Posterior posterior,
      Seen seen,
      Map<String, Parameter> parameters,
      Lasting lasting,
      Optional<Booster> booster,
      double lastEvent,
      int instrument,
      Surprise surprise,
      boolean retrial) {
    this.population = population;
    this.history = history;
    this.posterior = posterior;
    this.seen = seen;
    this.parameters = parameters;
    this.lasting = lasting;
    this.booster = booster;
    this.lastEvent = lastEvent;
    this.instrument = instrument;
    this.surprise = surprise;
    this.retrial = retrial;
  }

  List<Note> all() {
    aboutEvidence();
    aboutScores();
    aboutLearning();
    if (booster.isPresent() && history.planned().isEmpty() && booster.get().day() < lastEvent) {
      note("booster-overdue");
    }
    if (posterior.approximate()) {
      note("approximate");
    }
    return List.copyOf(notes);
  }

  private void aboutEvidence() {
    if (population.grade() == EvidenceGrade.D) {
      note("grade-d");
    }
    if (population.condition() == Condition.SUICIDALITY) {
      note("never-delay");
    }
    if (retrial) {
      note("retrial");
    }
    note("under-treatment");
  }

  private void aboutScores() {
    double firstInfusion =
        history.given().isEmpty() ? Double.MAX_VALUE : history.given().get(0).day();
    if (seen.after(firstInfusion).isEmpty()) {
      note("not-enough-data");
    }
    if (seen.baseline().isEmpty() && !seen.readings().isEmpty()) {
      boolean elsewhere =
          history.readings().stream()
              .anyMatch(
                  r -> r.day() <= firstInfusion && population.measure(r.instrument()).isPresent());
      note(elsewhere ? "baseline-elsewhere" : "no-baseline");
    }
    aboutTheLines();
    if (seen.baseline().isPresent()
        && seen.baseline().getAsInt()
            <= posterior.model().measures().get(instrument).remissionAtOrBelow()) {
      note("nothing-to-lose");
    }
    var ignored =
        history.readings().stream()
            .map(Reading::instrument)
            .filter(i -> population.measure(i).isEmpty())
            .distinct()
            .toList();
    if (!ignored.isEmpty()) {
      note("not-used", new Figure.Scales(ignored));
    }
    if (history.otherwise() > 0) {
      note("given-otherwise", count(history.otherwise()));
    }
    if (rareScore() < RARE_SCORE) {
      note("confirm-score");
    }
    if (surprise != Surprise.NONE) {
      note(surprise == Surprise.WORSE ? "got-worse" : "contradictory");
    }
  }

  /**
   * Response counts from the severity that the scores together make likely, not from the one score
   * before the first infusion: where that makes the printed line of response the harder to reach,
   * the two chances do not follow the lines.
   */
  private void aboutTheLines() {
    if (seen.baseline().isEmpty()) {
      return;
    }
    double left = 1 - population.responseThreshold();
    double estimated = posterior.baseline(instrument);
    double remission = posterior.model().measures().get(instrument).remissionAtOrBelow();
    int told = seen.baseline().getAsInt();
    if (told > remission && left * told <= remission && left * estimated > remission) {
      note("lines-apart", count(Math.round(estimated)), count(told));
    }
  }

  private void aboutLearning() {
    if (learned("lnSustainedHalfLife") < LEARNED) {
      note("how-long-from-groups");
    }
    if (Math.max(learned("ceiling"), learned("buildUp")) < LEARNED) {
      note("how-many-from-groups");
    }
    if (lasting.days().map(days -> days.q90() >= LossTime.LONGEST).orElse(false)) {
      note("beyond-two-years");
    }
  }

  private double learned(String parameter) {
    return Forecast.parameter(parameters, parameter).learned();
  }

  /** How far out the last score lay in what the scores before it led to expect; two-sided. */
  private double rareScore() {
    if (seen.readings().size() < 2) {
      return 1;
    }
    var measure = posterior.model().measures().get(instrument);
    double score = seen.readings().get(seen.readings().size() - 1).score();
    var draws = posterior.draws();
    int n = draws.size;
    var weight = new double[n];
    var distance = new double[n];
    for (int i = 0; i < n; i++) {
      weight[i] = draws.weight[i] * Elementary.exp(-draws.lastLogLikelihood[i]);
      distance[i] = score - draws.lastMean[i];
    }
    double atMost = below(0.5, 1, distance, weight, measure);
    double atLeast = below(0.5, -1, distance, weight, measure);
    return Math.min(atMost, atLeast) / Columns.sum(weight, n);
  }

  /** Weight below so many points and the distance, or its mirror image, by both kinds of noise. */
  private double below(
      double points, int sign, double[] distance, double[] weight, Measure measure) {
    var p = population.priors().noise();
    double noise = measure.noiseSd() * measure.noiseSd();
    double[] variance = posterior.draws().lastVariance;
    var narrow = new double[distance.length];
    var wide = new double[distance.length];
    for (int i = 0; i < distance.length; i++) {
      double x = points + sign * distance[i];
      narrow[i] = x / Math.sqrt(variance[i] + noise);
      wide[i] = x / Math.sqrt(variance[i] + p.wideScale() * p.wideScale() * noise);
    }
    Normal.below(narrow, narrow.length);
    Normal.below(wide, wide.length);
    return (1 - p.wideShare()) * Columns.dot(weight, narrow, narrow.length)
        + p.wideShare() * Columns.dot(weight, wide, wide.length);
  }

  private void note(String code, Figure... figures) {
    notes.add(Note.of(code, figures));
  }
}

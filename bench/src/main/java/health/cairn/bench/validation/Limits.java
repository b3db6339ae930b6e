package health.cairn.bench.validation;

import health.cairn.bench.validation.Summary.Coverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The limits that the forecast must meet. They were set for 600 virtual patients. With fewer, a
 * limit on a share is widened by the square root of how many fewer, so that a good forecast fails
 * as seldom as with 600: the standard error of a share grows just so. A limit on a ratio of means
 * is widened by 2.33 standard errors (one chance in a hundred). The limit on ranks needs no change:
 * chi-square's distribution does not depend on how many patients there are.
 */
final class Limits {
  private static final int SET_FOR = 600;
  private static final int LOSSES_SET_FOR = 220;
  private static final double CHI_SQUARE_7_999 = 24.3;
  private static final double[] AT_EACH_STAGE = {0.08, 0.06, 0.03};
  private static final double[] POOLED = {0.05, 0.03, 0.02};
  private static final double[] LOSS = {0.10, 0.07, 0.05};
  private static final double RELIABILITY = 0.10;
  private static final double OF_LAST_SCORE = 0.95;
  private static final double OF_POPULATION = 0.70;
  private static final double BRIER = 0.60;
  private static final double ONE_IN_A_HUNDRED = 2.33;
  static final int BINS = 5;

  private final Summary summary;
  private final int patients;
  private final List<Verdict> verdicts = new ArrayList<>();

  private Limits(Summary summary) {
    this.summary = summary;
    this.patients = summary.found().size();
  }

  static List<Verdict> of(Summary summary) {
    var limits = new Limits(summary);
    limits.ranks();
    limits.coverage();
    limits.nextScores();
    limits.response();
    limits.loss();
    return limits.verdicts;
  }

  private void ranks() {
    for (int i = 0; i < Found.QUANTITIES.size(); i++) {
      verdicts.add(
          new Verdict(
              "rank chi-square of " + Found.QUANTITIES.get(i),
              summary.rankChiSquare(i),
              CHI_SQUARE_7_999));
    }
  }

  private void coverage() {
    for (int stage : Patient.STAGES) {
      add("next score after %d".formatted(stage), summary.coverage(stage), AT_EACH_STAGE, SET_FOR);
    }
    var pooled = summary.coverage();
    add("next score, all stages", pooled, POOLED, SET_FOR * Patient.STAGES.size());
  }

  private void add(String what, Coverage coverage, double[] limits, int setFor) {
    for (int i = 0; i < limits.length; i++) {
      verdicts.add(
          new Verdict(
              String.format(
                  Locale.ROOT, "%s: coverage off %.0f %%", what, 100 * Summary.CENTRAL[i]),
              Math.abs(coverage.shares().get(i) - Summary.CENTRAL[i]),
              limits[i] * fewer(setFor, coverage.cases())));
    }
  }

  private static double fewer(int setFor, int cases) {
    return Math.sqrt(Math.max(1, (double) setFor / cases));
  }

  private void nextScores() {
    for (var design : Design.all()) {
      var model = new ArrayList<Double>();
      var last = new ArrayList<Double>();
      var population = new ArrayList<Double>();
      for (int stage : Patient.STAGES) {
        if (stage >= 3) {
          var crps = summary.crps(design, stage);
          model.addAll(crps.model());
          last.addAll(crps.last());
          population.addAll(crps.population());
        }
      }
      ratio("CRPS / last score, " + design.name(), model, last, OF_LAST_SCORE);
      ratio("CRPS / population, " + design.name(), model, population, OF_POPULATION);
    }
  }

  /** Scores of one patient hang together little once the model has had its say. */
  private void ratio(String what, List<Double> model, List<Double> rival, double limit) {
    double ratio = Crps.mean(model) / Crps.mean(rival);
    double sum = 0;
    for (int i = 0; i < model.size(); i++) {
      double miss = model.get(i) - ratio * rival.get(i);
      sum += miss * miss;
    }
    double error = Math.sqrt(sum) / model.size() / Crps.mean(rival);
    verdicts.add(new Verdict(what, ratio, limit + widened(error)));
  }

  private double widened(double standardError) {
    return patients < SET_FOR ? ONE_IN_A_HUNDRED * standardError : 0;
  }

  private void response() {
    var brier = summary.brier();
    double mean = Crps.mean(brier.model());
    double squares = 0;
    for (double each : brier.model()) {
      squares += (each - mean) * (each - mean);
    }
    double error = Math.sqrt(squares) / patients / brier.population();
    verdicts.add(
        new Verdict("Brier / population", mean / brier.population(), BRIER + widened(error)));
    for (var bin : summary.reliability(BINS)) {
      verdicts.add(
          new Verdict(
              String.format(Locale.ROOT, "reliability near %.2f", bin.said()),
              Math.abs(bin.happened() - bin.said()),
              RELIABILITY * fewer(SET_FOR, patients)));
    }
  }

  private void loss() {
    var before = summary.loss(Found::lossBefore);
    var after = summary.loss(Found::lossAfter);
    add("loss after six scores", before.coverage(), LOSS, LOSSES_SET_FOR);
    add("loss after two follow-ups", after.coverage(), LOSS, LOSSES_SET_FOR);
    if (patients >= SET_FOR) {
      verdicts.add(new Verdict("loss CRPS / population, six scores", 1 - before.skill(), 1));
      verdicts.add(new Verdict("loss CRPS / population, two follow-ups", 1 - after.skill(), 1));
    }
  }
}

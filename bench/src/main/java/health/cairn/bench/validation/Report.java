package health.cairn.bench.validation;

import health.cairn.bench.validation.Summary.Coverage;
import health.cairn.core.forecast.ResponseModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the runs found, as Markdown and as figures. */
final class Report {
  private static final int FIGURE_BINS = 10;

  private final List<Run> runs;
  private final List<Summary> summaries;
  private final Summary pooled;
  private final StringBuilder text = new StringBuilder();

  Report(List<Run> runs, List<Summary> summaries) {
    this.runs = runs;
    this.summaries = summaries;
    this.pooled =
        new Summary(summaries.stream().flatMap(summary -> summary.found().stream()).toList());
  }

  /** Everything that was found, dated. */
  String text(LocalDate date) {
    say(
        "%s, Java %s, model %s %s. Runs: %s virtual patients each, seeds %s, %d draws a block. Least effective number of"
            + " draws: %.0f.",
        date,
        Runtime.version().feature(),
        ResponseModel.ID,
        ResponseModel.VERSION,
        runs.get(0).patients(),
        runs.stream().map(run -> "" + run.seed()).collect(Collectors.joining(", ")),
        runs.get(0).points(),
        pooled.leastEss());
    verdicts();
    coverage();
    crps();
    ranks();
    response();
    loss();
    return text.toString();
  }

  private void say(String words, Object... parts) {
    text.append(String.format(Locale.ROOT, words, parts)).append('\n');
  }

  private void title(String title) {
    say("\n### %s\n", title);
  }

  private void verdicts() {
    title("Limits met");
    int total = 0;
    var missed = new ArrayList<String>();
    for (int i = 0; i < runs.size(); i++) {
      for (var verdict : Limits.of(summaries.get(i))) {
        total++;
        if (!verdict.met()) {
          missed.add(
              String.format(
                  Locale.ROOT,
                  "| %d | %s | %.3f | %.3f | %.3f |",
                  runs.get(i).seed(),
                  verdict.what(),
                  verdict.value(),
                  verdict.limit(),
                  verdict.value() - verdict.limit()));
        }
      }
    }
    say("%d of %d limits are met over the %d runs.", total - missed.size(), total, runs.size());
    if (!missed.isEmpty()) {
      say("\n| Seed | Missed | Found | Limit | By |\n|---|---|---|---|---|");
      missed.forEach(row -> text.append(row).append("\n"));
      say("");
    }
  }

  private void coverage() {
    title("Next score: coverage of the central intervals");
    say("| Scores so far | n | 50 %% | 80 %% | 95 %% | 50 %% by run |\n|---|---|---|---|---|---|");
    for (int stage : Patient.STAGES) {
      var coverage = pooled.coverage(stage);
      say(
          "| %d | %d | %s | %s |",
          stage,
          coverage.cases(),
          shares(coverage),
          summaries.stream()
              .map(summary -> three(summary.coverage(stage).shares().get(0)))
              .collect(Collectors.joining(", ")));
    }
    var all = pooled.coverage();
    say("| all | %d | %s | |", all.cases(), shares(all));
    say("\n![Coverage by stage](img/coverage.svg)");
  }

  private static String shares(Coverage coverage) {
    var shares = coverage.shares();
    return three(shares.get(0)) + " | " + three(shares.get(1)) + " | " + three(shares.get(2));
  }

  private static String three(double x) {
    return String.format(Locale.ROOT, "%.3f", x);
  }

  private void crps() {
    title("Next score: CRPS, points (lower is better)");
    say(
        "| Design | Scores so far | Model | Last score | Population | Line | Model / last score |"
            + " Model / population |\n|---|---|---|---|---|---|---|---|");
    for (var design : Design.all()) {
      for (int stage : Patient.STAGES) {
        var crps = pooled.crps(design, stage);
        double model = Crps.mean(crps.model());
        say(
            "| %s | %d | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |",
            design.name(),
            stage,
            model,
            Crps.mean(crps.last()),
            Crps.mean(crps.population()),
            Crps.mean(crps.line()),
            model / Crps.mean(crps.last()),
            model / Crps.mean(crps.population()));
      }
    }
  }

  private void ranks() {
    title("Ranks of the truth in the posterior, after eight scores");
    say("Chi-square over 8 bins, 7 degrees of freedom; the limit is 24.3.\n");
    say(
        "| Quantity | %s | pooled |\n|---|%s---|",
        runs.stream().map(run -> "seed " + run.seed()).collect(Collectors.joining(" | ")),
        "---|".repeat(runs.size()));
    for (int i = 0; i < Found.QUANTITIES.size(); i++) {
      int quantity = i;
      say(
          "| %s | %s | %.1f |",
          Found.QUANTITIES.get(i),
          summaries.stream()
              .map(summary -> String.format(Locale.ROOT, "%.1f", summary.rankChiSquare(quantity)))
              .collect(Collectors.joining(" | ")),
          pooled.rankChiSquare(quantity));
    }
  }

  private void response() {
    title("Response after six infusions, forecast from three scores");
    say("| Seed | Brier, model | population | last score |\n|---|---|---|---|");
    for (int i = 0; i < runs.size(); i++) {
      var brier = summaries.get(i).brier();
      say(
          "| %d | %.3f | %.3f | %.3f |",
          runs.get(i).seed(), Crps.mean(brier.model()), brier.population(), brier.last());
    }
    say("\n| Said | Happened | n |\n|---|---|---|");
    for (var bin : pooled.reliability(FIGURE_BINS)) {
      say("| %.3f | %.3f | %d |", bin.said(), bin.happened(), bin.cases());
    }
    say("\n![Reliability](img/reliability.svg)");
  }

  private void loss() {
    title("Time until response is lost");
    say(
        "| Seed | Known | n | 50 %% | 80 %% | 95 %% | CRPS skill, day 0 to 180 |"
            + "\n|---|---|---|---|---|---|---|");
    for (int i = 0; i < runs.size(); i++) {
      loss(runs.get(i).seed() + "", summaries.get(i));
    }
    loss("all", pooled);
  }

  private void loss(String seed, Summary summary) {
    var before = summary.loss(Found::lossBefore);
    var after = summary.loss(Found::lossAfter);
    say(
        "| %s | six scores | %d | %s | %.3f |",
        seed, before.coverage().cases(), shares(before.coverage()), before.skill());
    say(
        "| %s | two follow-ups | %d | %s | %.3f |",
        seed, after.coverage().cases(), shares(after.coverage()), after.skill());
  }

  String reliabilityFigure() {
    var figure = new Figure("Response after six infusions: said and happened", "said", "happened");
    figure.line("ideal", List.of(new Figure.Point(0, 0), new Figure.Point(1, 1)));
    for (var bin : pooled.reliability(FIGURE_BINS)) {
      figure.dot(bin.said(), bin.happened(), 2 * bin.standardError());
    }
    return figure.svg();
  }

  String coverageFigure() {
    var figure = new Figure("Coverage of the next score, four runs", "scores so far", "inside");
    for (int i = 0; i < Summary.CENTRAL.length; i++) {
      double central = Summary.CENTRAL[i];
      figure.line(
          String.format(Locale.ROOT, "%.0f %%", 100 * central),
          List.of(new Figure.Point(0, central), new Figure.Point(1, central)));
      for (int stage : Patient.STAGES) {
        for (var summary : summaries) {
          figure.dot(stage / 14.0, summary.coverage(stage).shares().get(i), 0);
        }
        figure.mark(stage / 14.0, "" + stage);
      }
    }
    return figure.svg();
  }
}

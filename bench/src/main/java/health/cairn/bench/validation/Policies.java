package health.cairn.bench.validation;

import health.cairn.content.Populations;
import health.cairn.content.Protocols;
import health.cairn.core.evidence.Condition;
import health.cairn.core.forecast.History.Antidepressant;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.protocol.Series;
import health.cairn.core.simulation.Boosters;
import health.cairn.core.simulation.Trial;
import health.cairn.core.simulation.TrialResult;
import health.cairn.core.simulation.TrialResult.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the booster policies cost and bring, if the model is true, beside the design study. */
final class Policies {
  private static final List<Double> SIX = List.of(0.0, 3.5, 7.0, 10.5, 14.0, 17.5);
  private static final List<Double> MORE = List.of(21.0, 24.5, 28.0, 31.5, 35.0, 38.5);

  private final int patients;
  private final long seed;

  Policies(int patients, long seed) {
    this.patients = patients;
    this.seed = seed;
  }

  /** Infusions and days in response after 26 and 52 weeks as the design study found them. */
  private record Study(double infusions26, double days26, double infusions52, double days52) {}

  private record Policy(String name, Boosters boosters, Study study) {}

  private static List<Policy> policies() {
    var none = new Boosters.None();
    return List.of(
        new Policy("six, no booster", none, study(6.0, 32.4, 6.0, 49.8)),
        new Policy("every 28 d", new Boosters.Every(28), study(8.0, 45.2, 10.9, 86.3)),
        new Policy("every 14 d", new Boosters.Every(14), study(10.5, 51.6, 15.7, 101.8)),
        new Policy("every 42 d", new Boosters.Every(42), study(7.2, 41.2, 9.2, 76.3)),
        new Policy(
            "adaptive .20, growth limited from the second booster",
            new Boosters.Adaptive(0.20, false),
            study(9.3, 56.3, 13.0, 111.1)),
        new Policy(
            "adaptive .20, limited from the first",
            new Boosters.Adaptive(0.20, true),
            study(9.3, 56.3, 13.0, 111.1)),
        new Policy(
            "adaptive .35, from the second",
            new Boosters.Adaptive(0.35, false),
            study(8.5, 53.2, 11.7, 105.3)),
        new Policy(
            "adaptive .35, from the first",
            new Boosters.Adaptive(0.35, true),
            study(8.5, 53.2, 11.7, 105.3)));
  }

  private static Study study(double i26, double d26, double i52, double d52) {
    return new Study(i26, d26, i52, d52);
  }

  private Trial trial(Boosters boosters, int weeks) {
    return new Trial(
        Populations.of(Condition.DEPRESSION),
        Antidepressant.UNKNOWN,
        evenlySpaced(Protocols.usual(Condition.DEPRESSION)),
        Design.PHQ9,
        patients,
        seed,
        weeks,
        boosters);
  }

  /** The shipped protocol with its infusions every 3.5 days, as the design study had them. */
  private static Protocol evenlySpaced(Protocol protocol) {
    var series = protocol.series();
    return new Protocol(
        protocol.id(),
        protocol.version(),
        protocol.title(),
        protocol.condition(),
        protocol.summary(),
        new Series(
            series.offsets().map(days -> SIX),
            series.furtherOffsets().map(days -> MORE),
            series.minInterval(),
            series.window(),
            series.extendTo(),
            series.most()),
        protocol.dose(),
        protocol.measures(),
        protocol.decisions(),
        protocol.maintenance(),
        protocol.monitoring());
  }

  /** A table and what it says, as Markdown. */
  String table() {
    var rows = new ArrayList<String>();
    rows.add("| Policy | Infusions 26 wk | Days in response 26 wk | 52 wk | 52 wk, days |");
    rows.add("|---|---|---|---|---|");
    var years = new ArrayList<TrialResult>();
    for (var policy : policies()) {
      var half = trial(policy.boosters(), 26).run();
      var full = trial(policy.boosters(), 52).run();
      years.add(full);
      rows.add(row(policy, half, full));
      System.err.println(rows.get(rows.size() - 1));
    }
    var six = years.get(0).afterInfusion().get(5);
    rows.add("");
    rows.add(
        String.format(
            Locale.ROOT,
            "Patients: %d, seed %d, PHQ-9; %.3f of them are in response a day after the sixth"
                + " infusion when all get it.",
            patients,
            seed,
            six.response()));
    return String.join("\n", rows) + "\n";
  }

  private String row(Policy policy, TrialResult half, TrialResult full) {
    var study = policy.study();
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s |",
        policy.name(),
        cell(half.infusionsPerPatient(), study.infusions26()),
        cell(half.daysInResponse(), study.days26()),
        cell(full.infusionsPerPatient(), study.infusions52()),
        cell(full.daysInResponse(), study.days52()));
  }

  private String cell(Spread spread, double study) {
    return String.format(
        Locale.ROOT, "%.1f ± %.1f (%.1f)", spread.mean(), spread.sd() / Math.sqrt(patients), study);
  }
}

package health.cairn.content;

import health.cairn.core.evidence.Cited;
import health.cairn.core.evidence.Mark;
import health.cairn.core.evidence.Source;
import health.cairn.core.evidence.SourceId;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.protocol.Alert;
import health.cairn.core.protocol.BoosterLimits;
import health.cairn.core.protocol.Checkpoint;
import health.cairn.core.protocol.DecisionThresholds;
import health.cairn.core.protocol.Decisions;
import health.cairn.core.protocol.Discharge;
import health.cairn.core.protocol.DoseRule;
import health.cairn.core.protocol.DoseStep;
import health.cairn.core.protocol.Maintenance;
import health.cairn.core.protocol.Measures;
import health.cairn.core.protocol.MonitoringId;
import health.cairn.core.protocol.MonitoringPlan;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.protocol.Range;
import health.cairn.core.protocol.Series;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes every shipped protocol as a page that a medical director can sign. */
final class ProtocolBook {
  private final StringBuilder text = new StringBuilder();
  private final TreeSet<SourceId> cited = new TreeSet<>();
  private final EnumMap<Mark, Integer> marks = new EnumMap<>(Mark.class);

  static String written() {
    var book = new ProtocolBook();
    book.preface();
    Protocols.ids().forEach(id -> book.protocol(Protocols.find(id).orElseThrow()));
    book.monitoring(MonitoringPlans.find(MonitoringId.of("standard")).orElseThrow());
    book.sources();
    return book.text.toString();
  }

  private void preface() {
    text.append(
        """
        # Protocols

        What the protocols that ship with Cairn say, for a medical director to read and sign. This page is
        written from the files in `content/src/main/resources/health/cairn/content/protocols` and `monitoring`;
        a test keeps it equal to them. Ketamine for every condition here is off-label use of an anaesthetic.
        **No protocol may be used before the clinic's medical director has signed it.**

        | Mark | Meaning |
        |---|---|
        | SEEN | read in the text of the cited source (papers mostly as abstracts, labels as copies) |
        | SEEN-2 | read in a secondary text that reports the source |
        | RECALLED | from memory; the source is named but was not opened: verify before use |
        | PROPOSED | an engineering default, because sources give no number or disagree: not evidence |

        Doses are of ketamine base for each kilogram of dosing weight. Days count from the first infusion, which
        is day 0. Shares of improvement are of the baseline score.
        """);
  }

  private void protocol(Protocol protocol) {
    marks.clear();
    text.append("\n## ").append(protocol.title()).append("\n\n");
    text.append(
        "`%s`, version %s, condition: %s\n\n%s\n"
            .formatted(
                protocol.id(),
                protocol.version(),
                protocol.condition().title(),
                protocol.summary()));
    series(protocol.series());
    dose(protocol.dose());
    measures(protocol.measures());
    decisions(protocol.decisions());
    maintenance(protocol.maintenance());
    signature("Monitoring and discharge follow the plan `" + protocol.monitoring() + "` below.");
  }

  private void signature(String before) {
    var counts =
        marks.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey().word())
            .collect(Collectors.joining(", "));
    text.append("\n%s Values by mark: %s.\n".formatted(before, counts));
    text.append(
        "\nSigned by: ______________________  on: ____________  review due: ____________\n");
  }

  private void series(Series series) {
    table("Series");
    row("Planned infusions, on days", series.offsets(), ProtocolBook::days);
    if (!series.furtherOffsets().value().isEmpty()) {
      row("Further infusions, on days", series.furtherOffsets(), ProtocolBook::days);
    }
    row("Least time between two", series.minInterval(), time -> time.toHours() + " h");
    series.window().ifPresent(window -> row("From first to last", window, range("days")));
    row("An extended series has", series.extendTo(), count -> count + " infusions");
    row("No series has more than", series.most(), count -> count + " infusions");
  }

  private void dose(DoseRule dose) {
    var unit = dose.unit().word();
    table("Dose");
    row("Start", dose.start(), start -> amount(start, unit) + perInfusion(dose));
    dose.step().ifPresent(step -> row("Step", step, value -> step(value, unit)));
    row("Above this a physician signs", dose.softMax(), value -> amount(value, unit));
    dose.hardMax()
        .ifPresentOrElse(
            limit -> row("Above this nothing is ordered", limit, value -> amount(value, unit)),
            () -> line("Above this nothing is ordered", "the clinic must set it", "", "", ""));
    row("Length", dose.duration(), time -> time.toMinutes() + " min");
    dose.durations().ifPresent(range -> row("Length may be", range, range("min")));
    var titration = dose.titration();
    row("Raise only if improvement is below", titration.improvementBelow(), ProtocolBook::percent);
    titration.conditions().forEach(condition -> row("and", condition, words -> words));
    row("Lower, if badly borne, by", titration.lowerBy(), ProtocolBook::percents);
  }

  private static String perInfusion(DoseRule dose) {
    return dose.unit().word().equals("mg/kg")
        ? ""
        : " (" + amount(dose.perSession().value(), "mg/kg") + " an infusion)";
  }

  private static String step(DoseStep step, String unit) {
    return step.kind() == DoseStep.Kind.ADD
        ? "+" + range(unit).apply(step.size())
        : "+" + percents(step.size()) + " of the present dose";
  }

  private void measures(Measures measures) {
    table("Measures");
    row("Primary instrument", measures.primary(), InstrumentId::value);
    measures.others().forEach(other -> row("Also", other, InstrumentId::value));
    row("After each infusion", measures.afterInfusion(), range("h"));
    row("On arrival for the next", measures.onArrival(), due -> due ? "yes" : "no");
    row("After the last of the series, days", measures.afterSeries(), ProtocolBook::joined);
    row("During maintenance every", measures.maintenanceEvery(), days -> days + " days");
    row("Recall window", measures.recall(), words -> words);
  }

  private void decisions(Decisions decisions) {
    table("Decisions");
    row("Looked at after infusion", decisions.checkpoints(), ProtocolBook::checkpoints);
    row("Limits of the forecast's advice", decisions.thresholds(), ProtocolBook::thresholds);
    for (var rule : decisions.stopRules()) {
      row(rule.id(), rule.says(), words -> words);
      rule.after().ifPresent(after -> row(rule.id() + ", after", after, k -> k + " infusions"));
      rule.improvementBelow()
          .ifPresent(share -> row(rule.id() + ", improvement below", share, ProtocolBook::percent));
    }
    var categories = decisions.categories();
    row("Improved from", categories.improvement(), ProtocolBook::percent);
    categories
        .partialResponse()
        .ifPresent(share -> row("Partial response from", share, ProtocolBook::percent));
    row("Response from", categories.response(), ProtocolBook::percent);
  }

  private static String checkpoints(Collection<Checkpoint> checkpoints) {
    return checkpoints.stream()
        .map(
            point ->
                point.after()
                    + ": "
                    + point.asks().stream()
                        .map(Checkpoint.Asks::word)
                        .collect(Collectors.joining(", ")))
        .collect(Collectors.joining("; "));
  }

  private static String thresholds(DecisionThresholds limits) {
    return ("raise the dose if response is below %s and the next dose adds %s; discuss alternatives if"
            + " the best chance is below %s after three or %s after four and no score was %s better;"
            + " finish early if in response with %s and not likely lost within %d days; extend if two more"
            + " add %s; stop if response is below %s, else review")
        .formatted(
            percent(limits.raiseBelow()),
            percent(limits.raiseGain()),
            percent(limits.futilityAfter3()),
            percent(limits.futilityAfter4()),
            percent(limits.improvementSafeguard()),
            percent(limits.earlyInResponse()),
            limits.earlyLossDays(),
            percent(limits.extendGain()),
            percent(limits.stopBelow()));
  }

  private void maintenance(Maintenance maintenance) {
    table("Maintenance");
    row("Taper", maintenance.taper(), ProtocolBook::taper);
    row("Booster limits", maintenance.booster(), ProtocolBook::booster);
    row("A booster is considered", maintenance.relapse(), ProtocolBook::relapse);
    row("To be spaced to", maintenance.spacedDays(), days -> days + " days or more");
    row("by day", maintenance.spacedBy(), day -> day + " of maintenance, else consider stopping");
    maintenance.atVisits().forEach(visit -> row("At visits", visit, words -> words));
    maintenance.yearly().ifPresent(yearly -> row("In a year about", yearly, range("infusions")));
  }

  private static String taper(Collection<Maintenance.TaperStep> steps) {
    return steps.stream()
        .map(
            step ->
                "every "
                    + range("days").apply(step.days())
                    + step.infusions().map(times -> ", " + times + " times").orElse(""))
        .collect(Collectors.joining("; then "));
  }

  private static String booster(BoosterLimits limits) {
    return ("chance of losing response before it at most %s; %d to %d days after the last infusion; at most"
            + " %s times the interval before (%d days always allowed); beyond the series, one more than %d days"
            + " after the last is a booster; early if in response with less than %s; review if twice below %s")
        .formatted(
            percent(limits.risk()),
            limits.minDays(),
            limits.maxDays(),
            Words.plain(limits.growth()),
            limits.floorDays(),
            limits.closeDays(),
            percent(limits.earlyBelow()),
            percent(limits.reviewBelow()));
  }

  private static String relapse(Maintenance.RelapseTrigger trigger) {
    var gain =
        "when %s of the gain is lost, on %d scores at least %d days apart"
            .formatted(percent(trigger.gainLost()), trigger.entries(), trigger.daysApart());
    return trigger
        .scoreReturn()
        .map(
            score ->
                "%s, or when %s is back to %d and %d over the best"
                    .formatted(gain, score.instrument(), score.atLeast(), score.overBest()))
        .orElse(gain);
  }

  private void monitoring(MonitoringPlan plan) {
    marks.clear();
    text.append("\n## ").append(plan.title()).append("\n\n");
    text.append("`%s`, version %s\n".formatted(plan.id(), plan.version()));
    table("Charted");
    for (var observation : plan.observations()) {
      var name = observation.id() + " " + observation.what();
      row(name, observation.when(), words -> words);
      observation
          .minutes()
          .ifPresent(minutes -> row(observation.id() + ", every", minutes, range("min")));
    }
    table("Alerts");
    plan.alerts().forEach(this::alert);
    discharge(plan.discharge());
    signature("A person decides on every alert and every discharge.");
  }

  private void alert(Alert alert) {
    var name = "%s, %s, %s".formatted(alert.id(), alert.phase().word(), alert.level().word());
    row(name, alert.when(), words -> words + " → " + alert.action() + readings(alert));
  }

  private static String readings(Alert alert) {
    return alert.any().isEmpty()
        ? ""
        : alert.any().stream()
            .map(
                reading ->
                    "%s %s %s %s"
                        .formatted(
                            reading.vital().word(),
                            reading.bound().word(),
                            Words.plain(reading.limit()),
                            reading.vital().unit()))
            .collect(Collectors.joining(" or ", " (", ")"));
  }

  private void discharge(Discharge discharge) {
    table("Discharge");
    row("After the end at least", discharge.afterEnd(), minutes -> minutes + " min");
    row("From the start at least", discharge.fromStart(), minutes -> minutes + " min");
    row(
        "Blood pressure within",
        discharge.pressureWithinPercent(),
        value -> value + " % of baseline");
    row("or within", discharge.pressureWithinMmHg(), value -> value + " mmHg of baseline");
    row("MOAA/S at least", discharge.sedation(), String::valueOf);
    row("CADSS-6 at most over baseline", discharge.dissociationOverBaseline(), String::valueOf);
    row("MPADSS at least", discharge.recoveryScore(), String::valueOf);
    row("No driving for", discharge.noDriving(), hours -> hours + " h");
    discharge.also().forEach(also -> row("Also", also, words -> words));
  }

  private void sources() {
    text.append("\n## Sources\n\n| Id | Source | Where |\n|---|---|---|\n");
    for (var id : cited) {
      Optional<Source> source = Sources.find(id);
      text.append(
          "| %s | %s | %s |\n"
              .formatted(
                  id,
                  source.map(Source::citation).orElseThrow(),
                  source.orElseThrow().addresses().stream()
                      .map(address -> address.at() + (address.weak() ? " (weak)" : ""))
                      .collect(Collectors.joining(" <br> "))));
    }
    text.append(
        "\nWeak: a third-party copy, a blog, a clinic page or a forum; prefer the original.\n");
  }

  private void table(String title) {
    text.append(
        "\n### %s\n\n| What | Value | Mark | Sources | Note |\n|---|---|---|---|---|\n"
            .formatted(title));
  }

  private <T> void row(String what, Cited<T> value, Function<? super T, String> words) {
    cited.addAll(value.sources());
    marks.merge(value.mark(), 1, Integer::sum);
    var sources = value.sources().stream().map(SourceId::value).collect(Collectors.joining(", "));
    line(what, words.apply(value.value()), value.mark().word(), sources, value.note().orElse(""));
  }

  private void line(String what, String value, String mark, String sources, String note) {
    text.append("| %s | %s | %s | %s | %s |\n".formatted(what, value, mark, sources, note));
  }

  private static Function<Range, String> range(String unit) {
    return range ->
        range.least() == range.most()
            ? amount(range.least(), unit)
            : Words.plain(range.least()) + " to " + amount(range.most(), unit);
  }

  private static String amount(double value, String unit) {
    return Words.plain(value) + " " + unit;
  }

  private static String percent(double share) {
    return Math.round(share * 100) + " %";
  }

  private static String percents(Range shares) {
    return Math.round(shares.least() * 100) + " to " + percent(shares.most());
  }

  private static String days(Collection<Double> days) {
    return days.stream().map(Words::plain).collect(Collectors.joining(", "));
  }

  private static String joined(Collection<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}

package health.cairn.content;

import health.cairn.core.evidence.Cited;
import health.cairn.core.protocol.DoseRule;
import health.cairn.core.protocol.DoseStep;
import health.cairn.core.protocol.DoseUnit;
import health.cairn.core.protocol.Range;
import health.cairn.core.protocol.Titration;
import java.time.Duration;
import java.util.List;

/** Reads what one infusion gives, and how the dose may change. */
record DoseReader(Citing citing) {
  // Far above any dose of a protocol: keeps out milligrams typed for mg/kg.
  private static final double HIGHEST = 10;
  private static final int LONGEST_MINUTES = 24 * 60;

  DoseRule read(Place place) {
    place.knowing(
        "unit", "start", "step", "softMax", "hardMax", "minutes", "minutesRange", "titration");
    var rule =
        new DoseRule(
            place.required("unit").word(List.of(DoseUnit.values()), DoseUnit::word),
            citing.number(place, "start", 0.01, HIGHEST),
            citing.optional(place, "step", DoseReader::step),
            citing.number(place, "softMax", 0.01, HIGHEST),
            citing.optional(place, "hardMax", at -> at.number(0.01, HIGHEST)),
            citing.integer(place, "minutes", 1, LONGEST_MINUTES).map(Duration::ofMinutes),
            citing.optional(place, "minutesRange", at -> Citing.range(at, 1, LONGEST_MINUTES)),
            titration(place.required("titration")));
    if (place.isFine()) {
      checkLimits(place, rule);
      checkDuration(place, rule);
    }
    return rule;
  }

  private static DoseStep step(Place place) {
    place.knowing("kind", "least", "most");
    var kind = place.required("kind").word(List.of(DoseStep.Kind.values()), DoseStep.Kind::word);
    double least = place.required("least").number(0.01, HIGHEST);
    double most = place.required("most").number(0.01, HIGHEST);
    if (place.isFine() && least > most) {
      place.problem(
          "The least step (%s) exceeds the most (%s)."
              .formatted(Words.plain(least), Words.plain(most)),
          "Maybe the two were swapped.");
    }
    return new DoseStep(kind, new Range(Math.min(least, most), Math.max(least, most)));
  }

  private Titration titration(Place place) {
    place.knowing("improvementBelow", "conditions", "lowerBy");
    return new Titration(
        citing.share(place, "improvementBelow"),
        citing.sentences(place, "conditions"),
        citing.range(place, "lowerBy", 0, 1));
  }

  private static void checkLimits(Place place, DoseRule rule) {
    double soft = rule.softMax().value();
    if (rule.start().value() > soft) {
      place
          .required("start")
          .problem(
              "The start dose (%s) exceeds the soft maximum (%s)."
                  .formatted(Words.plain(rule.start().value()), Words.plain(soft)),
              "Lower the start dose, or raise the soft maximum.");
    }
    rule.hardMax()
        .map(Cited::value)
        .filter(hard -> hard < soft)
        .ifPresent(
            hard ->
                place
                    .required("hardMax")
                    .problem(
                        "The hard maximum (%s) is below the soft one (%s)."
                            .formatted(Words.plain(hard), Words.plain(soft)),
                        "Maybe the two were swapped."));
  }

  private static void checkDuration(Place place, DoseRule rule) {
    rule.durations()
        .map(Cited::value)
        .filter(range -> !range.holds(rule.minutes()))
        .ifPresent(
            range ->
                place
                    .required("minutes")
                    .problem(
                        "The infusion (%s min) is not within its range (%s to %s min)."
                            .formatted(
                                Words.plain(rule.minutes()),
                                Words.plain(range.least()),
                                Words.plain(range.most())),
                        "Correct \"minutes\" or \"minutesRange\"."));
  }
}

package health.cairn.content;

import health.cairn.core.evidence.Cited;
import health.cairn.core.protocol.Categories;
import health.cairn.core.protocol.Checkpoint;
import health.cairn.core.protocol.Checkpoint.Asks;
import health.cairn.core.protocol.DecisionThresholds;
import health.cairn.core.protocol.Decisions;
import health.cairn.core.protocol.StopRule;
import java.util.List;

/** Reads when a course is looked at, and what decides how it goes on. */
record DecisionsReader(Citing citing) {
  private static final int MOST_INFUSIONS = 100;

  Decisions read(Place place, int planned) {
    place.knowing("checkpoints", "thresholds", "stopRules", "categories");
    return new Decisions(
        citing.required(place, "checkpoints", at -> checkpoints(at, planned)),
        citing.required(place, "thresholds", DecisionsReader::thresholds),
        place.required("stopRules").list(this::stopRule),
        categories(place.required("categories")));
  }

  private static List<Checkpoint> checkpoints(Place place, int planned) {
    var checkpoints = place.list(DecisionsReader::checkpoint);
    if (place.isFine()) {
      checkOrder(place, checkpoints);
      checkEnd(place, checkpoints, planned);
    }
    return checkpoints;
  }

  private static Checkpoint checkpoint(Place place) {
    place.knowing("after", "asks");
    return new Checkpoint(
        place.required("after").integer(1, MOST_INFUSIONS),
        place.required("asks").list(at -> at.word(List.of(Asks.values()), Asks::word)));
  }

  private static void checkOrder(Place place, List<Checkpoint> checkpoints) {
    for (int i = 1; i < checkpoints.size(); i++) {
      int before = checkpoints.get(i - 1).after();
      if (checkpoints.get(i).after() <= before) {
        place
            .items()
            .get(i)
            .problem(
                "The checkpoint after %d follows the one after %d."
                    .formatted(checkpoints.get(i).after(), before),
                "List the checkpoints in increasing order.");
      }
    }
  }

  private static void checkEnd(Place place, List<Checkpoint> checkpoints, int planned) {
    boolean ends =
        checkpoints.stream()
            .anyMatch(
                point -> point.after() == planned && point.asks().contains(Asks.END_OF_SERIES));
    if (!ends) {
      place.problem(
          "No checkpoint asks end-of-series after the planned number of infusions (%d)."
              .formatted(planned),
          "Add one.");
    }
  }

  private static DecisionThresholds thresholds(Place place) {
    place.knowing(
        "raiseBelow",
        "raiseGain",
        "futilityAfter3",
        "futilityAfter4",
        "earlyInResponse",
        "earlyLossDays",
        "extendGain",
        "stopBelow",
        "improvementSafeguard");
    return new DecisionThresholds(
        share(place, "raiseBelow"),
        share(place, "raiseGain"),
        share(place, "futilityAfter3"),
        share(place, "futilityAfter4"),
        share(place, "earlyInResponse"),
        place.required("earlyLossDays").integer(1, 366),
        share(place, "extendGain"),
        share(place, "stopBelow"),
        share(place, "improvementSafeguard"));
  }

  private static double share(Place place, String key) {
    return place.required(key).number(0, 1);
  }

  private StopRule stopRule(Place place) {
    place.knowing("id", "says", "after", "improvementBelow");
    return new StopRule(
        place.required("id").text(),
        citing.required(place, "says", Place::text),
        citing.optional(place, "after", at -> at.integer(1, MOST_INFUSIONS)),
        citing.optional(place, "improvementBelow", at -> at.number(0, 1)));
  }

  private Categories categories(Place place) {
    place.knowing("improvement", "partialResponse", "response");
    var categories =
        new Categories(
            citing.share(place, "improvement"),
            citing.optional(place, "partialResponse", at -> at.number(0, 1)),
            citing.share(place, "response"));
    double partial =
        categories.partialResponse().map(Cited::value).orElse(categories.improvement().value());
    if (place.isFine()
        && !(categories.improvement().value() <= partial
            && partial <= categories.response().value())) {
      place.problem(
          "The categories are not in increasing order.",
          "Improvement must not exceed partial response, nor that response.");
    }
    return categories;
  }
}

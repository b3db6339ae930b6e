package health.cairn.content;

import health.cairn.core.protocol.BoosterLimits;
import health.cairn.core.protocol.Maintenance;
import health.cairn.core.protocol.Maintenance.RelapseTrigger;
import health.cairn.core.protocol.Maintenance.ScoreReturn;
import health.cairn.core.protocol.Maintenance.TaperStep;

/** Reads what follows a response. */
record MaintenanceReader(Citing citing) {
  private static final int LONGEST_DAYS = 366;

  // What held for every protocol while no file said it: those that a clinic signed then stay so.
  private static final int CLOSE_BEFORE_IT_WAS_SAID = 7;

  Maintenance read(Place place) {
    place.knowing(
        "taper", "booster", "relapse", "spacedDays", "spacedByDays", "atVisits", "yearly");
    return new Maintenance(
        citing.required(place, "taper", at -> at.list(MaintenanceReader::taperStep)),
        citing.required(place, "booster", MaintenanceReader::booster),
        citing.required(place, "relapse", this::relapse),
        citing.integer(place, "spacedDays", 1, LONGEST_DAYS),
        citing.integer(place, "spacedByDays", 1, LONGEST_DAYS),
        citing.sentences(place, "atVisits"),
        citing.optional(place, "yearly", at -> Citing.range(at, 1, LONGEST_DAYS)));
  }

  private static TaperStep taperStep(Place place) {
    place.knowing("days", "infusions");
    return new TaperStep(
        Citing.range(place.required("days"), 1, LONGEST_DAYS),
        place.optional("infusions").map(at -> at.integer(1, 100)));
  }

  private static BoosterLimits booster(Place place) {
    place.knowing(
        "risk",
        "minDays",
        "maxDays",
        "growth",
        "floorDays",
        "closeDays",
        "earlyBelow",
        "reviewBelow");
    var limits =
        new BoosterLimits(
            place.required("risk").number(0.01, 0.99),
            place.required("minDays").integer(1, LONGEST_DAYS),
            place.required("maxDays").integer(1, LONGEST_DAYS),
            place.required("growth").number(1, 10),
            place.required("floorDays").integer(1, LONGEST_DAYS),
            place
                .optional("closeDays")
                .map(at -> at.integer(1, LONGEST_DAYS))
                .orElse(CLOSE_BEFORE_IT_WAS_SAID),
            place.required("earlyBelow").number(0, 1),
            place.required("reviewBelow").number(0, 1));
    if (place.isFine() && limits.minDays() > limits.maxDays()) {
      place.problem(
          "The least interval (%d days) exceeds the most (%d days)."
              .formatted(limits.minDays(), limits.maxDays()),
          "Maybe the two were swapped.");
    }
    return limits;
  }

  private RelapseTrigger relapse(Place place) {
    place.knowing("gainLost", "entries", "daysApart", "scoreReturn");
    return new RelapseTrigger(
        place.required("gainLost").number(0, 1),
        place.required("entries").integer(1, 10),
        place.required("daysApart").integer(0, LONGEST_DAYS),
        place.optional("scoreReturn").map(this::scoreReturn));
  }

  private ScoreReturn scoreReturn(Place place) {
    place.knowing("instrument", "atLeast", "overBest");
    return new ScoreReturn(
        citing.known().instrument(place.required("instrument")),
        place.required("atLeast").integer(0, 1000),
        place.required("overBest").integer(0, 1000));
  }
}

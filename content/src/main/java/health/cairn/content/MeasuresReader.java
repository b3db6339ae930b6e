package health.cairn.content;

import health.cairn.core.protocol.Measures;

/** Reads what a protocol measures and when. */
record MeasuresReader(Citing citing) {
  private static final int LONGEST_DAYS = 366;

  Measures read(Place place) {
    place.knowing(
        "primary",
        "others",
        "afterInfusionHours",
        "onArrival",
        "afterSeriesDays",
        "maintenanceEveryDays",
        "recall");
    return new Measures(
        citing.required(place, "primary", citing.known()::instrument),
        place.required("others").list(item -> citing.cited(item, citing.known()::instrument)),
        citing.range(place, "afterInfusionHours", 0, 7 * 24),
        citing.required(place, "onArrival", Place::bool),
        citing.required(
            place, "afterSeriesDays", at -> at.list(day -> day.integer(1, LONGEST_DAYS))),
        citing.integer(place, "maintenanceEveryDays", 1, LONGEST_DAYS),
        citing.required(place, "recall", Place::text));
  }
}

package health.cairn.content;

import health.cairn.core.protocol.Alert;
import health.cairn.core.protocol.Discharge;
import health.cairn.core.protocol.MonitoringId;
import health.cairn.core.protocol.MonitoringPlan;
import health.cairn.core.protocol.MonitoringPlan.Observation;
import health.cairn.core.protocol.Vital;
import java.util.List;

/** Reads what is watched during an infusion, and when a patient may leave. */
record MonitoringReader(Citing citing) {
  static final String KIND = "monitoring/1";
  private static final int LONGEST_MINUTES = 24 * 60;

  MonitoringPlan read(Place root) {
    root.kind(KIND).knowing("id", "version", "title", "observations", "alerts", "discharge");
    return new MonitoringPlan(
        MonitoringId.of(root.required("id").id()),
        root.required("version").text(),
        root.required("title").text(),
        root.required("observations").list(this::observation),
        root.required("alerts").list(this::alert),
        discharge(root.required("discharge")));
  }

  private Observation observation(Place place) {
    place.knowing("id", "what", "when", "minutes");
    return new Observation(
        place.required("id").text(),
        place.required("what").text(),
        citing.required(place, "when", Place::text),
        citing.optional(place, "minutes", at -> Citing.range(at, 1, LONGEST_MINUTES)));
  }

  private Alert alert(Place place) {
    place.knowing("id", "phase", "level", "when", "any", "readings", "minutes", "action");
    return new Alert(
        place.required("id").text(),
        place.required("phase").word(List.of(Alert.Phase.values()), Alert.Phase::word),
        place.required("level").word(List.of(Alert.Level.values()), Alert.Level::word),
        citing.required(place, "when", Place::text),
        place.required("any").list(MonitoringReader::reading),
        place.required("readings").integer(1, 10),
        place.required("minutes").number(0, LONGEST_MINUTES),
        place.required("action").text());
  }

  private static Alert.Reading reading(Place place) {
    place.knowing("vital", "bound", "limit");
    return new Alert.Reading(
        place.required("vital").word(List.of(Vital.values()), Vital::word),
        place.required("bound").word(List.of(Alert.Bound.values()), Alert.Bound::word),
        place.required("limit").number(0, 500));
  }

  private Discharge discharge(Place place) {
    place.knowing(
        "afterEndMinutes",
        "fromStartMinutes",
        "pressureWithinPercent",
        "pressureWithinMmHg",
        "sedationAtLeast",
        "dissociationOverBaseline",
        "recoveryScoreAtLeast",
        "noDrivingHours",
        "also");
    return new Discharge(
        citing.integer(place, "afterEndMinutes", 0, LONGEST_MINUTES),
        citing.integer(place, "fromStartMinutes", 0, LONGEST_MINUTES),
        citing.integer(place, "pressureWithinPercent", 0, 100),
        citing.integer(place, "pressureWithinMmHg", 0, 100),
        citing.integer(place, "sedationAtLeast", 0, 5),
        citing.integer(place, "dissociationOverBaseline", 0, 24),
        citing.integer(place, "recoveryScoreAtLeast", 0, 10),
        citing.integer(place, "noDrivingHours", 0, 7 * 24),
        citing.sentences(place, "also"));
  }
}

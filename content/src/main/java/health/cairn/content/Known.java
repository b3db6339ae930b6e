package health.cairn.content;

import health.cairn.core.evidence.SourceId;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.protocol.MonitoringId;
import java.util.function.Predicate;

/** What a file may refer to outside itself. */
record Known(
    Predicate<SourceId> sources,
    Predicate<InstrumentId> instruments,
    Predicate<MonitoringId> monitoring) {

  /** Everything that ships with Cairn: opens the source register. */
  static Known shipped() {
    return new Known(
        Sources::knows,
        id -> isShipped("instruments/" + id + ".json"),
        id -> isShipped("monitoring/" + id + ".json"));
  }

  /** For files that ship: their references were checked when Cairn was built. */
  static Known trusting() {
    return new Known(id -> true, id -> true, id -> true);
  }

  SourceId source(Place place) {
    var id = SourceId.of(place.text());
    if (place.isFine() && !sources.test(id)) {
      place.problem(
          "The source (%s) is not in the source register.".formatted(id),
          "Cite an id of sources.json or a study of the evidence files; maybe a letter is wrong.");
    }
    return id;
  }

  InstrumentId instrument(Place place) {
    var id = InstrumentId.of(place.id());
    if (place.isFine() && !instruments.test(id)) {
      place.problem(
          "The instrument (%s) is not known.".formatted(id),
          "Give the id of a shipped instrument, for instance phq-9.");
    }
    return id;
  }

  MonitoringId monitoring(Place place) {
    var id = MonitoringId.of(place.id());
    if (place.isFine() && !monitoring.test(id)) {
      place.problem(
          "The monitoring plan (%s) is not known.".formatted(id),
          "Give the id of a shipped plan, for instance standard.");
    }
    return id;
  }

  private static boolean isShipped(String path) {
    return Document.class.getResource(path) != null;
  }
}

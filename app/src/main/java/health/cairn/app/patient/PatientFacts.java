package health.cairn.app.patient;

import health.cairn.app.patient.PatientFact.Described;
import health.cairn.app.patient.PatientFact.Listed;
import health.cairn.app.patient.PatientFact.Merged;
import health.cairn.app.patient.PatientFact.Registered;
import health.cairn.app.patient.PatientFact.Retracted;
import health.cairn.app.patient.PatientFact.Weighed;
import health.cairn.app.storage.JournalRow;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** How a fact about a patient is written in the journal, for ever. */
final class PatientFacts {
  private static final Map<String, Class<? extends PatientFact>> KINDS =
      Map.of(
          "patient.registered.v1", Registered.class,
          "patient.described.v1", Described.class,
          "patient.weighed.v1", Weighed.class,
          "patient.listed.v1", Listed.class,
          "patient.merged.v1", Merged.class,
          "patient.retracted.v1", Retracted.class);
  private static final JsonMapper JSON = JsonMapper.shared();

  private PatientFacts() {}

  static String kind(PatientFact fact) {
    return KINDS.entrySet().stream()
        .filter(kind -> kind.getValue() == fact.getClass())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No kind for " + fact.getClass()));
  }

  static String write(PatientFact fact) {
    return JSON.writeValueAsString(fact);
  }

  static PatientFact read(String kind, String body) {
    var type = KINDS.get(kind);
    if (type == null) {
      throw new IllegalStateException(
          "The journal holds a fact of an unknown kind (%s).\nMaybe a newer Cairn wrote it."
              .formatted(kind));
    }
    return JSON.readValue(body, type);
  }

  static PatientEntry entry(JournalRow row) {
    return new PatientEntry(
        row.number(),
        read(row.kind(), row.body()),
        row.recordedBy(),
        row.recordedAt(),
        row.amends());
  }

  static JournalRow row(PatientEntry entry) {
    return new JournalRow(
        entry.number(),
        kind(entry.fact()),
        entry.fact().at(),
        entry.recordedAt(),
        entry.by(),
        entry.amends(),
        write(entry.fact()));
  }
}

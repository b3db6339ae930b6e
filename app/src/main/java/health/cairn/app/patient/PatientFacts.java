package health.cairn.app.patient;

import health.cairn.app.patient.PatientFact.AllergyNoted;
import health.cairn.app.patient.PatientFact.ConsentSigned;
import health.cairn.app.patient.PatientFact.ConsentWithdrawn;
import health.cairn.app.patient.PatientFact.ContactWished;
import health.cairn.app.patient.PatientFact.Described;
import health.cairn.app.patient.PatientFact.ListReviewed;
import health.cairn.app.patient.PatientFact.Listed;
import health.cairn.app.patient.PatientFact.MedicineNoted;
import health.cairn.app.patient.PatientFact.Merged;
import health.cairn.app.patient.PatientFact.OpenedInEmergency;
import health.cairn.app.patient.PatientFact.OpeningReviewed;
import health.cairn.app.patient.PatientFact.PersonNamed;
import health.cairn.app.patient.PatientFact.PreferencesStated;
import health.cairn.app.patient.PatientFact.ProblemNoted;
import health.cairn.app.patient.PatientFact.Registered;
import health.cairn.app.patient.PatientFact.Restricted;
import health.cairn.app.patient.PatientFact.RestrictionLifted;
import health.cairn.app.patient.PatientFact.Retracted;
import health.cairn.app.patient.PatientFact.Weighed;
import health.cairn.app.storage.JournalRow;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** How a fact about a patient is written in the journal, for ever. */
final class PatientFacts {
  private static final Map<String, Class<? extends PatientFact>> KINDS =
      Map.ofEntries(
          Map.entry("patient.registered.v1", Registered.class),
          Map.entry("patient.described.v1", Described.class),
          Map.entry("patient.weighed.v1", Weighed.class),
          Map.entry("patient.listed.v1", Listed.class),
          Map.entry("patient.allergy-noted.v1", AllergyNoted.class),
          Map.entry("patient.medicine-noted.v1", MedicineNoted.class),
          Map.entry("patient.problem-noted.v1", ProblemNoted.class),
          Map.entry("patient.person-named.v1", PersonNamed.class),
          Map.entry("patient.list-reviewed.v1", ListReviewed.class),
          Map.entry("patient.consent-signed.v1", ConsentSigned.class),
          Map.entry("patient.consent-withdrawn.v1", ConsentWithdrawn.class),
          Map.entry("patient.preferences-stated.v1", PreferencesStated.class),
          Map.entry("patient.contact-wished.v1", ContactWished.class),
          Map.entry("patient.merged.v1", Merged.class),
          Map.entry("patient.restricted.v1", Restricted.class),
          Map.entry("patient.restriction-lifted.v1", RestrictionLifted.class),
          Map.entry("patient.opened-in-emergency.v1", OpenedInEmergency.class),
          Map.entry("patient.opening-reviewed.v1", OpeningReviewed.class),
          Map.entry("patient.retracted.v1", Retracted.class));
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

package health.cairn.app.restriction;

import health.cairn.app.patient.Patient;
import health.cairn.app.patient.PatientFact;
import health.cairn.app.patient.PatientFact.OpenedInEmergency;
import health.cairn.core.record.Entry;
import java.util.Optional;
import java.util.UUID;

/** A restricted record that was opened in emergency. */
record Opening(Patient patient, Entry<PatientFact> entry) {
  int number() {
    return entry.number();
  }

  OpenedInEmergency fact() {
    return (OpenedInEmergency) entry.fact();
  }

  boolean isOf(UUID person) {
    return entry.by().equals(person);
  }

  Optional<Entry<PatientFact>> review() {
    return patient.review(entry.number());
  }
}

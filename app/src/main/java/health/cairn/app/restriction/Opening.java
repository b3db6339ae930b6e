package health.cairn.app.restriction;

import health.cairn.app.patient.Patient;
import health.cairn.app.patient.PatientEntry;
import health.cairn.app.patient.PatientFact.OpenedInEmergency;
import java.util.Optional;
import java.util.UUID;

/** A restricted record that was opened in emergency. */
record Opening(Patient patient, PatientEntry entry) {
  int number() {
    return entry.number();
  }

  OpenedInEmergency fact() {
    return (OpenedInEmergency) entry.fact();
  }

  boolean isOf(UUID person) {
    return entry.by().equals(person);
  }

  Optional<PatientEntry> review() {
    return patient.review(entry.number());
  }
}

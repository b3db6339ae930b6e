package health.cairn.app.restriction;

import health.cairn.app.patient.Patient;
import health.cairn.app.patient.PatientFact.OpenedInEmergency;
import health.cairn.app.patient.PatientFact.OpeningReviewed;
import health.cairn.app.patient.PatientFact.Restricted;
import health.cairn.app.patient.PatientFact.RestrictionLifted;
import health.cairn.app.patient.Patients;
import health.cairn.app.patient.RestrictionRows;
import health.cairn.app.patient.RestrictionRows.Standing;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may open which restricted record; the only place that decides it. */
@Service
class Restrictions {
  private final Patients patients;
  private final RestrictionRows rows;
  private final Clock clock;
  private final Duration emergency;

  Restrictions(
      Patients patients,
      RestrictionRows rows,
      Clock clock,
      @Value("${cairn.emergency-for}") Duration emergency) {
    this.patients = patients;
    this.rows = rows;
    this.clock = clock;
    this.emergency = emergency;
  }

  /** Empty where everybody whose role allows it opens the record. */
  Optional<Standing> standing(UUID patient, UUID who) {
    return rows.standing(patient, who, clock.instant());
  }

  /** How long an opening in emergency lasts. */
  Duration emergency() {
    return emergency;
  }

  void restrict(Patient patient, String reason, Set<UUID> readers, UUID by) {
    patients.append(patient, new Restricted(clock.instant(), reason, readers), by);
  }

  void lift(Patient patient, String reason, UUID by) {
    patients.append(patient, new RestrictionLifted(clock.instant(), reason), by);
  }

  void openInEmergency(Patient patient, String reason, UUID by) {
    var now = clock.instant();
    patients.append(patient, new OpenedInEmergency(now, reason, now.plus(emergency)), by);
  }

  /** False if somebody else was faster, or if it is one's own. */
  @Transactional
  boolean review(Opening opening, boolean justified, String note, UUID by) {
    if (opening.isOf(by) || opening.review().isPresent()) return false;
    var found = new OpeningReviewed(clock.instant(), opening.number(), justified, note);
    patients.append(opening.patient(), found, by);
    return true;
  }

  Optional<Opening> opening(UUID record, int number) {
    return patients
        .find(record)
        .flatMap(
            patient ->
                patient.standing(number).stream()
                    .filter(it -> it.fact() instanceof OpenedInEmergency)
                    .map(it -> new Opening(patient, it))
                    .findFirst());
  }

  /** Those that nobody has looked at, the longest waiting first. */
  List<Opening> toReview(int limit) {
    return openings(rows.toReview(limit));
  }

  /** Those that somebody has looked at, the last first. */
  List<Opening> reviewed(int limit) {
    return openings(rows.reviewed(limit));
  }

  private List<Opening> openings(List<RestrictionRows.ToReview> found) {
    return found.stream().flatMap(it -> opening(it.record(), it.number()).stream()).toList();
  }
}

package health.cairn.app.demo;

import health.cairn.app.evaluation.Evaluations;
import health.cairn.app.library.Library;
import health.cairn.app.library.Signatures;
import health.cairn.app.patient.ConsentKind;
import health.cairn.app.patient.ConsentTexts;
import health.cairn.app.patient.PatientFact.ConsentSigned;
import health.cairn.app.patient.PatientFact.ListReviewed;
import health.cairn.app.patient.PatientFact.Weighed;
import health.cairn.app.patient.PatientList;
import health.cairn.app.patient.Patients;
import health.cairn.core.eligibility.Intent;
import health.cairn.core.eligibility.Verdict;
import health.cairn.core.evidence.Condition;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Makes a patient of a test one against whose treatment nothing stands, before a course is opened:
 * from then on the baseline score is missing.
 */
@Component
public record Fit(
    Patients patients,
    Evaluations evaluations,
    ConsentTexts texts,
    Library library,
    Signatures signatures,
    Clock clock) {

  public void make(UUID id, Condition condition, UUID by) {
    signatures.signAll("The director of this test", by);
    var since = clock.instant().minus(Duration.ofDays(2));
    var patient = patients.find(id).orElseThrow();
    var version = texts.current(ConsentKind.TREATMENT).map(it -> it.version()).orElse("1");
    patient = patients.append(patient, new Weighed(since, 72.4), by);
    patient = patients.append(patient, new ListReviewed(since, PatientList.ALLERGY), by);
    patient = patients.append(patient, new ListReviewed(since, PatientList.MEDICINE), by);
    patient =
        patients.append(patient, new ConsentSigned(since, ConsentKind.TREATMENT, version, by), by);
    var evaluation = new DemoEvaluation(library.intake(), patient.demographics(), condition, 0);
    evaluations.bring(id, evaluation.whole(id, since), Optional.of(Intent.TREAT), "Looked at.", by);
    var verdict = evaluations.verdict(id).orElseThrow();
    if (verdict.result() != Verdict.Result.ELIGIBLE) {
      throw new IllegalStateException(verdict.toString());
    }
  }
}

package health.cairn.app.course;

import health.cairn.app.patient.Patient;
import health.cairn.core.course.PatientStanding.Judged;
import health.cairn.core.eligibility.Verdict;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the evaluations of patients came to; the feature that keeps them makes a bean of it. */
public interface EvaluationResults {

  /**
   * Of one patient.
   *
   * @param judged what a prescriber last decided
   * @param criteria what the criteria say now
   * @param screened when the evaluation last heard whether the patient thinks of suicide
   */
  record Result(Optional<Judged> judged, Verdict.Result criteria, Optional<Instant> screened) {}

  /** Of each of the patients, read in one go. */
  Map<UUID, Result> results(Collection<Patient> patients);
}

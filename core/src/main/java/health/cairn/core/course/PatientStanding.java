package health.cairn.core.course;

import health.cairn.core.eligibility.Intent;
import health.cairn.core.eligibility.Verdict;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a patient, beside the course, that says whether they may be treated.
 *
 * @param judged what a prescriber last decided on the evaluation
 * @param criteria what the criteria say now
 * @param consent to the treatment
 * @param allergiesAsked whether some are recorded, or somebody asked and there are none
 * @param weighed when the patient was last weighed
 * @param screened when an answer last said whether the patient thinks of suicide
 * @param protocolSigned whether the clinic has signed the protocol of the course
 */
public record PatientStanding(
    Optional<Judged> judged,
    Verdict.Result criteria,
    ConsentStanding consent,
    boolean allergiesAsked,
    Optional<Instant> weighed,
    Optional<Instant> screened,
    boolean protocolSigned) {

  /** A prescriber's decision on the evaluation. */
  public record Judged(Intent intent, Instant at) {}
}

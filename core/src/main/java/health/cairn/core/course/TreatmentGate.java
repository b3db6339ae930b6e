package health.cairn.core.course;

import health.cairn.core.eligibility.Intent;
import health.cairn.core.eligibility.Verdict;
import health.cairn.core.evidence.Cited;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The clinic's checks before a patient is treated: content, to be signed by the medical director.
 *
 * @param rules a check without one is not made
 * @param overrideFor for how long an override holds, in days as a rule; above 0
 */
public record TreatmentGate(
    String version, List<TreatmentRule> rules, Cited<Duration> overrideFor) {
  public TreatmentGate {
    rules =
        rules.stream()
            .sorted(
                Comparator.comparing((TreatmentRule it) -> !it.forbids())
                    .thenComparing(TreatmentRule::check))
            .toList();
  }

  /** Whether the patient may be treated in this course, with everything that stands against it. */
  public Permission judge(Course course, PatientStanding patient, Instant now) {
    var obstacles =
        rules.stream()
            .filter(rule -> stands(rule, course, patient, now))
            .map(rule -> new Permission.Obstacle(rule, since(rule.check(), course, patient)))
            .toList();
    var override =
        course.permitted().stream()
            .reduce((earlier, last) -> last)
            .filter(it -> now.isBefore(it.at().plus(overrideFor.value())));
    return new Permission(obstacles, override);
  }

  private static boolean stands(
      TreatmentRule rule, Course course, PatientStanding patient, Instant now) {
    return switch (rule.check()) {
      case CLOSED -> course.closed().isPresent();
      case DECLINED -> patient.judged().filter(it -> it.intent() == Intent.DECLINE).isPresent();
      case CRITERIA -> patient.criteria() == Verdict.Result.NOT_ELIGIBLE;
      case WITHDRAWN -> patient.consent() == ConsentStanding.WITHDRAWN;
      case EVALUATION -> patient.judged().map(it -> it.intent() == Intent.WAIT).orElse(true);
      case REVIEW -> treated(patient) && patient.criteria() == Verdict.Result.NEEDS_REVIEW;
      case EVALUATION_AGE ->
          treated(patient) && isOld(rule, patient.judged().map(PatientStanding.Judged::at), now);
      case CONSENT -> patient.consent() == ConsentStanding.MISSING;
      case CONSENT_TEXT -> patient.consent() == ConsentStanding.RENEW;
      case FLAG -> !course.openSafetyFlags().isEmpty();
      case SCREEN -> isMissingOrOld(rule, patient.screened(), now);
      case ALLERGIES -> !patient.allergiesAsked();
      case WEIGHT -> isMissingOrOld(rule, patient.weighed(), now);
      case PROTOCOL -> !patient.protocolSigned();
    };
  }

  private static boolean treated(PatientStanding patient) {
    return patient.judged().filter(it -> it.intent() == Intent.TREAT).isPresent();
  }

  private static boolean isMissingOrOld(TreatmentRule rule, Optional<Instant> found, Instant now) {
    return found.isEmpty() || isOld(rule, found, now);
  }

  private static boolean isOld(TreatmentRule rule, Optional<Instant> found, Instant now) {
    return found
        .flatMap(at -> rule.freshFor().map(at::plus))
        .filter(it -> !now.isBefore(it))
        .isPresent();
  }

  private static Optional<Instant> since(
      TreatmentCheck check, Course course, PatientStanding patient) {
    return switch (check) {
      case CLOSED -> course.closed().map(CourseEvent.Closed::at);
      case DECLINED, EVALUATION, EVALUATION_AGE, REVIEW ->
          patient.judged().map(PatientStanding.Judged::at);
      case FLAG -> course.openSafetyFlags().stream().findFirst().map(Course.OpenFlag::raised);
      case SCREEN -> patient.screened();
      case WEIGHT -> patient.weighed();
      case CRITERIA, WITHDRAWN, CONSENT, CONSENT_TEXT, ALLERGIES, PROTOCOL -> Optional.empty();
    };
  }
}

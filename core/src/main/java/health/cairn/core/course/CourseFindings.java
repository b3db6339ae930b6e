package health.cairn.core.course;

import health.cairn.core.course.CourseEvent.Answered;
import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.course.CourseEvent.ContactMade;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.eligibility.Answer;
import health.cairn.core.eligibility.Answer.YesNo;
import health.cairn.core.eligibility.Code;
import health.cairn.core.eligibility.Finding;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.instrument.ScoreOutcome.Triaged;
import health.cairn.core.instrument.Triage;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one course answers of the questions of the evaluation. Silence answers nothing, but for the
 * baseline: whether a scale was filled in, the course knows.
 */
public record CourseFindings(Course course) {
  public static final Code CONDITION = Code.of("target-condition");
  public static final Code BASELINE = Code.of("baseline-scales");
  public static final Code SCREEN = Code.of("suicide-screen");
  public static final Code SAFETY_PLAN = Code.of("safety-plan");

  /** Only while the course goes on: what it treats. */
  public Optional<Finding> condition() {
    return opened()
        .map(it -> new Finding(CONDITION, new Answer.Choice(it.condition().id()), it.at()));
  }

  /**
   * Only while the course goes on: whether the instrument that decides about response has its
   * baseline. Those asked beside it are for clinics that hold them.
   */
  public Optional<Finding> baseline(InstrumentId primary) {
    return opened()
        .map(
            it ->
                course
                    .baseline(primary)
                    .map(Assessed::at)
                    .map(at -> new Finding(BASELINE, YesNo.YES, at))
                    .orElseGet(() -> new Finding(BASELINE, YesNo.NO, it.at())));
  }

  private Optional<Opened> opened() {
    return course.opened().filter(it -> course.phase() != Phase.CLOSED);
  }

  /**
   * The last screen, or an answer to another questionnaire that is positive, came later, and about
   * which nobody has reached the patient yet. A screen that is not complete never clears.
   */
  public Optional<Finding> screen() {
    return Stream.concat(screens(), openFlags()).max(Comparator.comparing(Finding::at));
  }

  private Stream<Finding> screens() {
    return course.answered().stream().flatMap(it -> screen(it).stream());
  }

  private static Optional<Finding> screen(Answered fact) {
    if (!(fact.outcome() instanceof Triaged triaged)) {
      return Optional.empty();
    }
    var triage = triaged.triage();
    if (triage.band().level() >= Triage.Band.LOW.level()) {
      return Optional.of(screen("positive", fact.at()));
    }
    return Optional.of(screen("negative", fact.at()))
        .filter(it -> triage.complete() && triage.band() == Triage.Band.NONE);
  }

  private Stream<Finding> openFlags() {
    return course.openSafetyFlags().stream().map(it -> screen("positive", it.raised()));
  }

  private static Finding screen(String word, Instant at) {
    return new Finding(SCREEN, new Answer.Choice(word), at);
  }

  /** A plan for the worst hours that a clinician made or went through with the patient. */
  public Optional<Finding> safetyPlan() {
    return course.contacts().stream()
        .filter(
            it -> List.of(Contact.SafetyPlan.MADE, Contact.SafetyPlan.REVIEWED).contains(it.plan()))
        .map(ContactMade::at)
        .max(Comparator.naturalOrder())
        .map(at -> new Finding(SAFETY_PLAN, YesNo.YES, at));
  }
}

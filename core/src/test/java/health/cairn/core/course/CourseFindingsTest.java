package health.cairn.core.course;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.core.course.CourseEvent.Answered;
import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.course.CourseEvent.Closed;
import health.cairn.core.course.CourseEvent.ContactMade;
import health.cairn.core.course.CourseEvent.Infused;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.eligibility.Answer;
import health.cairn.core.eligibility.Answer.YesNo;
import health.cairn.core.eligibility.Finding;
import health.cairn.core.evidence.Condition;
import health.cairn.core.instrument.Answers;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.instrument.Score;
import health.cairn.core.instrument.Score.SafetyFlag;
import health.cairn.core.instrument.ScoreOutcome.Triaged;
import health.cairn.core.instrument.Triage;
import health.cairn.core.protocol.ProtocolId;
import health.cairn.core.quantity.MgPerKg;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseFindingsTest {
  private static final Instant START = Instant.parse("2026-11-02T14:30:00Z");
  private static final InstrumentId PHQ9 = InstrumentId.of("phq-9");
  private static final InstrumentId SCREEN = InstrumentId.of("c-ssrs");

  private static Instant day(int day) {
    return START.plus(Duration.ofDays(day));
  }

  /** Written as {@code none@1}: what happened on which day of the course. */
  private static CourseFindings after(String facts) {
    var all = new ArrayList<CourseEvent>();
    all.add(new Opened(START, Condition.DEPRESSION, ProtocolId.of("depression-induction")));
    for (var word : facts.isEmpty() ? new String[0] : facts.split(" ", -1)) {
      var pair = word.split("@", -1);
      all.add(fact(pair[0], day(Integer.parseInt(pair[1]))));
    }
    return new CourseFindings(Course.from(all));
  }

  private static CourseEvent fact(String word, Instant at) {
    return switch (word) {
      case "phq" -> score(at);
      case "item9" -> score(at, flag());
      case "infused" -> new Infused(at, MgPerKg.of(0.5), 40, Optional.empty());
      case "closed" -> new Closed(at, "Moved.");
      case "plan" -> contact(at, Contact.SafetyPlan.MADE);
      case "declined" -> contact(at, Contact.SafetyPlan.DECLINED);
      case "incomplete" -> triaged(at, Triage.Band.NONE, false);
      default -> triaged(at, Triage.Band.valueOf(word.toUpperCase(Locale.ROOT)), true);
    };
  }

  private static SafetyFlag flag() {
    return new SafetyFlag("phq-9-item-9", OptionalInt.of(9), 1, "Thoughts of death: ask today.");
  }

  private static Assessed score(Instant at, SafetyFlag... flags) {
    var score =
        new Score(
            PHQ9,
            "1",
            18,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(flags),
            List.of());
    return new Assessed(at, score, Optional.empty());
  }

  private static Answered triaged(Instant at, Triage.Band band, boolean complete) {
    var triage = new Triage(SCREEN, "1", band, complete, List.of(), List.of(), List.of());
    return new Answered(at, new Triaged(triage), new Answers(SCREEN, "1", List.of()));
  }

  private static ContactMade contact(Instant at, Contact.SafetyPlan plan) {
    var flag = new FlagId(PHQ9, day(2), "phq-9-item-9");
    var whom = new Contact(List.of(flag), Contact.Whom.PATIENT, Contact.Way.PHONE);
    return new ContactMade(
        at, whom, Contact.Care.CLOSER, plan, "Calmer.", "Calls tomorrow.", Optional.empty());
  }

  private static Optional<Finding> screen(String word, int day) {
    return Optional.of(new Finding(CourseFindings.SCREEN, new Answer.Choice(word), day(day)));
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "phq@1, '', 0",
    "none@1, negative, 1",
    "low@1, positive, 1",
    "high@1 none@3, negative, 3",
    "none@1 moderate@3, positive, 3",
    "incomplete@1, '', 0",
    "none@1 incomplete@3, negative, 1",
    "unknown@1, '', 0",
    "none@1 item9@2, positive, 2",
    "none@1 item9@2 none@3, negative, 3",
    "none@1 item9@2 plan@3, negative, 1",
    "item9@2, positive, 2",
  })
  void theLastScreenCountsUnlessALaterAnswerIsStillOpen(String facts, String word, int day) {
    assertThat(after(facts).screen())
        .isEqualTo(word.isEmpty() ? Optional.empty() : screen(word, day));
  }

  @ParameterizedTest
  @CsvSource({
    "'', NO, 0",
    "phq@1, YES, 1",
    "phq@1 phq@3, YES, 3",
    "phq@1 infused@2 phq@3, YES, 1",
    "infused@2 phq@3, NO, 0",
    "none@1, NO, 0",
  })
  void theBaselineIsThatOfThePrimaryInstrument(String facts, YesNo is, int day) {
    assertThat(after(facts).baseline(PHQ9))
        .contains(new Finding(CourseFindings.BASELINE, is, day(day)));
  }

  @Test
  void aSafetyPlanIsOneThatWasMade() {
    assertThat(after("item9@2 declined@3").safetyPlan()).isEmpty();
    assertThat(after("item9@2 plan@3").safetyPlan())
        .contains(new Finding(CourseFindings.SAFETY_PLAN, YesNo.YES, day(3)));
  }

  @Test
  void whatItTreatsIsSaidWhileItGoesOn() {
    assertThat(after("").condition())
        .contains(new Finding(CourseFindings.CONDITION, new Answer.Choice("depression"), START));
    assertThat(after("phq@1 closed@2").condition()).isEmpty();
    assertThat(after("phq@1 closed@2").baseline(PHQ9)).isEmpty();
  }
}

package health.cairn.core.course;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.course.CourseEvent.Closed;
import health.cairn.core.course.CourseEvent.TreatmentPermitted;
import health.cairn.core.course.PatientStanding.Judged;
import health.cairn.core.course.Permission.State;
import health.cairn.core.eligibility.Intent;
import health.cairn.core.eligibility.Verdict;
import health.cairn.core.evidence.Citation;
import health.cairn.core.evidence.Cited;
import health.cairn.core.evidence.Mark;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.instrument.Score;
import health.cairn.core.instrument.Score.SafetyFlag;
import health.cairn.core.ruling.Ground;
import health.cairn.core.ruling.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TreatmentGateTest {
  private static final Instant NOW = Instant.parse("2026-11-30T15:00:00Z");
  private static final Set<TreatmentCheck> FORBID =
      EnumSet.of(
          TreatmentCheck.CLOSED,
          TreatmentCheck.DECLINED,
          TreatmentCheck.CRITERIA,
          TreatmentCheck.WITHDRAWN);
  private static final Set<TreatmentCheck> CAN_WAIT =
      EnumSet.of(TreatmentCheck.FLAG, TreatmentCheck.SCREEN, TreatmentCheck.WEIGHT);
  private static final TreatmentGate GATE =
      new TreatmentGate(
          "1",
          Arrays.stream(TreatmentCheck.values()).map(TreatmentGateTest::rule).toList(),
          new Cited<>(Duration.ofDays(7), List.of(), Mark.PROPOSED, Optional.empty()));

  private static TreatmentRule rule(TreatmentCheck check) {
    boolean ages =
        Set.of(TreatmentCheck.WEIGHT, TreatmentCheck.SCREEN, TreatmentCheck.EVALUATION_AGE)
            .contains(check);
    return new TreatmentRule(
        check,
        FORBID.contains(check),
        !CAN_WAIT.contains(check),
        ages ? Optional.of(Duration.ofDays(30)) : Optional.empty(),
        List.of("nurse"),
        FORBID.contains(check) ? List.of() : List.of("prescriber"),
        Citation.of(Mark.PROPOSED));
  }

  /** A patient against whose treatment nothing stands. */
  private static final PatientStanding FINE =
      new PatientStanding(
          Optional.of(judged(Intent.TREAT, 3)),
          Verdict.Result.ELIGIBLE,
          ConsentStanding.CURRENT,
          true,
          ago(2),
          ago(1),
          true);

  private static Judged judged(Intent intent, int days) {
    return new Judged(intent, ago(days).orElseThrow());
  }

  private static Optional<Instant> ago(int days) {
    return Optional.of(NOW.minus(Duration.ofDays(days)));
  }

  private static PatientStanding with(TreatmentCheck check) {
    return switch (check) {
      case DECLINED -> judged(Optional.of(judged(Intent.DECLINE, 3)));
      case EVALUATION -> judged(Optional.of(judged(Intent.WAIT, 3)));
      case EVALUATION_AGE -> judged(Optional.of(judged(Intent.TREAT, 30)));
      case CRITERIA -> criteria(Verdict.Result.NOT_ELIGIBLE);
      case REVIEW -> criteria(Verdict.Result.NEEDS_REVIEW);
      case WITHDRAWN -> consent(ConsentStanding.WITHDRAWN);
      case CONSENT -> consent(ConsentStanding.MISSING);
      case CONSENT_TEXT -> consent(ConsentStanding.RENEW);
      case SCREEN -> found(true, ago(2), Optional.empty(), true);
      case ALLERGIES -> found(false, ago(2), ago(1), true);
      case WEIGHT -> found(true, ago(30), ago(1), true);
      case PROTOCOL -> found(true, ago(2), ago(1), false);
      case CLOSED, FLAG -> FINE;
    };
  }

  private static PatientStanding judged(Optional<Judged> judged) {
    return new PatientStanding(
        judged, FINE.criteria(), FINE.consent(), true, FINE.weighed(), FINE.screened(), true);
  }

  private static PatientStanding criteria(Verdict.Result criteria) {
    return new PatientStanding(
        FINE.judged(), criteria, FINE.consent(), true, FINE.weighed(), FINE.screened(), true);
  }

  private static PatientStanding consent(ConsentStanding consent) {
    return new PatientStanding(
        FINE.judged(), FINE.criteria(), consent, true, FINE.weighed(), FINE.screened(), true);
  }

  private static PatientStanding found(
      boolean allergies, Optional<Instant> weighed, Optional<Instant> screened, boolean signed) {
    return new PatientStanding(
        FINE.judged(), FINE.criteria(), FINE.consent(), allergies, weighed, screened, signed);
  }

  private static Course course(TreatmentCheck check) {
    return switch (check) {
      case CLOSED -> Course.from(List.of(new Closed(NOW.minusSeconds(60), "Moved away.")));
      case FLAG -> Course.from(List.of(flagged(NOW.minusSeconds(60))));
      default -> Course.empty();
    };
  }

  private static Assessed flagged(Instant at) {
    var score =
        new Score(
            InstrumentId.of("phq-9"),
            "1",
            12,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(new SafetyFlag("item-9", OptionalInt.of(9), 1, "Item 9 is positive.")),
            List.of());
    return new Assessed(at, score, Optional.empty());
  }

  private static Permission permission(TreatmentCheck check) {
    return GATE.judge(course(check), with(check), NOW);
  }

  @Test
  void nothingStandsAgainstWhoeverIsFine() {
    var permission = GATE.judge(Course.empty(), FINE, NOW);
    assertThat(permission.obstacles()).isEmpty();
    assertThat(permission.state()).isEqualTo(State.YES);
    assertThat(permission.plan("", List.of("coordinator"), NOW).made()).contains(List.of());
    assertThat(permission.record("", NOW).made()).contains(List.of());
  }

  @ParameterizedTest
  @EnumSource
  void eachCheckStandsAloneAndForbidsOrHoldsUp(TreatmentCheck check) {
    var permission = permission(check);
    assertThat(permission.obstacles())
        .extracting(Permission.Obstacle::check)
        .containsExactly(check);
    assertThat(permission.state()).isEqualTo(FORBID.contains(check) ? State.NO : State.NOT_YET);
    assertThat(permission.allows()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void aCheckWithoutARuleIsNotMade(TreatmentCheck check) {
    var without =
        new TreatmentGate(
            "2",
            GATE.rules().stream().filter(it -> it.check() != check).toList(),
            GATE.overrideFor());
    assertThat(without.judge(course(check), with(check), NOW).state()).isEqualTo(State.YES);
  }

  @Test
  void whoeverWasNeverJudgedWaitsForTheEvaluation() {
    var permission = GATE.judge(Course.empty(), judged(Optional.empty()), NOW);
    assertThat(permission.obstacles())
        .extracting(Permission.Obstacle::check)
        .containsExactly(TreatmentCheck.EVALUATION);
  }

  @ParameterizedTest
  @CsvSource({"29, true", "30, false"})
  void aWeightCountsForItsDays(int days, boolean counts) {
    var permission = GATE.judge(Course.empty(), found(true, ago(days), ago(1), true), NOW);
    assertThat(permission.allows()).isEqualTo(counts);
  }

  @ParameterizedTest
  @EnumSource
  void planningAsksForTheWhyOfThoseWhoMay(TreatmentCheck check) {
    var permission = permission(check);
    var silent = permission.plan(" ", List.of("prescriber"), NOW);
    var said = permission.plan("Agreed with the family doctor.", List.of("prescriber"), NOW);
    if (CAN_WAIT.contains(check)) {
      assertThat(silent.made()).contains(List.of());
    } else if (FORBID.contains(check)) {
      assertThat(said.refusals())
          .containsExactly(new Refusal(Ground.TREATMENT_BARRED, "override", List.of(check)));
    } else {
      assertThat(silent.refusals())
          .containsExactly(new Refusal(Ground.TREATMENT_WHY, "override", List.of()));
      assertThat(said.made())
          .contains(
              List.of(
                  new TreatmentPermitted(NOW, Set.of(check), "Agreed with the family doctor.")));
    }
  }

  @Test
  void othersMayNotPlanInSpiteOfIt() {
    var ruling =
        permission(TreatmentCheck.EVALUATION).plan("It is urgent.", List.of("coordinator"), NOW);
    assertThat(ruling.refusals())
        .containsExactly(
            new Refusal(Ground.TREATMENT_OTHERS, "override", List.of(TreatmentCheck.EVALUATION)));
  }

  @ParameterizedTest
  @EnumSource
  void whatWasGivenIsRecordedByWhoeverSaysWhy(TreatmentCheck check) {
    var permission = permission(check);
    assertThat(permission.record("", NOW).refusals())
        .containsExactly(new Refusal(Ground.TREATMENT_WHY, "override", List.of()));
    assertThat(permission.record("Given before the paper was found.", NOW).made())
        .contains(
            List.of(
                new TreatmentPermitted(NOW, Set.of(check), "Given before the paper was found.")));
  }

  @ParameterizedTest
  @CsvSource({"0, OVERRIDDEN", "6, OVERRIDDEN", "7, NOT_YET"})
  void anOverrideHoldsForItsDays(int days, State state) {
    var permitted =
        new TreatmentPermitted(
            ago(days).orElseThrow(), Set.of(TreatmentCheck.WEIGHT), "Scales are broken.");
    var permission = GATE.judge(Course.from(List.of(permitted)), with(TreatmentCheck.WEIGHT), NOW);
    assertThat(permission.state()).isEqualTo(state);
  }

  @Test
  void anOverrideCoversNothingThatCameUpSince() {
    var permitted =
        new TreatmentPermitted(
            ago(1).orElseThrow(), Set.of(TreatmentCheck.WEIGHT), "Scales are broken.");
    var course = Course.from(List.of(permitted, flagged(NOW.minusSeconds(60))));
    var permission = GATE.judge(course, with(TreatmentCheck.WEIGHT), NOW);
    assertThat(permission.state()).isEqualTo(State.NOT_YET);
    assertThat(permission.uncovered())
        .extracting(Permission.Obstacle::check)
        .containsExactly(TreatmentCheck.FLAG);
    assertThat(permission.record("Seen by the prescriber.", NOW).made().orElseThrow())
        .extracting(TreatmentPermitted::checks)
        .containsExactly(Set.of(TreatmentCheck.WEIGHT, TreatmentCheck.FLAG));
  }
}

package health.cairn.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.cairn.core.eligibility.Answer.YesNo;
import health.cairn.core.eligibility.Eligibility.Eligible;
import health.cairn.core.eligibility.Eligibility.NeedsReview;
import health.cairn.core.eligibility.Eligibility.NotEligible;
import health.cairn.core.evidence.Citation;
import health.cairn.core.evidence.Mark;
import health.cairn.core.protocol.Alert.Bound;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final Instant EARLIER = NOW.minus(Duration.ofDays(2));
  private static final Citation PROPOSED = Citation.of(Mark.PROPOSED);

  private static final Criterion ANEURYSM =
      criterion("aneurysm", Severity.ABSOLUTE, Action.BLOCK, Optional.empty());
  private static final Criterion PSYCHOSIS =
      criterion("psychosis", Severity.RELATIVE, Action.BLOCK, Optional.of(Approver.PRESCRIBER));
  private static final Criterion STROKE =
      criterion(
          "stroke", Severity.RELATIVE, Action.REQUIRE_CONSULT, Optional.of(Approver.PRESCRIBER));
  private static final Criterion COUGH =
      criterion("cough", Severity.CAUTION, Action.HOLD_TODAY, Optional.of(Approver.PRESCRIBER));
  private static final Criterion LATEX =
      criterion("latex", Severity.INFO, Action.RECORD_ONLY, Optional.empty());
  private static final Requirement CONSENT =
      new Requirement(
          "V", "1", "Consent", new Clause.Always(), yes("consent"), InUse.ALWAYS, PROPOSED);

  private static final Rules RULES =
      new Rules(
          List.of(LATEX, COUGH, STROKE, PSYCHOSIS, ANEURYSM),
          List.of(CONSENT),
          Map.of(Code.of("cough"), Question.Terms.PLAIN.freshFor(Duration.ofDays(1))));

  private static final List<String> QUESTIONS =
      List.of("aneurysm", "psychosis", "stroke", "cough", "latex");

  private static Criterion criterion(
      String code, Severity severity, Action action, Optional<Approver> override) {
    return new Criterion(
        code,
        "1",
        code,
        yes(code),
        severity,
        action,
        "",
        override,
        "Look twice.",
        InUse.ALWAYS,
        PROPOSED);
  }

  private static Criterion unused(Criterion it) {
    var unused = new InUse(false, Optional.empty());
    return new Criterion(
        it.id(),
        "2",
        it.title(),
        it.when(),
        it.severity(),
        it.action(),
        "",
        it.override(),
        "",
        unused,
        PROPOSED);
  }

  private static Clause yes(String code) {
    return new Clause.Says(Code.of(code), Set.of("yes"));
  }

  private static Finding finding(String code, YesNo answer, Instant at) {
    return new Finding(Code.of(code), answer, at);
  }

  private static Evaluation clear() {
    var evaluation = Evaluation.EMPTY.with(finding("consent", YesNo.YES, NOW));
    for (var code : QUESTIONS) {
      evaluation = evaluation.with(finding(code, YesNo.NO, NOW));
    }
    return evaluation;
  }

  private static Verdict judge(Evaluation evaluation, SetAside... setAside) {
    return RULES.judge(evaluation, List.of(setAside), NOW.atZone(ZoneOffset.UTC));
  }

  private static Evaluation clearBut(String code) {
    return clear().with(finding(code, YesNo.YES, NOW));
  }

  @Nested
  class ARuleThatIsNotUsed {
    private final Rules without = new Rules(List.of(unused(ANEURYSM)), List.of(CONSENT), Map.of());

    @Test
    void standsAgainstNobody() {
      assertThat(
              without.judge(clearBut("aneurysm"), List.of(), NOW.atZone(ZoneOffset.UTC)).reasons())
          .isEmpty();
    }

    @Test
    void isNotMissing() {
      var consented = Evaluation.EMPTY.with(finding("consent", YesNo.YES, NOW));
      assertThat(without.judge(consented, List.of(), NOW.atZone(ZoneOffset.UTC)).missing())
          .isEmpty();
    }
  }

  /** Years count by the calendar of the clinic, which can be a day ahead of that of UTC. */
  @Nested
  class ABirthday {
    private final Code born = Code.of("born");
    private final Criterion minor =
        new Criterion(
            "minor",
            "1",
            "Under 18",
            new Clause.Years(born, new Limit(Bound.BELOW, 18)),
            Severity.ABSOLUTE,
            Action.BLOCK,
            "",
            Optional.empty(),
            "",
            InUse.ALWAYS,
            PROPOSED);

    private Eligibility on(LocalDate birthday, String zone) {
      var rules = new Rules(List.of(minor), List.of(), Map.of());
      var found = new Finding(born, new Answer.Day(birthday), NOW);
      var evaluation = new Evaluation(List.of(found));
      return rules.judge(evaluation, List.of(), NOW.atZone(ZoneId.of(zone))).eligibility();
    }

    @Test
    void comesWithTheDayOfTheClinic() {
      var born = LocalDate.of(2008, 11, 26);
      assertThat(on(born, "Pacific/Auckland")).isEqualTo(new Eligible());
      assertThat(on(born, "UTC")).isInstanceOf(NotEligible.class);
      assertThat(on(born.minusDays(1), "Pacific/Honolulu")).isEqualTo(new Eligible());
    }
  }

  @Nested
  class Somebody {
    @Test
    void withNothingAgainstAndNothingMissingIsEligible() {
      assertThat(judge(clear()).eligibility()).isEqualTo(new Eligible());
      assertThat(judge(clear()).missing()).isEmpty();
    }

    @Test
    void ofWhomNothingIsKnownNeedsReviewAndEverythingIsMissing() {
      var verdict = judge(Evaluation.EMPTY);
      assertThat(verdict.eligibility()).isEqualTo(new NeedsReview(List.of()));
      assertThat(verdict.missing()).hasSize(6);
    }

    @Test
    void withAnAbsoluteCriterionIsNotEligible() {
      assertThat(judge(clearBut("aneurysm")).eligibility()).isInstanceOf(NotEligible.class);
    }

    @Test
    void withARelativeCriterionThatBlocksIsNotEligible() {
      assertThat(judge(clearBut("psychosis")).eligibility()).isInstanceOf(NotEligible.class);
    }

    @Test
    void withAnotherRelativeCriterionOrACautionNeedsReview() {
      assertThat(judge(clearBut("stroke")).eligibility()).isInstanceOf(NeedsReview.class);
      assertThat(judge(clearBut("cough")).eligibility()).isInstanceOf(NeedsReview.class);
    }

    @Test
    void withAMereNoteIsEligibleAndTheNoteIsShown() {
      var verdict = judge(clearBut("latex"));
      assertThat(verdict.eligibility()).isEqualTo(new Eligible());
      assertThat(verdict.reasons()).hasSize(1);
    }

    @Test
    void isToldTheHeaviestReasonFirst() {
      var both = clearBut("cough").with(finding("aneurysm", YesNo.YES, NOW));
      assertThat(judge(both).reasons())
          .extracting(reason -> reason.criterion().id())
          .containsExactly("aneurysm", "cough");
    }
  }

  @Nested
  class ABlank {
    @Test
    void isNeverNo() {
      var unknown = clear().with(finding("stroke", YesNo.UNKNOWN, NOW));
      assertThat(judge(unknown).eligibility()).isInstanceOf(NeedsReview.class);
      assertThat(judge(unknown).missing())
          .singleElement()
          .satisfies(it -> assertThat(it.questions()).containsExactly(Code.of("stroke")));
    }

    @Test
    void ofAMereNoteHoldsNobodyUp() {
      var unknown = clear().with(finding("latex", YesNo.UNKNOWN, NOW));
      assertThat(judge(unknown).eligibility()).isEqualTo(new Eligible());
      assertThat(judge(unknown).missing()).hasSize(1);
    }
  }

  @Nested
  class TheLatestFinding {
    @Test
    void counts() {
      var late = clear().with(finding("stroke", YesNo.YES, EARLIER));
      assertThat(judge(late).eligibility()).isEqualTo(new Eligible());
      assertThat(late.history(Code.of("stroke"))).hasSize(2);
    }

    @Test
    void isOfTwoAtOneMomentTheOneWrittenLater() {
      assertThat(clearBut("stroke").latest(Code.of("stroke")).orElseThrow().answer())
          .isEqualTo(YesNo.YES);
    }
  }

  @Nested
  class AnOldFinding {
    private Evaluation old(YesNo answer) {
      var kept = clear().findings().stream().filter(it -> !it.code().value().equals("cough"));
      return new Evaluation(kept.toList()).with(finding("cough", answer, EARLIER));
    }

    @Test
    void clearsNobody() {
      var verdict = judge(old(YesNo.NO));
      assertThat(verdict.eligibility()).isInstanceOf(NeedsReview.class);
      assertThat(verdict.stale()).hasSize(1);
      assertThat(verdict.missing()).hasSize(1);
    }

    @Test
    void stillStandsAgainst() {
      assertThat(judge(old(YesNo.YES)).reasons()).hasSize(1);
    }
  }

  /** Asked of some alone: a test where pregnancy is possible, that where somebody is female. */
  @Nested
  class AQuestionThatDoesNotApply {
    private static final Question.Terms PLAIN = Question.Terms.PLAIN;
    private final Requirement tested =
        new Requirement(
            "V-1",
            "1",
            "Test",
            new Clause.Not(no("female")),
            new Clause.Answered(Code.of("test")),
            InUse.ALWAYS,
            PROPOSED);
    private final Criterion pregnant =
        criterion("test", Severity.ABSOLUTE, Action.BLOCK, Optional.empty());
    private final Rules rules =
        new Rules(
            List.of(pregnant),
            List.of(tested),
            Map.of(
                Code.of("female"), PLAIN,
                Code.of("possible"), PLAIN.askedWhen(yes("female")),
                Code.of("test"), PLAIN.askedWhen(yes("possible"))));

    private Verdict of(String findings) {
      var evaluation = Evaluation.EMPTY;
      for (var each : findings.isEmpty() ? new String[0] : findings.split(" ", -1)) {
        var pair = each.split("=", -1);
        evaluation =
            evaluation.with(finding(pair[0], YesNo.valueOf(pair[1].toUpperCase(Locale.ROOT)), NOW));
      }
      return rules.judge(evaluation, List.of(), NOW.atZone(ZoneOffset.UTC));
    }

    private static Clause no(String code) {
      return new Clause.Says(Code.of(code), Set.of("no"));
    }

    @ParameterizedTest
    @CsvSource({
      "'', NEEDS_REVIEW, female, possible test",
      "female=no, ELIGIBLE, '', possible test",
      "female=yes, NEEDS_REVIEW, possible, test",
      "female=yes possible=no, ELIGIBLE, '', test",
      "female=yes possible=yes, NEEDS_REVIEW, test, ''",
      "female=yes possible=unknown, NEEDS_REVIEW, possible, test",
      "female=yes possible=yes test=no, ELIGIBLE, '', ''",
      "female=yes possible=yes test=yes, NOT_ELIGIBLE, '', ''",
      "female=no test=yes, NOT_ELIGIBLE, '', possible",
    })
    void isNotMissingAndIsNoAnswer(
        String findings, Verdict.Result result, String open, String unasked) {
      var verdict = of(findings);
      assertThat(verdict.result()).isEqualTo(result);
      assertThat(verdict.missing().stream().flatMap(it -> it.questions().stream()).distinct())
          .extracting(Code::value)
          .containsExactlyElementsOf(words(open));
      assertThat(verdict.unasked())
          .extracting(Code::value)
          .containsExactlyInAnyOrderElementsOf(words(unasked));
    }

    private static List<String> words(String text) {
      return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }
  }

  @Nested
  class SettingAside {
    private SetAside aside(String criterion, Approver by, Instant at) {
      return new SetAside(criterion, "1", by, "Seen by neurology.", at);
    }

    @Test
    void makesEligibleAndIsShown() {
      var verdict = judge(clearBut("psychosis"), aside("psychosis", Approver.PRESCRIBER, NOW));
      assertThat(verdict.eligibility()).isEqualTo(new Eligible());
      assertThat(verdict.reasons()).singleElement().matches(it -> it.setAside().isPresent());
    }

    @Test
    void isNotPossibleForAnAbsoluteCriterion() {
      var verdict = judge(clearBut("aneurysm"), aside("aneurysm", Approver.DIRECTOR, NOW));
      assertThat(verdict.eligibility()).isInstanceOf(NotEligible.class);
    }

    @Test
    void endsWhenALaterFindingComes() {
      var verdict = judge(clearBut("stroke"), aside("stroke", Approver.PRESCRIBER, EARLIER));
      assertThat(verdict.eligibility()).isInstanceOf(NeedsReview.class);
    }

    @Test
    void isForTheVersionThatWasRead() {
      var old = new SetAside("stroke", "0", Approver.DIRECTOR, "Seen.", NOW);
      assertThat(judge(clearBut("stroke"), old).eligibility()).isInstanceOf(NeedsReview.class);
    }

    @Test
    void needsAReason() {
      assertThatThrownBy(() -> new SetAside("stroke", "1", Approver.DIRECTOR, " ", NOW))
          .hasMessageContaining("There is no reason.");
    }
  }

  @Nested
  class ACriterion {
    @Test
    void thatIsRelativeNamesWhoMaySetItAside() {
      assertThatThrownBy(() -> criterion("x", Severity.RELATIVE, Action.BLOCK, Optional.empty()))
          .hasMessageContaining("names nobody");
    }

    @Test
    void thatIsACautionDoesNotBlock() {
      assertThatThrownBy(() -> criterion("x", Severity.CAUTION, Action.BLOCK, Optional.empty()))
          .hasMessageContaining("blocks and is only caution");
    }
  }
}

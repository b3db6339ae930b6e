package health.cairn.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.core.eligibility.Answer.YesNo;
import health.cairn.core.eligibility.Question.OfRecord;
import health.cairn.core.eligibility.Question.Terms;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the record says against what was answered: which of it contradicts, and what counts. */
class ConflictTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  /** An allergy lasts; a consent is brought about; a screen grows old. */
  private static final Map<Code, Terms> TERMS =
      Map.of(
          Code.of("latex"), Terms.PLAIN.ofRecord(new OfRecord("yes", "no", false, List.of())),
          Code.of("consent"), Terms.PLAIN.ofRecord(new OfRecord("no", "yes", true, List.of())),
          Code.of("screen"),
              Terms.PLAIN
                  .freshFor(Duration.ofDays(30))
                  .ofRecord(new OfRecord("positive", "negative", false, List.of())),
          Code.of("height"), Terms.PLAIN);

  private static Finding finding(Code code, String word, int daysAgo) {
    var answer =
        Set.of("yes", "no", "unknown").contains(word)
            ? YesNo.valueOf(word.toUpperCase(Locale.ROOT))
            : new Answer.Choice(word);
    return new Finding(code, answer, NOW.minus(Duration.ofDays(daysAgo)));
  }

  private static Evaluation both(String code, String asked, int then, String record, int when) {
    var of = Code.of(code);
    return new Evaluation(List.of(finding(of, asked, then)), List.of(finding(of, record, when)));
  }

  /** Word and age in days of the answer and of the record, whether they conflict, what counts. */
  @ParameterizedTest
  @CsvSource({
    "latex, no, 0, yes, 9, true, yes",
    "latex, no, 9, yes, 0, true, yes",
    "latex, yes, 9, no, 0, true, yes",
    "latex, yes, 0, no, 9, true, yes",
    "latex, no, 9, no, 0, false, no",
    "latex, unknown, 0, yes, 9, false, yes",
    "latex, unknown, 0, no, 9, false, no",
    "consent, yes, 9, no, 0, true, no",
    "consent, yes, 0, no, 9, true, no",
    "consent, no, 9, yes, 0, false, yes",
    "consent, no, 3, yes, 3, false, yes",
    "consent, no, 0, yes, 9, true, no",
    "screen, negative, 5, positive, 0, true, positive",
    "screen, negative, 0, positive, 5, true, positive",
    "screen, positive, 5, negative, 0, true, positive",
    "screen, negative, 0, positive, 31, false, negative",
    "screen, negative, 31, positive, 0, false, positive",
    "screen, not-done, 0, positive, 5, false, not-done",
    "screen, not-done, 5, positive, 0, false, positive",
    "height, yes, 0, no, 5, false, yes",
    "nobody-asks, yes, 5, no, 0, false, no",
  })
  void contradictsWhileBothCountAndTheSaferOneIsTakenForTrue(
      String code, String asked, int then, String record, int when, boolean isOne, String counts) {
    var evaluation = both(code, asked, then, record, when);
    var conflicts = evaluation.conflicts(TERMS, NOW);
    assertThat(conflicts).hasSize(isOne ? 1 : 0);
    assertThat(
            evaluation
                .settled(conflicts)
                .latest(Code.of(code))
                .flatMap(it -> Judge.word(it.answer())))
        .contains(counts);
  }

  @Test
  void namesBothStatements() {
    var evaluation = both("latex", "no", 0, "yes", 9);
    assertThat(evaluation.conflicts(TERMS, NOW))
        .containsExactly(
            new Conflict(
                Code.of("latex"),
                evaluation.findings().get(0),
                evaluation.ofRecord().get(0),
                evaluation.ofRecord().get(0)));
  }

  @Test
  void ofTheLatestAnswersOnly() {
    var corrected = both("latex", "no", 5, "yes", 9).with(finding(Code.of("latex"), "yes", 0));
    assertThat(corrected.conflicts(TERMS, NOW)).isEmpty();
  }

  @Test
  void keepsAnybodyFromBeingEligibleEvenWhereNoRuleAsks() {
    var rules = new Rules(List.of(), List.of(), TERMS);
    var at = NOW.atZone(ZoneOffset.UTC);
    var verdict = rules.judge(both("latex", "no", 0, "yes", 9), List.of(), at);
    assertThat(verdict.result()).isEqualTo(Verdict.Result.NEEDS_REVIEW);
    assertThat(verdict.conflict(Code.of("latex"))).isPresent();
    assertThat(verdict.conflict(Code.of("consent"))).isEmpty();
    var agreed = rules.judge(both("latex", "yes", 0, "yes", 9), List.of(), at);
    assertThat(agreed.result()).isEqualTo(Verdict.Result.ELIGIBLE);
  }
}

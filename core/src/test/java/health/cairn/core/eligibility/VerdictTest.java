package health.cairn.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.core.evidence.Citation;
import health.cairn.core.evidence.Mark;
import health.cairn.core.ruling.Ruling;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may follow from a verdict. */
class VerdictTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  private static Verdict verdict(Eligibility eligibility) {
    return new Verdict(eligibility, List.of(), List.of(), List.of(), List.of(), Set.of());
  }

  private static List<String> refusals(Ruling<?> ruling) {
    return ruling.refusals().stream().map(it -> it.field() + " " + it.ground().word()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "treat, '', ''",
    "wait, '', note why",
    "wait, ECG first., ''",
    "decline, ' ', note why",
    "perhaps, '', choice not-offered"
  })
  void aDecisionOtherThanToTreatSaysWhy(String intent, String note, String reason) {
    var ruling = verdict(new Eligibility.Eligible()).decide(Intent.of(intent), note, NOW);
    assertThat(String.join("; ", refusals(ruling))).isEqualTo(reason);
    assertThat(ruling.made().map(Judgment::note)).isEqualTo(made(reason, note));
  }

  private static Optional<String> made(String reason, String note) {
    return reason.isEmpty() ? Optional.of(note) : Optional.empty();
  }

  @Test
  void toTreatNeedsAnEligiblePatient() {
    var review = verdict(new Eligibility.NeedsReview(List.of()));
    var against = verdict(new Eligibility.NotEligible(List.of()));
    var treat = Optional.of(Intent.TREAT);
    assertThat(refusals(review.decide(treat, "", NOW))).containsExactly("choice not-eligible");
    assertThat(refusals(against.decide(treat, "x".repeat(2001), NOW)))
        .containsExactly("choice not-eligible", "note too-long");
    assertThat(against.decide(Optional.of(Intent.DECLINE), "Psychosis.", NOW).made())
        .contains(new Judgment(NOW, Intent.DECLINE, "Psychosis.", Verdict.Result.NOT_ELIGIBLE));
  }

  @Test
  void settingACriterionAsideNeedsAReason() {
    var criterion =
        new Criterion(
            "E-1",
            "2",
            "Asthma",
            new Clause.Always(),
            Severity.RELATIVE,
            Action.REQUIRE_OVERRIDE,
            "",
            Optional.of(Approver.PRESCRIBER),
            "Look twice.",
            InUse.ALWAYS,
            Citation.of(Mark.PROPOSED));
    assertThat(refusals(Verdict.setAside(criterion, Approver.PRESCRIBER, " ", NOW)))
        .containsExactly("reason no-words");
    assertThat(Verdict.setAside(criterion, Approver.DIRECTOR, "Mild.", NOW).made())
        .contains(new SetAside("E-1", "2", Approver.DIRECTOR, "Mild.", NOW));
  }
}

package health.cairn.content;

import health.cairn.core.eligibility.Answer;
import health.cairn.core.eligibility.Answer.YesNo;
import health.cairn.core.eligibility.Code;
import health.cairn.core.eligibility.Evaluation;
import health.cairn.core.eligibility.Finding;
import health.cairn.core.eligibility.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Findings as a table of tests writes them: {@code psychosis=no; weight=80; medicines=a, b}. */
final class Written {
  static final Instant NOW = Instant.parse("2026-11-25T15:00:00Z");

  private Written() {}

  static Evaluation evaluation(String findings) {
    return new Evaluation(
        Arrays.stream(findings.split(";"))
            .map(String::strip)
            .map(text -> text.split("=", 2))
            .map(pair -> finding(pair[0], pair[1]))
            .toList());
  }

  private static Finding finding(String code, String answer) {
    var question = EligibilityRules.intake().question(Code.of(code)).orElseThrow();
    return new Finding(
        question.code(),
        answer.equals("unknown") ? YesNo.UNKNOWN : answer(question, answer),
        NOW.minusSeconds(3600));
  }

  private static Answer answer(Question question, String text) {
    return switch (question.kind()) {
      case YES_NO -> YesNo.valueOf(text.toUpperCase(Locale.ROOT));
      case NUMBER -> new Answer.Measured(Double.parseDouble(text));
      case CHOICE -> new Answer.Choice(text);
      case DATE -> new Answer.Day(LocalDate.parse(text));
      case MEDICINES ->
          new Answer.Medicines(
              text.equals("none") ? List.of() : Arrays.asList(text.split(",\\s*")));
    };
  }
}

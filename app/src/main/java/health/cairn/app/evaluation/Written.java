package health.cairn.app.evaluation;

import health.cairn.core.eligibility.Answer;
import health.cairn.core.eligibility.Answer.YesNo;
import health.cairn.core.eligibility.Question.Kind;
import health.cairn.core.report.Figures;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** An answer as the journal and the forms write it. */
final class Written {
  static final String UNKNOWN = "unknown";

  private Written() {}

  static List<String> values(Answer answer) {
    return answer.as(
        new Answer.Cases<List<String>>() {
          @Override
          public List<String> yesNo(YesNo word) {
            return List.of(word.name().toLowerCase(Locale.ROOT));
          }

          @Override
          public List<String> number(double value) {
            return List.of(Figures.plain(value));
          }

          @Override
          public List<String> choice(String word) {
            return List.of(word);
          }

          @Override
          public List<String> day(LocalDate date) {
            return List.of(date.toString());
          }

          @Override
          public List<String> medicines(List<String> names) {
            return names;
          }
        });
  }

  /** "Unknown" is an answer to a question of any kind. */
  static Answer answer(Kind kind, List<String> values) {
    if (values.equals(List.of(UNKNOWN))) {
      return YesNo.UNKNOWN;
    }
    return kind == Kind.MEDICINES ? new Answer.Medicines(values) : answer(kind, values.get(0));
  }

  private static Answer answer(Kind kind, String value) {
    return switch (kind) {
      case YES_NO -> YesNo.valueOf(value.toUpperCase(Locale.ROOT));
      case NUMBER -> new Answer.Measured(Double.parseDouble(value));
      case DATE -> new Answer.Day(LocalDate.parse(value));
      case CHOICE, MEDICINES -> new Answer.Choice(value);
    };
  }
}

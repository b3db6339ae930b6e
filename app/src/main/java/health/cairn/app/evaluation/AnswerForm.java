package health.cairn.app.evaluation;

import health.cairn.app.web.Typed;
import health.cairn.core.eligibility.Answer;
import health.cairn.core.eligibility.Answer.YesNo;
import health.cairn.core.eligibility.Question;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the answer to one question from a form; a field left blank is no answer. */
record AnswerForm(Typed typed) {
  static final String NONE = "-none";
  private static final int LONGEST_LIST = 100;
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_TEXT = 8000;

  boolean isBlank(Question question) {
    var field = question.code().value();
    return !typed.has(field) && !typed.has(field + NONE);
  }

  Optional<Answer> read(Question question) {
    var field = question.code().value();
    if (typed.raw(field).equals(Written.UNKNOWN)) {
      return Optional.of(YesNo.UNKNOWN);
    }
    return switch (question.kind()) {
      case YES_NO -> word(field, List.of("yes", "no")).map(it -> answer(question, it));
      case CHOICE ->
          word(field, question.choices().stream().map(Question.Option::word).toList())
              .map(it -> answer(question, it));
      case NUMBER -> number(question, field);
      case DATE -> typed.day(field).map(Answer.Day::new);
      case MEDICINES -> medicines(field);
    };
  }

  private static Answer answer(Question question, String word) {
    return Written.answer(question.kind(), List.of(word));
  }

  private Optional<String> word(String field, List<String> known) {
    var word = typed.raw(field);
    if (!known.contains(word)) {
      typed.problem(field, "refusal.not-offered");
    }
    return Optional.of(word).filter(known::contains);
  }

  private Optional<Answer> number(Question question, String field) {
    var range = question.plausible().orElseThrow();
    var value = typed.number(field, range.least(), range.most(), question.unit());
    return value.isPresent()
        ? Optional.of(new Answer.Measured(value.getAsDouble()))
        : Optional.empty();
  }

  /** One a line. "None" and a list at once cannot both be meant. */
  private Optional<Answer> medicines(String field) {
    if (typed.has(field) && typed.has(field + NONE)) {
      typed.problem(field, "evaluation.problem.none");
      return Optional.empty();
    }
    if (typed.has(field + NONE)) {
      return Optional.of(new Answer.Medicines(List.of()));
    }
    typed.words(field, LONGEST_TEXT);
    var lines =
        Arrays.stream(typed.raw(field).split("\\R"))
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    if (lines.size() > LONGEST_LIST || lines.stream().anyMatch(it -> it.length() > LONGEST_LINE)) {
      typed.problem(field, "evaluation.problem.lines", LONGEST_LIST, LONGEST_LINE);
    }
    return typed.problems().isAt(field)
        ? Optional.empty()
        : Optional.of(new Answer.Medicines(lines));
  }
}

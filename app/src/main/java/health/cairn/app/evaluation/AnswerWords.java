package health.cairn.app.evaluation;

import health.cairn.app.web.Wording;
import health.cairn.core.eligibility.Answer;
import health.cairn.core.eligibility.Answer.YesNo;
import health.cairn.core.eligibility.Evaluation;
import health.cairn.core.eligibility.Finding;
import health.cairn.core.eligibility.Intake;
import health.cairn.core.eligibility.Question;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Findings in the reader's words. */
record AnswerWords(Intake intake, Wording wording, Instant now) {

  /** {@code Weight: 72.4 kg, 3 days ago}. */
  String fact(Finding finding) {
    return wording.say("evaluation.fact", text(finding), said(finding), age(finding.at()));
  }

  /**
   * What was found in one section of the intake.
   *
   * @param found each in words, with its day
   * @param denied what was asked and is not so, each in words
   */
  record Part(String title, List<String> found, List<String> denied) {}

  /** What counts of an evaluation, in the order of the intake; sections without an answer not. */
  List<Part> parts(Evaluation evaluation) {
    return intake.sections().stream()
        .map(it -> part(it, evaluation))
        .filter(it -> !it.found().isEmpty() || !it.denied().isEmpty())
        .toList();
  }

  private Part part(Intake.Section section, Evaluation evaluation) {
    var known = evaluation.known(section.questions().stream().map(Question::code).toList());
    return new Part(
        wording.content(section.title()),
        known.stream()
            .filter(it -> it.answer() != YesNo.NO)
            .map(it -> wording.say("evaluation.letter.fact", text(it), said(it), day(it)))
            .toList(),
        known.stream().filter(it -> it.answer() == YesNo.NO).map(this::text).toList());
  }

  private String day(Finding finding) {
    return wording.day(finding.at());
  }

  String text(Finding finding) {
    return intake
        .question(finding.code())
        .map(it -> wording.content(it.text()))
        .orElse(finding.code().value());
  }

  String age(Instant at) {
    long days = Math.max(0, Duration.between(at, now).toDays());
    return wording.say("evaluation.age", days);
  }

  String said(Finding finding) {
    var question = intake.question(finding.code());
    return finding
        .answer()
        .as(
            new Answer.Cases<String>() {
              @Override
              public String yesNo(YesNo answer) {
                return wording.say("evaluation." + answer.name().toLowerCase(Locale.ROOT));
              }

              @Override
              public String number(double value) {
                return wording.number(value)
                    + question.map(it -> " " + wording.content(it.unit())).orElse("");
              }

              @Override
              public String choice(String word) {
                return label(question, word);
              }

              @Override
              public String day(LocalDate date) {
                return wording.day(date);
              }

              @Override
              public String medicines(List<String> names) {
                return names.isEmpty()
                    ? wording.say("evaluation.medicines.none")
                    : String.join("; ", names);
              }
            });
  }

  private String label(Optional<Question> question, String word) {
    return question.stream()
        .flatMap(it -> it.choices().stream())
        .filter(option -> option.word().equals(word))
        .map(option -> wording.content(option.text()))
        .findFirst()
        .orElse(word);
  }
}

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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings in the reader's words. */
record AnswerWords(Intake intake, Wording wording, Instant now) {

  /** {@code Weight: 72.4 kg, 3 days ago}. */
  String fact(Finding finding) {
    return wording.say("evaluation.fact", text(finding), said(finding), age(finding.at()));
  }

  /**
   * What was found on one day, as paper says it, which grows old.
   *
   * @param denied what was asked and is not so, which is most of it, in one line
   */
  record Day(String day, List<String> found, String denied) {}

  /** By day, the last one first; each in the order of the intake. */
  List<Day> days(Evaluation evaluation) {
    var byDay = new TreeMap<LocalDate, List<Finding>>(Comparator.reverseOrder());
    findings(evaluation)
        .forEach(
            it -> byDay.computeIfAbsent(wording.dayOf(it.at()), day -> new ArrayList<>()).add(it));
    return byDay.values().stream().map(this::day).toList();
  }

  private Day day(List<Finding> findings) {
    var found =
        findings.stream()
            .filter(it -> it.answer() != YesNo.NO)
            .map(it -> wording.say("evaluation.letter.fact", text(it), said(it)))
            .toList();
    var denied =
        findings.stream()
            .filter(it -> it.answer() == YesNo.NO)
            .map(this::text)
            .collect(Collectors.joining("; "));
    return new Day(wording.day(findings.get(0).at()), found, denied);
  }

  private Stream<Finding> findings(Evaluation evaluation) {
    return intake.questions().flatMap(question -> evaluation.known(question.code()).stream());
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

package health.cairn.app.evaluation;

import health.cairn.app.evaluation.Shown.Asked;
import health.cairn.app.evaluation.Shown.Contradiction;
import health.cairn.app.library.ClauseWords;
import health.cairn.app.security.People;
import health.cairn.app.web.FieldProblems;
import health.cairn.core.eligibility.Code;
import health.cairn.core.eligibility.Conflict;
import health.cairn.core.eligibility.Evaluation;
import health.cairn.core.eligibility.Finding;
import health.cairn.core.eligibility.Intake;
import health.cairn.core.eligibility.Question;
import health.cairn.core.eligibility.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The questions of one patient with what is known of each, in words. */
record AskedView(PatientEvaluation known, Verdict verdict, AnswerWords words, People people) {

  List<Shown> sections(FieldProblems problems) {
    return words.intake().sections().stream().map(it -> shown(it, problems)).toList();
  }

  private Shown shown(Intake.Section section, FieldProblems problems) {
    var evaluation = known.evaluation();
    var questions = section.questions().stream().map(it -> asked(it, evaluation)).toList();
    var asked = questions.stream().filter(it -> !it.isUnasked()).toList();
    return new Shown(
        section.id(),
        words.wording().content(section.title()),
        questions,
        (int) asked.stream().filter(Asked::isDone).count(),
        asked.size(),
        (int) asked.stream().filter(AskedView::isAmongNone).count(),
        questions.stream().anyMatch(it -> problems.isAt(it.code())));
  }

  private static boolean isAmongNone(Asked it) {
    return it.isOpen() && !it.isReadOnly() && it.question().terms().isAmongNone();
  }

  /** Those of a section that "none of these" answers. */
  List<Question> amongNone(List<Question> section) {
    var evaluation = known.evaluation();
    return section.stream()
        .map(it -> asked(it, evaluation))
        .filter(AskedView::isAmongNone)
        .map(Asked::question)
        .toList();
  }

  Asked asked(Question question) {
    return asked(question, known.evaluation());
  }

  private Asked asked(Question question, Evaluation evaluation) {
    var code = question.code();
    var latest = evaluation.latest(code);
    var values = latest.map(it -> Written.values(it.answer())).orElse(List.of());
    var conflict = verdict.conflict(code);
    boolean stale = verdict.stale().stream().anyMatch(it -> it.code().equals(code));
    return new Asked(
        question,
        String.join("\n", values),
        latest.isPresent() && values.isEmpty(),
        latest.map(words::said).orElse(""),
        latest.map(this::about).orElse(""),
        latest.map(it -> about(it, words.wording().day(it.at()))).orElse(""),
        stale,
        verdict.unasked().contains(code) ? when(question) : "",
        latest
            .filter(it -> conflict.isEmpty() && !stale)
            .flatMap(this::path)
            .or(() -> home(code, latest.isPresent()))
            .orElse(""),
        conflict.map(this::statements).orElse(List.of()));
  }

  private String when(Question question) {
    return question
        .terms()
        .askedWhen()
        .map(new ClauseWords(words.intake(), words.wording())::of)
        .orElse("");
  }

  /** A weight is measured here as well; all else that the record answers is changed there. */
  private Optional<String> path(Finding finding) {
    return known
        .stated(finding)
        .filter(it -> !it.code().equals(PatientEvaluation.WEIGHT))
        .map(Stated::path);
  }

  /** A consent is signed in the record, and nowhere else. */
  private Optional<String> home(Code code, boolean isAnswered) {
    return Optional.of("/patients/" + known.id() + "/details#consents")
        .filter(it -> code.equals(RecordFindings.CONSENT) && !isAnswered);
  }

  /** Who said it, or where the record has it, and when. */
  private String about(Finding finding) {
    return about(finding, words.age(finding.at()));
  }

  private String about(Finding finding, String when) {
    return known
        .stated(finding)
        .map(it -> about(it, when))
        .orElseGet(() -> known.writer(finding).map(it -> by(it, when)).orElse(when));
  }

  private String by(UUID writer, String when) {
    return words.wording().say("evaluation.by", people.name(writer), when);
  }

  private String about(Stated it, String when) {
    var origin = words.wording().say("evaluation.origin." + it.origin().word());
    var place = it.detail().isEmpty() ? origin : origin + ": " + it.detail();
    return it.by()
        .map(by -> words.wording().say("evaluation.of-record.by", place, people.name(by), when))
        .orElseGet(() -> words.wording().say("evaluation.of-record", place, when));
  }

  private List<String> statements(Conflict conflict) {
    return List.of(statement(conflict.asked()), statement(conflict.ofRecord()));
  }

  private String statement(Finding finding) {
    return words.said(finding) + " (" + about(finding, words.wording().day(finding.at())) + ")";
  }

  List<Contradiction> contradictions() {
    return verdict.conflicts().stream().map(this::contradiction).toList();
  }

  private Contradiction contradiction(Conflict it) {
    return new Contradiction(
        it.question().value(),
        words.text(it.asked()),
        statement(it.asked()),
        statement(it.ofRecord()),
        words.said(it.counts()),
        known.stated(it.ofRecord()).map(Stated::path).orElse(""));
  }

  /**
   * The questions that are asked or not by the answer to another one, at once or by way of more.
   */
  List<Asked> dependents(Code code) {
    var moved = Set.of(code);
    int before = 0;
    while (moved.size() > before) {
      before = moved.size();
      moved = withThoseThatDependOn(moved);
    }
    var found = moved;
    return words
        .intake()
        .questions()
        .filter(it -> found.contains(it.code()) && !it.code().equals(code))
        .map(this::asked)
        .toList();
  }

  private Set<Code> withThoseThatDependOn(Set<Code> codes) {
    return words
        .intake()
        .questions()
        .filter(it -> codes.contains(it.code()) || dependsOn(it, codes))
        .map(Question::code)
        .collect(Collectors.toSet());
  }

  private static boolean dependsOn(Question question, Set<Code> codes) {
    return question.terms().askedWhen().stream()
        .anyMatch(it -> it.questions().stream().anyMatch(codes::contains));
  }
}

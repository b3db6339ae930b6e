package health.cairn.app.evaluation;

import health.cairn.app.evaluation.EvaluationFact.Decided;
import health.cairn.app.evaluation.Shown.Asked;
import health.cairn.app.evaluation.Shown.Gap;
import health.cairn.app.library.Library;
import health.cairn.app.security.People;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Wording;
import health.cairn.core.eligibility.Finding;
import health.cairn.core.eligibility.Intake;
import health.cairn.core.eligibility.Missing;
import health.cairn.core.eligibility.Question;
import health.cairn.core.eligibility.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts an evaluation in words for its pages. */
@Component
record EvaluationView(Evaluations evaluations, Library library, People people, Wording wording) {
  /** All that the panel and the letter need. */
  Verdict fill(Model model, PatientEvaluation known, SignedIn by) {
    var verdict = evaluations.verdict(known);
    var words = new AnswerWords(library.intake(), wording, evaluations.now());
    var reasons = new Reasons(words, people, by);
    model.addAttribute("patient", known.patient());
    model.addAttribute("who", known.patient().demographics());
    model.addAttribute("age", known.patient().demographics().age(wording.today()));
    model.addAttribute("standing", verdict.result());
    model.addAttribute(
        "whys", verdict.reasons().stream().map(it -> reasons.why(known, it)).toList());
    model.addAttribute("gaps", gaps(verdict.missing()));
    model.addAttribute("open", openQuestions(verdict.missing()).size());
    model.addAttribute("seen", known.seen());
    model.addAttribute("decision", known.decision().orElse(null));
    model.addAttribute(
        "decidedBy", known.decision().flatMap(known::writer).map(people::name).orElse(""));
    model.addAttribute("rulesThen", known.decision().map(this::rules).orElse(""));
    model.addAttribute("rulesNow", rules(library.ruleVersions()));
    return verdict;
  }

  /** By which rules it was decided; empty for what was decided before that was kept. */
  private String rules(Decided decision) {
    return rules(decision.rules());
  }

  private String rules(Map<String, String> versions) {
    return versions.entrySet().stream()
        .map(it -> wording.say("rules.file." + it.getKey(), it.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** Findings in words, in the order in which they were written. */
  String found(List<Finding> findings) {
    var words = new AnswerWords(library.intake(), wording, evaluations.now());
    return findings.isEmpty()
        ? wording.say("evaluation.problem.meanwhile.record")
        : findings.stream().map(words::fact).collect(Collectors.joining("; "));
  }

  List<Shown> sections(PatientEvaluation known, Verdict verdict) {
    return library.intake().sections().stream()
        .map(section -> shown(section, known, verdict))
        .toList();
  }

  private Shown shown(Intake.Section section, PatientEvaluation known, Verdict verdict) {
    var asked = section.questions().stream().map(it -> asked(it, known, verdict)).toList();
    return new Shown(section.id(), wording.content(section.title()), asked);
  }

  Asked asked(Question question, PatientEvaluation known, Verdict verdict) {
    var latest = known.evaluation().latest(question.code());
    var values = latest.map(it -> Written.values(it.answer())).orElse(List.of());
    return new Asked(
        question,
        String.join("\n", values),
        latest.isPresent() && values.isEmpty(),
        latest.map(it -> about(known, it)).orElse(""),
        verdict.stale().stream().anyMatch(it -> it.code().equals(question.code())),
        question.code().equals(PatientEvaluation.BIRTH));
  }

  private String about(PatientEvaluation known, Finding finding) {
    var words = new AnswerWords(library.intake(), wording, evaluations.now());
    var age = words.age(finding.at());
    return known
        .writer(finding)
        .map(by -> wording.say("evaluation.by", people.name(by), age))
        .orElseGet(() -> wording.say("evaluation.of-record", age));
  }

  private List<Gap> gaps(List<Missing> missing) {
    var open = openQuestions(missing);
    return library.intake().sections().stream()
        .map(
            section ->
                new Gap(
                    section.id(),
                    wording.content(section.title()),
                    section.questions().stream()
                        .filter(it -> open.contains(it.code().value()))
                        .toList()))
        .filter(gap -> !gap.questions().isEmpty())
        .toList();
  }

  /** What holds nobody up is asked, too, but is not counted as missing. */
  private static Set<String> openQuestions(List<Missing> missing) {
    return missing.stream()
        .filter(Missing::holdsUp)
        .flatMap(it -> it.questions().stream())
        .map(code -> code.value())
        .collect(Collectors.toSet());
  }
}

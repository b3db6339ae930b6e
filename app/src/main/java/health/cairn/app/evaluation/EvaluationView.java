package health.cairn.app.evaluation;

import health.cairn.app.clinic.ClinicSettings;
import health.cairn.app.evaluation.EvaluationFact.Decided;
import health.cairn.app.evaluation.Shown.Gap;
import health.cairn.app.evaluation.Shown.Why;
import health.cairn.app.library.Library;
import health.cairn.app.security.People;
import health.cairn.app.security.Routes;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.FieldProblems;
import health.cairn.app.web.Wording;
import health.cairn.core.eligibility.Finding;
import health.cairn.core.eligibility.Intent;
import health.cairn.core.eligibility.Missing;
import health.cairn.core.eligibility.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts an evaluation in words for its pages. */
@Component
record EvaluationView(
    Evaluations evaluations,
    Library library,
    People people,
    ClinicSettings clinic,
    Routes routes,
    Wording wording) {
  /** All that the panel and the letter need. */
  Verdict fill(Model model, PatientEvaluation known, SignedIn by) {
    var verdict = evaluations.verdict(known);
    model.addAttribute("patient", known.patient());
    model.addAttribute("clinic", clinic);
    model.addAttribute("who", known.patient().demographics());
    model.addAttribute("age", known.patient().demographics().age(wording.today()));
    model.addAttribute("standing", verdict.result());
    model.addAttribute("whys", whys(known, verdict, by));
    model.addAttribute("gaps", gaps(verdict.missing()));
    model.addAttribute("open", openQuestions(verdict.missing()).size());
    model.addAttribute("seen", known.seen());
    model.addAttribute("decision", known.decision().orElse(null));
    model.addAttribute(
        "decidedBy", known.decision().flatMap(known::writer).map(people::name).orElse(""));
    model.addAttribute("rulesThen", known.decision().map(this::rules).orElse(""));
    model.addAttribute("rulesNow", rules(library.ruleVersions()));
    model.addAttribute("contradictions", questions(known, verdict).contradictions());
    model.addAttribute("next", next(known, by).orElse(null));
    return verdict;
  }

  List<Why> whys(PatientEvaluation known, Verdict verdict, SignedIn by) {
    var reasons = new Reasons(words(), people, by);
    return verdict.reasons().stream().map(it -> reasons.why(known, it)).toList();
  }

  /** All questions, with how far each section has come. */
  void fillSections(Model model, PatientEvaluation known, Verdict verdict, FieldProblems problems) {
    var sections = questions(known, verdict).sections(problems);
    model.addAttribute("sections", sections);
    model.addAttribute(
        "firstOpen",
        sections.stream().filter(it -> !it.isWhole()).map(Shown::id).findFirst().orElse(""));
  }

  AskedView questions(PatientEvaluation known, Verdict verdict) {
    return new AskedView(known, verdict, words(), people);
  }

  private AnswerWords words() {
    return new AnswerWords(library.intake(), wording, evaluations.now());
  }

  /**
   * Where a decision to treat leads to.
   *
   * @param words the key of what it is called
   */
  record Next(String path, String words) {}

  /** To the plan for whoever makes it; empty where no course waits for one. */
  private Optional<Next> next(PatientEvaluation known, SignedIn by) {
    boolean plans = routes.mayOpen(by, "/patients/{patient}/courses/{course}/plan");
    return known
        .decision()
        .filter(it -> it.choice() == Intent.TREAT)
        .flatMap(it -> evaluations.unplannedCourse(known))
        .map(it -> "/patients/" + it.patient() + "/courses/" + it.id())
        .map(
            it ->
                plans
                    ? new Next(it + "/plan", "evaluation.next.plan")
                    : new Next(it, "evaluation.next.course"));
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
    var words = words();
    return findings.isEmpty()
        ? wording.say("evaluation.problem.meanwhile.record")
        : findings.stream().map(words::fact).collect(Collectors.joining("; "));
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

package health.cairn.app.evaluation;

import health.cairn.app.library.Library;
import health.cairn.app.patient.WeightSheet;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.NotFound;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import health.cairn.core.eligibility.Answer;
import health.cairn.core.eligibility.Question;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The evaluation: every question with its answer, and what the answers add up to. */
@Controller
@Allowed({Role.PRESCRIBER, Role.NURSE})
record EvaluationController(
    Evaluations evaluations, EvaluationView view, Library library, Wording wording) {
  /** What the page showed, so that only what was changed is kept. */
  private static final String WAS = "was-";

  @GetMapping("/patients/{patient}/evaluation")
  @Allowed({Role.PRESCRIBER, Role.NURSE, Role.COORDINATOR, Role.DIRECTOR})
  String page(
      @PathVariable UUID patient, @RequestParam Optional<String> kept, SignedIn by, Model model) {
    model.addAttribute("kept", kept.isPresent());
    return show(find(patient), new Typed(Map.of(), wording), by, model);
  }

  /** One answer, as soon as it is given: the question again and the panel. */
  @PostMapping("/patients/{patient}/evaluation/answers/{code}")
  String answer(
      @PathVariable UUID patient,
      @PathVariable String code,
      Typed typed,
      SignedIn by,
      Model model,
      HttpServletResponse response) {
    var question = question(code);
    var known = keep(find(patient), question, typed, by);
    var verdict = view.fill(model, known, by);
    var questions = view.questions(known, verdict);
    view.fillSections(model, known, verdict, typed.problems());
    model.addAttribute("q", questions.asked(question));
    model.addAttribute("dependents", questions.dependents(question.code()));
    model.addAttribute("form", typed.form());
    model.addAttribute("problems", typed.problems());
    if (!typed.isFine()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    return "evaluation/answer";
  }

  /** A whole section: what works everywhere. Answers that are fine are kept even beside others. */
  @PostMapping("/patients/{patient}/evaluation/sections/{section}")
  String save(
      @PathVariable UUID patient,
      @PathVariable String section,
      Typed typed,
      SignedIn by,
      Model model) {
    var known = find(patient);
    for (var question : section(section)) {
      if (isChanged(question, typed.form())) {
        known = keep(known, question, typed, by);
      }
    }
    if (typed.has("none")) {
      known = noneOf(section(section), known, by);
    }
    return typed.isFine()
        ? "redirect:/patients/" + patient + "/evaluation#" + section
        : show(known, typed, by, model);
  }

  /** What is still open and is a yes-or-no question, each answered by itself with no. */
  private PatientEvaluation noneOf(List<Question> section, PatientEvaluation known, SignedIn by) {
    var open = view.questions(known, evaluations.verdict(known)).amongNone(section);
    var answers = new LinkedHashMap<Question, Answer>();
    open.forEach(it -> answers.put(it, Answer.YesNo.NO));
    return answers.isEmpty() ? known : evaluations.answer(known, answers, by.id());
  }

  private static boolean isChanged(Question question, Map<String, String> form) {
    var field = question.code().value();
    var now = form.getOrDefault(field, "").strip().replace("\r\n", "\n");
    boolean none = form.containsKey(field + AnswerForm.NONE);
    return !now.equals(form.getOrDefault(WAS + field, "").strip().replace("\r\n", "\n"))
        || none != "true".equals(form.getOrDefault(WAS + field + AnswerForm.NONE, "false"))
        || field.equals(form.get("again"));
  }

  /** The evaluation with the answer, where it is one. */
  private PatientEvaluation keep(
      PatientEvaluation known, Question question, Typed typed, SignedIn by) {
    var answers = new AnswerForm(typed);
    if (question.code().equals(PatientEvaluation.BIRTH)) {
      return known;
    }
    if (answers.isBlank(question)) {
      typed.problem(question.code().value(), "evaluation.problem.blank");
      return known;
    }
    if (question.code().equals(PatientEvaluation.WEIGHT)) {
      var field = question.code().value();
      var sheet =
          new WeightSheet(field, known.patient().weight(), typed.number(field), library.charting());
      return typed
          .fact(sheet.on(evaluations.now()))
          .map(fact -> evaluations.weigh(known, fact, by.id()))
          .orElse(known);
    }
    return answers
        .read(question)
        .map(answer -> evaluations.answer(known, question, answer, by.id()))
        .orElse(known);
  }

  private String show(PatientEvaluation known, Typed typed, SignedIn by, Model model) {
    var verdict = view.fill(model, known, by);
    view.fillSections(model, known, verdict, typed.problems());
    model.addAttribute("form", typed.form());
    model.addAttribute("problems", typed.problems());
    return "evaluation/page";
  }

  private Question question(String code) {
    return library
        .intake()
        .questions()
        .filter(it -> it.code().value().equals(code))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private List<Question> section(String id) {
    return library.intake().sections().stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(NotFound::new)
        .questions();
  }

  private PatientEvaluation find(UUID patient) {
    return evaluations.find(patient).orElseThrow(NotFound::new);
  }
}

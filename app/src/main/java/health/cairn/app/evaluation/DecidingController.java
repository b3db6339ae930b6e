package health.cairn.app.evaluation;

import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Choice;
import health.cairn.app.web.NotFound;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import health.cairn.core.eligibility.Approver;
import health.cairn.core.eligibility.Criterion;
import health.cairn.core.eligibility.Intent;
import health.cairn.core.eligibility.Verdict;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Setting a criterion aside with a reason, and the prescriber's decision. */
@Controller
record DecidingController(Evaluations evaluations, EvaluationView view, Wording wording) {
  private static final String CRITERION = "/patients/{patient}/evaluation/criteria/{criterion}";
  private static final String DECISION = "/patients/{patient}/evaluation/decision";

  @GetMapping(CRITERION)
  @Allowed({Role.PRESCRIBER, Role.DIRECTOR})
  String ask(@PathVariable UUID patient, @PathVariable String criterion, SignedIn by, Model model) {
    var known = find(patient);
    return evaluations
        .verdict(known)
        .standing(criterion)
        .map(it -> ask(known, it.criterion(), new Typed(Map.of(), wording), by, model))
        .orElse(back(patient));
  }

  @PostMapping(CRITERION)
  @Allowed({Role.PRESCRIBER, Role.DIRECTOR})
  String setAside(
      @PathVariable UUID patient,
      @PathVariable String criterion,
      Typed typed,
      SignedIn by,
      Model model) {
    var known = find(patient);
    var reason = evaluations.verdict(known).standing(criterion);
    if (reason.isEmpty()) {
      return back(patient);
    }
    var it = reason.get().criterion();
    var why = typed.raw("reason");
    var aside = typed.fact(Verdict.setAside(it, approver(it, by), why, evaluations.now()));
    if (aside.isEmpty()) {
      return ask(known, it, typed, by, model);
    }
    evaluations.setAside(known, aside.get(), by.id());
    return back(patient);
  }

  private static Approver approver(Criterion criterion, SignedIn by) {
    return Reasons.approver(criterion, by)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
  }

  private String ask(
      PatientEvaluation known, Criterion criterion, Typed typed, SignedIn by, Model model) {
    approver(criterion, by);
    view.fill(model, known, by);
    model.addAttribute("criterion", criterion);
    model.addAttribute("reason", typed.raw("reason"));
    model.addAttribute("problems", typed.problems());
    return "evaluation/aside";
  }

  @GetMapping(DECISION)
  @Allowed(Role.PRESCRIBER)
  String decide(@PathVariable UUID patient, SignedIn by, Model model) {
    return decide(find(patient), new Typed(Map.of(), wording), by, model);
  }

  /** An answer that came since the page was opened is shown before anything is decided. */
  @PostMapping(DECISION)
  @Allowed(Role.PRESCRIBER)
  String decided(@PathVariable UUID patient, Typed typed, SignedIn by, Model model) {
    var known = find(patient);
    if (typed.has("seen") && !typed.raw("seen").equals(known.seen())) {
      meanwhile(known, typed);
    }
    var intent = Intent.of(typed.raw("choice"));
    var verdict = evaluations.verdict(known);
    var judgment = typed.fact(verdict.decide(intent, typed.raw("note"), evaluations.now()));
    if (judgment.isEmpty()) {
      return decide(known, typed, by, model);
    }
    if (evaluations.decide(known, judgment.get(), by.id()).isPresent()) {
      return back(patient) + "?kept=decision";
    }
    var now = find(patient);
    meanwhile(now, typed);
    return decide(now, typed, by, model);
  }

  private void meanwhile(PatientEvaluation known, Typed typed) {
    typed.problem(
        "choice", "evaluation.problem.meanwhile", view.found(known.since(typed.raw("seen"))));
  }

  private String decide(PatientEvaluation known, Typed typed, SignedIn by, Model model) {
    view.fill(model, known, by);
    model.addAttribute(
        "choices",
        Arrays.stream(Intent.values())
            .map(it -> new Choice(it.word(), wording.say("evaluation.choice." + it.word())))
            .toList());
    model.addAttribute("choice", typed.raw("choice"));
    model.addAttribute("note", typed.raw("note"));
    model.addAttribute("problems", typed.problems());
    return "evaluation/decision";
  }

  private PatientEvaluation find(UUID patient) {
    return evaluations.find(patient).orElseThrow(NotFound::new);
  }

  private static String back(UUID patient) {
    return "redirect:/patients/" + patient + "/evaluation";
  }
}

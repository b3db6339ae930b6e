package health.cairn.app.evaluation;

import health.cairn.app.evaluation.EvaluationFact.Choice;
import health.cairn.app.evaluation.EvaluationFact.Overridden;
import health.cairn.app.evaluation.EvaluationFact.Standing;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import health.cairn.core.eligibility.Reason;
import java.util.Arrays;
import java.util.Locale;
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
import org.springframework.web.server.ResponseStatusException;

/** Setting a criterion aside with a reason, and the prescriber's decision. */
@Controller
class DecidingController {
  private static final int LONGEST = 2000;

  private final Evaluations evaluations;
  private final EvaluationView view;
  private final Wording wording;

  DecidingController(Evaluations evaluations, EvaluationView view, Wording wording) {
    this.evaluations = evaluations;
    this.view = view;
    this.wording = wording;
  }

  @GetMapping("/patients/{patient}/evaluation/criteria/{criterion}")
  @Allowed({Role.PRESCRIBER, Role.DIRECTOR})
  String ask(@PathVariable UUID patient, @PathVariable String criterion, SignedIn by, Model model) {
    var known = find(patient);
    return reason(known, criterion)
        .map(it -> ask(known, it, new Typed(Map.of(), wording), by, model))
        .orElse(back(patient));
  }

  @PostMapping("/patients/{patient}/evaluation/criteria/{criterion}")
  @Allowed({Role.PRESCRIBER, Role.DIRECTOR})
  String setAside(
      @PathVariable UUID patient,
      @PathVariable String criterion,
      @RequestParam Map<String, String> form,
      SignedIn by,
      Model model) {
    var known = find(patient);
    var reason = reason(known, criterion);
    if (reason.isEmpty()) {
      return back(patient);
    }
    var it = reason.get().criterion();
    var as =
        Reasons.approver(it, by)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    var typed = new Typed(form, wording);
    var why = typed.words("reason", LONGEST);
    if (!typed.isFine()) {
      return ask(known, reason.get(), typed, by, model);
    }
    var now = evaluations.now();
    var fact = new Overridden(now, patient, it.id(), it.version(), as.word(), why);
    evaluations.append(patient, fact, by.id());
    return back(patient);
  }

  private String ask(
      PatientEvaluation known, Reason reason, Typed typed, SignedIn by, Model model) {
    view.fill(model, known, by);
    var as = Reasons.approver(reason.criterion(), by);
    if (as.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    model.addAttribute("criterion", reason.criterion());
    model.addAttribute("reason", typed.raw("reason"));
    model.addAttribute("problems", typed.problems());
    return "evaluation/aside";
  }

  /** One that holds and that nobody has set aside yet. */
  private Optional<Reason> reason(PatientEvaluation known, String criterion) {
    return evaluations.verdict(known).reasons().stream()
        .filter(it -> it.criterion().id().equals(criterion) && it.setAside().isEmpty())
        .findFirst();
  }

  @GetMapping("/patients/{patient}/evaluation/decision")
  @Allowed(Role.PRESCRIBER)
  String decide(@PathVariable UUID patient, SignedIn by, Model model) {
    return decide(find(patient), new Typed(Map.of(), wording), by, model);
  }

  @PostMapping("/patients/{patient}/evaluation/decision")
  @Allowed(Role.PRESCRIBER)
  String decided(
      @PathVariable UUID patient,
      @RequestParam Map<String, String> form,
      SignedIn by,
      Model model) {
    var known = find(patient);
    var standing = EvaluationView.standing(evaluations.verdict(known).eligibility());
    var typed = new Typed(form, wording);
    var choice = choice(typed, standing);
    if (typed.has("note")) {
      typed.words("note", LONGEST);
    } else if (choice.filter(it -> it != Choice.TREAT).isPresent()) {
      typed.problem("note", "evaluation.problem.why");
    }
    if (choice.isEmpty() || !typed.isFine()) {
      return decide(known, typed, by, model);
    }
    var now = evaluations.now();
    var fact = evaluations.decided(now, patient, choice.get(), typed.raw("note"), standing);
    evaluations.append(patient, fact, by.id());
    return back(patient);
  }

  private Optional<Choice> choice(Typed typed, Standing standing) {
    var word = typed.raw("choice").toUpperCase(Locale.ROOT);
    var choice = Arrays.stream(Choice.values()).filter(it -> it.name().equals(word)).findFirst();
    if (choice.isEmpty()) {
      typed.problem("choice", "evaluation.problem.choice");
    } else if (choice.get() == Choice.TREAT && standing != Standing.ELIGIBLE) {
      typed.problem("choice", "evaluation.problem.not-eligible");
    }
    return choice;
  }

  private String decide(PatientEvaluation known, Typed typed, SignedIn by, Model model) {
    view.fill(model, known, by);
    model.addAttribute(
        "choices",
        Arrays.stream(Choice.values())
            .map(it -> it.name().toLowerCase(Locale.ROOT))
            .map(it -> new health.cairn.app.web.Choice(it, wording.say("evaluation.choice." + it)))
            .toList());
    model.addAttribute("choice", typed.raw("choice"));
    model.addAttribute("note", typed.raw("note"));
    model.addAttribute("problems", typed.problems());
    return "evaluation/decision";
  }

  private PatientEvaluation find(UUID patient) {
    return evaluations.find(patient).orElseThrow(EvaluationController::notFound);
  }

  private static String back(UUID patient) {
    return "redirect:/patients/" + patient + "/evaluation";
  }
}

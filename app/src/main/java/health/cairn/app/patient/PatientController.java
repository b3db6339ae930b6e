package health.cairn.app.patient;

import health.cairn.app.patient.Demographics.Gender;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Choice;
import health.cairn.app.web.NavEntry;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Finding a patient, and making a record for a new one. */
@Controller
@Allowed({Role.PRESCRIBER, Role.NURSE, Role.COORDINATOR, Role.DIRECTOR})
record PatientController(Patients patients, Wording wording) {
  private static final int PAGE = 25;
  private static final UUID NOBODY = new UUID(0, 0);

  @Bean
  static NavEntry patientsInNav() {
    return new NavEntry("patients", "/patients", 20);
  }

  @GetMapping("/patients")
  String list(@RequestParam(defaultValue = "1") int page, Model model) {
    int count = patients.count();
    int pages = Math.max(1, (count + PAGE - 1) / PAGE);
    int at = Math.min(Math.max(page, 1), pages);
    model.addAttribute("rows", patients.page((at - 1) * PAGE, PAGE));
    model.addAttribute("count", count);
    model.addAttribute("page", at);
    model.addAttribute("pages", pages);
    return "patient/list";
  }

  /** By POST, so that no name stands in a URL or in the log of a proxy. */
  @PostMapping("/patients/search")
  String search(
      @RequestParam(defaultValue = "") String q,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
      Model model) {
    var typed = q.length() > 100 ? q.substring(0, 100) : q;
    if (typed.isBlank()) {
      list(1, model);
    } else {
      model.addAttribute("rows", patients.search(typed, PAGE));
      model.addAttribute("found", true);
      model.addAttribute("q", typed);
    }
    return part ? "patient/list :: rows" : "patient/list";
  }

  @GetMapping("/patients/new")
  @Allowed({Role.PRESCRIBER, Role.NURSE, Role.COORDINATOR})
  String ask(Model model) {
    return show(new Typed(Map.of(), wording), model);
  }

  /** Somebody who may be known already is shown first; saying so registers all the same. */
  @PostMapping("/patients")
  @Allowed({Role.PRESCRIBER, Role.NURSE, Role.COORDINATOR})
  String register(Typed typed, SignedIn by, Model model) {
    var who = new PatientForm(typed, wording.today()).read();
    if (patients.isTaken(typed.raw("mrn"), NOBODY)) {
      typed.problem("mrn", "patient.problem.mrn");
    }
    if (who.isEmpty() || !typed.isFine()) {
      return show(typed, model);
    }
    var same = patients.maybeSame(who.get(), NOBODY);
    if (!same.isEmpty() && !typed.has("sure")) {
      model.addAttribute("same", same);
      return show(typed, model);
    }
    var patient = patients.register(who.get(), by.id());
    return "redirect:/patients/" + patient.id() + "/courses/new";
  }

  private String show(Typed typed, Model model) {
    model.addAttribute("form", typed.form());
    model.addAttribute("problems", typed.problems());
    model.addAttribute("genders", genders(wording));
    return "patient/new";
  }

  static List<Choice> genders(Wording wording) {
    return Arrays.stream(Gender.values())
        .map(it -> new Choice(it.word(), wording.say("patient.gender." + it.word())))
        .toList();
  }
}

package health.cairn.app.patient;

import health.cairn.app.patient.PatientFact.ContactWished;
import health.cairn.app.patient.PatientFact.PreferencesStated;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What suits the patient, and how they want to be reached. */
@Controller
@Allowed({Role.PRESCRIBER, Role.NURSE, Role.COORDINATOR})
record WishesController(PatientDoor door, WishesWords words, Wording wording) {
  private static final String PREFERENCES = "/patients/{patient}/preferences";
  private static final String CONTACT = "/patients/{patient}/contact";

  @GetMapping(PREFERENCES)
  String askPreferences(@PathVariable UUID patient, Model model) {
    var known = door.open(patient);
    return ask("patient/preferences", known, known.preferences().map(WishesForm::of), model);
  }

  @PostMapping(PREFERENCES)
  String statePreferences(@PathVariable UUID patient, Typed typed, SignedIn by, Model model) {
    var stated = new WishesForm(typed).preferences();
    var fact = stated.map(it -> new PreferencesStated(door.now(), it));
    return keep("patient/preferences", patient, fact, typed, by, model);
  }

  @GetMapping(CONTACT)
  String askContact(@PathVariable UUID patient, Model model) {
    var known = door.open(patient);
    return ask("patient/contact", known, known.contactWishes().map(WishesForm::of), model);
  }

  @PostMapping(CONTACT)
  String stateContact(@PathVariable UUID patient, Typed typed, SignedIn by, Model model) {
    var stated = new WishesForm(typed).contact();
    var fact = stated.map(it -> new ContactWished(door.now(), it));
    return keep("patient/contact", patient, fact, typed, by, model);
  }

  private String ask(
      String template, Patient known, Optional<MultiValueMap<String, String>> form, Model model) {
    return show(
        template, known, new Typed(form.orElseGet(LinkedMultiValueMap::new), wording), model);
  }

  private String keep(
      String template,
      UUID patient,
      Optional<? extends PatientFact> fact,
      Typed typed,
      SignedIn by,
      Model model) {
    var known = door.open(patient);
    return fact.isEmpty()
        ? show(template, known, typed, model)
        : door.keep(known, fact.get(), by.id(), "wishes");
  }

  private String show(String template, Patient known, Typed typed, Model model) {
    door.head(known, model);
    model.addAttribute("form", typed.form());
    model.addAttribute("ticked", typed.ticked());
    model.addAttribute("problems", typed.problems());
    words.choices(model);
    return template;
  }
}

package health.cairn.app.patient;

import health.cairn.app.patient.PatientFact.ContactWished;
import health.cairn.app.patient.PatientFact.PreferencesStated;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What suits the patient, and how they want to be reached. */
@Controller
@Allowed({Role.PRESCRIBER, Role.NURSE, Role.COORDINATOR})
class WishesController {
  private final PatientDoor door;
  private final WishesWords words;
  private final Wording wording;

  WishesController(PatientDoor door, WishesWords words, Wording wording) {
    this.door = door;
    this.words = words;
    this.wording = wording;
  }

  @GetMapping("/patients/{patient}/preferences")
  String askPreferences(@PathVariable UUID patient, Model model) {
    var known = door.open(patient);
    MultiValueMap<String, String> form =
        known.preferences().map(WishesForm::of).orElseGet(LinkedMultiValueMap::new);
    return show("patient/preferences", known, form, new Typed(Map.of(), wording), model);
  }

  @PostMapping("/patients/{patient}/preferences")
  String statePreferences(
      @PathVariable UUID patient,
      @RequestParam MultiValueMap<String, String> form,
      SignedIn by,
      Model model) {
    var known = door.open(patient);
    var typed = new Typed(form.toSingleValueMap(), wording);
    var stated = new WishesForm(typed, form).preferences();
    return stated
        .map(it -> door.keep(known, new PreferencesStated(door.now(), it), by.id(), "wishes"))
        .orElseGet(() -> show("patient/preferences", known, form, typed, model));
  }

  @GetMapping("/patients/{patient}/contact")
  String askContact(@PathVariable UUID patient, Model model) {
    var known = door.open(patient);
    MultiValueMap<String, String> form =
        known.contactWishes().map(WishesForm::of).orElseGet(LinkedMultiValueMap::new);
    return show("patient/contact", known, form, new Typed(Map.of(), wording), model);
  }

  @PostMapping("/patients/{patient}/contact")
  String stateContact(
      @PathVariable UUID patient,
      @RequestParam MultiValueMap<String, String> form,
      SignedIn by,
      Model model) {
    var known = door.open(patient);
    var typed = new Typed(form.toSingleValueMap(), wording);
    var stated = new WishesForm(typed, form).contact();
    return stated
        .map(it -> door.keep(known, new ContactWished(door.now(), it), by.id(), "wishes"))
        .orElseGet(() -> show("patient/contact", known, form, typed, model));
  }

  private String show(
      String template,
      Patient known,
      MultiValueMap<String, String> form,
      Typed typed,
      Model model) {
    door.head(known, model);
    model.addAttribute("form", form.toSingleValueMap());
    model.addAttribute("ticked", form);
    model.addAttribute("problems", typed.problems());
    words.choices(model);
    return template;
  }
}

package health.cairn.app.patient;

import health.cairn.app.library.Library;
import health.cairn.app.patient.PatientFact.Described;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Panel;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The patient's own page: who it is, weight, and all that is on record beside the courses. */
@Controller
@Allowed({Role.PRESCRIBER, Role.NURSE, Role.COORDINATOR})
record DetailsController(
    PatientDoor door,
    Patients patients,
    DetailsView view,
    List<PatientPanel> panels,
    Library library,
    Wording wording) {
  @GetMapping("/patients/{patient}/details")
  @Allowed({Role.PRESCRIBER, Role.NURSE, Role.COORDINATOR, Role.DIRECTOR})
  String page(@PathVariable UUID patient, Model model) {
    var known = door.find(patient);
    return show(known, PatientForm.of(known.demographics()), new Typed(Map.of(), wording), model);
  }

  @PostMapping("/patients/{patient}/details")
  String describe(@PathVariable UUID patient, Typed typed, SignedIn by, Model model) {
    var known = door.open(patient);
    var who = new PatientForm(typed, wording.today()).read();
    if (!typed.has("mrn")) {
      typed.problem("mrn", "refusal.missing");
    } else if (patients.isTaken(typed.raw("mrn"), patient)) {
      typed.problem("mrn", "patient.problem.mrn");
    }
    if (who.isEmpty() || !typed.isFine()) {
      return show(known, typed.form(), typed, model);
    }
    if (!who.get().equals(known.demographics())) {
      patients.append(known, new Described(door.now(), who.get()), by.id());
    }
    return PatientDoor.back(patient, "");
  }

  @PostMapping("/patients/{patient}/weight")
  String weigh(@PathVariable UUID patient, Typed typed, SignedIn by, Model model) {
    var known = door.open(patient);
    var sheet =
        new WeightSheet("kilograms", known.weight(), typed.number("kilograms"), library.charting());
    return typed
        .fact(sheet.on(door.now()))
        .map(fact -> door.keep(known, fact, by.id(), ""))
        .orElseGet(() -> show(known, with(known, typed.form()), typed, model));
  }

  private String show(Patient known, Map<String, String> form, Typed typed, Model model) {
    door.head(known, model);
    model.addAttribute("weights", view.weights(known));
    model.addAttribute("lists", view.lists(known));
    model.addAttribute("consents", view.consents(known));
    model.addAttribute("preferences", view.preferences(known));
    model.addAttribute("contact", view.contact(known));
    model.addAttribute("same", same(known));
    model.addAttribute("panels", Panel.shown(panels, known));
    model.addAttribute("form", form);
    model.addAttribute("problems", typed.problems());
    model.addAttribute("genders", PatientController.genders(wording));
    return "patient/details";
  }

  /** Other records of the same person, unless this one is merged already. */
  private List<PatientRow> same(Patient known) {
    return known.mergedInto().isPresent()
        ? List.of()
        : patients.maybeSame(known.demographics(), known.id());
  }

  /** What is known, with what was typed into one of the smaller forms. */
  private static Map<String, String> with(Patient known, Map<String, String> typed) {
    var all = new HashMap<>(PatientForm.of(known.demographics()));
    all.putAll(typed);
    return all;
  }
}

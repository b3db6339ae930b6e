package health.cairn.app.restriction;

import health.cairn.app.patient.Patient;
import health.cairn.app.patient.PatientDoor;
import health.cairn.app.patient.RestrictionRows.Standing;
import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.web.Typed;
import health.cairn.app.web.Wording;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Opens a restricted record when care cannot wait: for a while, with a reason, to be reviewed. */
@Controller
record EmergencyController(Restrictions restrictions, PatientDoor door, Wording wording) {
  /** The one route about a patient that {@link RestrictionGuard} lets through. */
  static final String PAGE = "/patients/{patient}/emergency";

  private static final int LONGEST = 1000;

  @GetMapping(PAGE)
  @Allowed({Role.PRESCRIBER, Role.NURSE, Role.COORDINATOR, Role.DIRECTOR})
  String ask(@PathVariable UUID patient, SignedIn by, Model model) {
    var known = door.find(patient);
    return mayOpen(known, by) ? toThePage(known) : show(known, new Typed(Map.of(), wording), model);
  }

  @PostMapping(PAGE)
  @Allowed({Role.PRESCRIBER, Role.NURSE, Role.DIRECTOR})
  String open(@PathVariable UUID patient, Typed typed, SignedIn by, Model model) {
    var known = door.find(patient);
    if (mayOpen(known, by)) return toThePage(known);
    var reason = typed.words("reason", LONGEST);
    if (!typed.isFine()) return show(known, typed, model);
    restrictions.openInEmergency(known, reason, by.id());
    return toThePage(known);
  }

  private String show(Patient known, Typed typed, Model model) {
    door.head(known, model);
    model.addAttribute("form", typed.form());
    model.addAttribute("problems", typed.problems());
    model.addAttribute("minutes", restrictions.emergency().toMinutes());
    return "restriction/emergency";
  }

  private boolean mayOpen(Patient known, SignedIn by) {
    return restrictions.standing(known.id(), by.id()).map(Standing::admits).orElse(true);
  }

  private static String toThePage(Patient known) {
    return "redirect:/patients/" + known.id();
  }
}

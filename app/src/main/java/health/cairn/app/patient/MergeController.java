package health.cairn.app.patient;

import health.cairn.app.security.Allowed;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.security.Traces;
import health.cairn.app.web.NotFound;
import health.cairn.app.web.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Two records of one person side by side: merged, and parted again. */
@Controller
@Allowed({Role.PRESCRIBER, Role.NURSE, Role.COORDINATOR})
record MergeController(Patients patients, Traces traces, Wording wording) {
  private static final String PAGE = "/patients/{patient}/same/{other}";

  @GetMapping(PAGE)
  String compare(
      @PathVariable UUID patient,
      @PathVariable UUID other,
      HttpServletRequest request,
      Model model) {
    var gone = find(patient);
    var goesOn = find(other);
    traces.also(other, request);
    model.addAttribute("gone", gone);
    model.addAttribute("goesOn", goesOn);
    model.addAttribute("merged", gone.mergedInto().isPresent());
    model.addAttribute("rows", rows(gone, goesOn));
    return "patient/same";
  }

  @PostMapping(PAGE)
  String merge(
      @PathVariable UUID patient,
      @PathVariable UUID other,
      SignedIn by,
      HttpServletRequest request) {
    find(patient);
    find(other);
    if (!patients.merge(patient, other, by.id())) {
      throw new ResponseStatusException(HttpStatus.CONFLICT);
    }
    traces.also(other, request);
    return "redirect:/patients/" + other + "/details";
  }

  @PostMapping(PAGE + "/undo")
  String part(
      @PathVariable UUID patient,
      @PathVariable UUID other,
      SignedIn by,
      HttpServletRequest request) {
    find(patient);
    if (!patients.unmerge(patient, by.id())) {
      throw new ResponseStatusException(HttpStatus.CONFLICT);
    }
    traces.also(other, request);
    return "redirect:/patients/" + patient + "/details";
  }

  /** One thing that both records say. */
  record Row(String label, String gone, String goesOn) {
    public boolean differs() {
      return !gone.equals(goesOn);
    }
  }

  private List<Row> rows(Patient gone, Patient goesOn) {
    var a = gone.demographics();
    var b = goesOn.demographics();
    return List.of(
        new Row("given", a.given(), b.given()),
        new Row("family", a.family(), b.family()),
        new Row("preferred", a.preferred(), b.preferred()),
        new Row("birth", wording.day(a.birthDate()), wording.day(b.birthDate())),
        new Row("gender", gender(a), gender(b)),
        new Row("mrn", a.mrn(), b.mrn()),
        new Row("phone", a.phone(), b.phone()),
        new Row("email", a.email(), b.email()),
        new Row("address", a.address(), b.address()));
  }

  private String gender(Demographics who) {
    return wording.say("patient.gender." + who.gender().word());
  }

  private Patient find(UUID patient) {
    return patients.find(patient).orElseThrow(NotFound::new);
  }
}

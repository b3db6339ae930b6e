package health.cairn.app.patient;

import health.cairn.app.web.NotFound;
import health.cairn.app.web.Wording;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** How controllers reach a patient's record, write to it and go back to its page. */
@Component
public class PatientDoor {
  private final Patients patients;
  private final Wording wording;
  private final Clock clock;

  PatientDoor(Patients patients, Wording wording, Clock clock) {
    this.patients = patients;
    this.wording = wording;
    this.clock = clock;
  }

  /** The record, or the page that says there is none. */
  public Patient find(UUID patient) {
    return patients.find(patient).orElseThrow(NotFound::new);
  }

  /** To write to: a record that was merged is only read. */
  public Patient open(UUID patient) {
    var known = find(patient);
    if (known.mergedInto().isPresent()) {
      throw new ResponseStatusException(HttpStatus.CONFLICT);
    }
    return known;
  }

  /** Above every form about a patient: whose it is. */
  public void head(Patient patient, Model model) {
    var who = patient.demographics();
    model.addAttribute("patient", patient);
    model.addAttribute("who", who);
    model.addAttribute("age", who.age(wording.today()));
  }

  String keep(Patient patient, PatientFact fact, UUID by, String place) {
    patients.append(patient, fact, by);
    return back(patient.id(), place);
  }

  /** Back to the patient's page, at a place of it. */
  static String back(UUID patient, String place) {
    return "redirect:/patients/" + patient + "/details" + (place.isEmpty() ? "" : "#" + place);
  }

  Instant now() {
    return clock.instant();
  }
}

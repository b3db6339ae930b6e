package health.cairn.app.course;

import health.cairn.app.patient.ConsentKind;
import health.cairn.app.patient.Consents;
import health.cairn.app.patient.Patient;
import health.cairn.app.patient.Patients;
import health.cairn.app.web.NotFound;
import health.cairn.app.web.Wording;
import health.cairn.core.course.ConsentStanding;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whose page it is, in one line. */
@Component
public class CourseHeads {
  private final Patients patients;
  private final Consents consents;
  private final Wording wording;

  CourseHeads(Patients patients, Consents consents, Wording wording) {
    this.patients = patients;
    this.consents = consents;
    this.wording = wording;
  }

  /**
   * Name and the line below it.
   *
   * @param allergies as recorded; empty when none is
   * @param medicines as recorded, those that are taken now
   * @param noAllergies somebody asked, and there are none: a blank alone does not say so
   * @param consent where the consent to the treatment stands
   * @param mergedInto the record that goes on instead of this one
   */
  public record Head(
      UUID id,
      String name,
      String meta,
      List<String> allergies,
      List<String> medicines,
      boolean noAllergies,
      ConsentStanding consent,
      Optional<UUID> mergedInto) {}

  /** Records of the same person that this one goes on for. */
  List<UUID> mergedHere(UUID patient) {
    return patients.find(patient).stream()
        .flatMap(it -> it.others().stream())
        .map(Patient::id)
        .toList();
  }

  /** The patient, or the page that says there is none. */
  public Head of(UUID patient) {
    return patients.find(patient).map(this::head).orElseThrow(NotFound::new);
  }

  private Head head(Patient patient) {
    var who = patient.demographics();
    var weight = patient.weight().map(it -> wording.number(it.kilograms()) + " kg · ").orElse("");
    var meta =
        wording.say("patient.years", who.age(wording.today()))
            + " · "
            + weight
            + "MRN "
            + who.mrn();
    return new Head(
        patient.id(),
        who.name(),
        meta,
        patient.allergies(),
        patient.medicines(wording.today()),
        patient.hasNoKnownAllergies(),
        consents.of(patient, ConsentKind.TREATMENT).standing(),
        patient.mergedInto());
  }
}

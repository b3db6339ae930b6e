package health.cairn.app.course;

import health.cairn.app.course.PermissionWords.Shown;
import health.cairn.app.patient.Patient;
import health.cairn.app.patient.Patients;
import health.cairn.app.security.Routes;
import health.cairn.app.security.Traces;
import health.cairn.app.web.FramePart;
import health.cairn.app.web.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Above every page of a patient: who it is by two identifiers, allergies, whether they may be
 * treated, and the way to the other pages of the record.
 */
@Component("banners")
public class Banners {
  private static final String RECORD = "/patients/{patient}";
  private static final String COURSE = RECORD + "/courses/{course}";

  private final Patients patients;
  private final Courses courses;
  private final Permissions permissions;
  private final PermissionWords words;
  private final Routes routes;
  private final Wording wording;
  private final HttpServletRequest request;

  Banners(
      Patients patients,
      Courses courses,
      Permissions permissions,
      PermissionWords words,
      Routes routes,
      Wording wording,
      HttpServletRequest request) {
    this.patients = patients;
    this.courses = courses;
    this.permissions = permissions;
    this.words = words;
    this.routes = routes;
    this.wording = wording;
    this.request = request;
  }

  /** Below the line of an emergency access. */
  @Bean
  static FramePart patientBanner() {
    return new FramePart(FramePart.Place.TOP, 20, "course/banner", "top");
  }

  /**
   * What it shows.
   *
   * @param name with the given one where the patient is called by another
   * @param allergies as recorded
   * @param asked whether somebody asked for them
   * @param flag whether an answer waits for a person
   */
  public record Banner(
      UUID patient,
      String name,
      String born,
      String mrn,
      String weight,
      List<String> allergies,
      boolean asked,
      boolean restricted,
      Optional<String> flag,
      Shown permission,
      List<Tab> tabs) {}

  /** A page of the record; the current one is where the reader is. */
  public record Tab(String key, String href, boolean current) {}

  /** Of the record that the page is about, once its reader was let in. */
  public Optional<Banner> here() {
    return Traces.admitted(request)
        .flatMap(patients::find)
        .filter(it -> it.mergedInto().isEmpty())
        .map(this::banner);
  }

  private Banner banner(Patient patient) {
    var course = course(patient);
    var who = patient.demographics();
    var permission = course.map(permissions::of).orElseGet(() -> permissions.of(patient));
    return new Banner(
        patient.id(),
        who.preferred().isBlank()
            ? who.name()
            : wording.say("banner.called", who.given() + " " + who.family(), who.preferred()),
        wording.say("banner.born", wording.day(who.birthDate()), who.age(wording.today())),
        who.mrn(),
        patient
            .weight()
            .map(
                it ->
                    wording.say(
                        "banner.weight", wording.number(it.kilograms()), wording.day(it.at())))
            .orElse(""),
        patient.allergies(),
        patient.hasNoKnownAllergies(),
        patient.restriction().isPresent(),
        course.filter(it -> !it.course().openSafetyFlags().isEmpty()).map(this::flag),
        words.of(permission, patient.id(), course),
        tabs(patient.id(), course));
  }

  /** The course that the page is about, or else the newest. */
  private Optional<CourseRecord> course(Patient patient) {
    var named = Traces.record("course", request);
    return named.isPresent()
        ? courses.find(patient.id(), named.get())
        : courses.of(patient.id()).stream().findFirst();
  }

  private String flag(CourseRecord record) {
    return routes.mayOpen(COURSE + "/flag") ? address(record) + "/flag" : address(record);
  }

  private static String address(CourseRecord record) {
    return "/patients/" + record.patient() + "/courses/" + record.id();
  }

  private List<Tab> tabs(UUID patient, Optional<CourseRecord> course) {
    var record = "/patients/" + patient;
    var tabs = new ArrayList<Tab>();
    course.ifPresent(
        it -> {
          tab("course", COURSE, address(it), tabs);
          tab("visits", COURSE + "/visits", address(it) + "/visits", tabs);
          tab("infusions", COURSE + "/infusions", address(it) + "/infusions", tabs);
        });
    tab("evaluation", RECORD + "/evaluation", record + "/evaluation", tabs);
    tab("record", RECORD + "/details", record + "/details", tabs);
    course.ifPresent(it -> tab("notes", COURSE + "/notes", address(it) + "/notes", tabs));
    return tabs;
  }

  private void tab(String key, String route, String href, List<Tab> tabs) {
    if (routes.mayOpen(route)) {
      tabs.add(new Tab(key, href, route.equals(Traces.pattern(request))));
    }
  }
}

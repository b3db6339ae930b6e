package health.cairn.app.inputs;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import health.cairn.app.course.CourseRecord;
import health.cairn.app.course.Courses;
import health.cairn.app.course.Written;
import health.cairn.app.demo.Fit;
import health.cairn.app.flag.Flagged;
import health.cairn.app.patient.Demographics;
import health.cairn.app.patient.Demographics.Gender;
import health.cairn.app.patient.PatientFact.Listed;
import health.cairn.app.patient.PatientFact.OpenedInEmergency;
import health.cairn.app.patient.PatientFact.Restricted;
import health.cairn.app.patient.PatientList;
import health.cairn.app.patient.Patients;
import health.cairn.app.security.Role;
import health.cairn.app.security.Staff;
import health.cairn.core.course.CourseEvent.Infused;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.evidence.Condition;
import health.cairn.core.protocol.ProtocolId;
import health.cairn.core.quantity.MgPerKg;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Sends forms about a patient of their own, each as who may send it. */
@Component
class Sender {
  /** The address of the forms on the page of one person. */
  private static final Pattern PERSON = Pattern.compile("action=\"/people/([0-9a-f-]{36})");

  private final Patients patients;
  private final Courses courses;
  private final Fit fit;
  private final Clock clock;

  Sender(Patients patients, Courses courses, Fit fit, Clock clock) {
    this.patients = patients;
    this.courses = courses;
    this.fit = fit;
    this.clock = clock;
  }

  /** What the places of a form stand for; who is not in it is not made. */
  Map<String, String> places(MockMvc door, Form form) throws Exception {
    var places = new HashMap<String, String>();
    if (form.names("{P}", "{C}", "{FLAG}")) places.putAll(of(course()));
    if (form.names("{Q}")) places.put("{Q}", patient().toString());
    if (form.names("{S}")) places.put("{S}", somebody(door));
    if (form.names("{R}")) places.put("{R}", restricted().toString());
    places.put("{N}", UUID.randomUUID().toString().substring(0, 13));
    places.put("{PRESCRIBER}", Staff.signedIn(Role.PRESCRIBER).id().toString());
    places.put("{NURSE}", Staff.signedIn(Role.NURSE).id().toString());
    places.put("{DAY}", day().minusDays(1).toString());
    places.put("{TODAY}", day().toString());
    return places;
  }

  private static Map<String, String> of(CourseRecord record) {
    var flag = record.course().safetyFlags().get(0).id();
    return Map.of(
        "{P}", record.patient().toString(),
        "{C}", record.id().toString(),
        "{FLAG}", flag.instrument() + "|" + flag.raised() + "|" + flag.rule());
  }

  private LocalDate day() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private UUID patient() {
    var name = "Inp " + UUID.randomUUID();
    var who =
        new Demographics("", "Noa", name, "", LocalDate.of(1990, 2, 3), Gender.OTHER, "", "", "");
    return patients.register(who, UUID.randomUUID()).id();
  }

  private UUID restricted() {
    var named = Staff.signedIn(Role.PRESCRIBER).id();
    var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    var patient = patients.find(patient()).orElseThrow();
    patient = patients.append(patient, new Restricted(now, "Works here", Set.of(named)), named);
    var opening = new OpenedInEmergency(now, "Chest pain", now.plus(Duration.ofHours(1)));
    return patients.append(patient, opening, Staff.signedIn(Role.NURSE).id()).id();
  }

  CourseRecord course() {
    var staff = Staff.signedIn(Role.PRESCRIBER).id();
    var patient = patients.find(patient()).orElseThrow();
    var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    patients.append(patient, new Listed(now, PatientList.GOAL, "Sleep", ""), staff);
    var opened =
        new Opened(
            now.minus(Duration.ofDays(20)),
            Condition.DEPRESSION,
            ProtocolId.of("depression-induction"));
    fit.make(patient.id(), Condition.DEPRESSION, staff);
    var record = courses.open(patient.id(), List.of(opened), staff);
    var given = new Infused(now.minus(Duration.ofDays(9)), MgPerKg.of(0.5), 40, Optional.empty());
    record = Written.with(courses, record, List.of(given), staff);
    return Written.with(
        courses, record, List.of(Flagged.positive(now.minus(Duration.ofDays(3)))), staff);
  }

  private static String somebody(MockMvc door) throws Exception {
    var request =
        post("/people/new")
            .with(Staff.as(Role.ADMINISTRATOR))
            .param("name", "Kim")
            .param("email", UUID.randomUUID() + "@clinic.example")
            .param("roles", "nurse")
            .param("language", "en");
    var page = door.perform(request).andReturn().getResponse().getContentAsString();
    var address = PERSON.matcher(page);
    if (!address.find()) throw new AssertionError("No page of the person invited: " + page);
    return address.group(1);
  }

  static String filled(String text, Map<String, String> places) {
    var filled = text;
    for (var place : places.entrySet()) filled = filled.replace(place.getKey(), place.getValue());
    return filled;
  }

  static MockHttpServletResponse send(
      MockMvc door, Form form, Map<String, String> places, MultiValueMap<String, String> fields)
      throws Exception {
    var said = new LinkedMultiValueMap<String, String>();
    fields.forEach((name, all) -> all.forEach(it -> said.add(name, filled(it, places))));
    var request = post(filled(form.path(), places)).params(said);
    var as =
        form.who().equals("stranger")
            ? csrf()
            : Staff.as(Role.valueOf(form.who().toUpperCase(java.util.Locale.ROOT)));
    return door.perform(request.with(as)).andReturn().getResponse();
  }
}

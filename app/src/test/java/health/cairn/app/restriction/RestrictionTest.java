package health.cairn.app.restriction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import health.cairn.app.ClinicTest;
import health.cairn.app.course.Courses;
import health.cairn.app.course.Written;
import health.cairn.app.flag.Flagged;
import health.cairn.app.patient.Demographics;
import health.cairn.app.patient.Demographics.Gender;
import health.cairn.app.patient.Patient;
import health.cairn.app.patient.PatientFact;
import health.cairn.app.patient.PatientFact.OpenedInEmergency;
import health.cairn.app.patient.PatientFact.OpeningReviewed;
import health.cairn.app.patient.PatientFact.Restricted;
import health.cairn.app.patient.Patients;
import health.cairn.app.patient.RestrictionRows;
import health.cairn.app.record.Projections;
import health.cairn.app.security.Role;
import health.cairn.app.security.Route;
import health.cairn.app.security.SignedIn;
import health.cairn.app.security.Staff;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.evidence.Condition;
import health.cairn.core.protocol.ProtocolId;
import health.cairn.core.record.Entry;
import health.cairn.core.record.Journal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ClinicTest
class RestrictionTest {
  private static final UUID NAMED = Staff.signedIn(Role.PRESCRIBER).id();

  /** Whom no role keeps out, so that it is the restriction that does. */
  private static final SignedIn ALL_ROLES =
      new SignedIn(UUID.randomUUID(), "Everybody", Set.of(Role.values()));

  @Autowired private MockMvc door;
  @Autowired private Patients patients;
  @Autowired private RestrictionRows rows;
  @Autowired private Courses courses;
  @Autowired private Projections projections;
  @Autowired private JdbcClient jdbc;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping routes;

  private Patient ada = new Patient(UUID.randomUUID(), Journal.empty(), List.of());

  @BeforeEach
  void aRestrictedRecord() {
    ada = known("Ada");
    patients.append(ada, new Restricted(Instant.now(), "Works here", Set.of(NAMED)), NAMED);
  }

  private Patient known(String given) {
    var born = LocalDate.of(1980, 1, 1);
    var name = "Restricted" + UUID.randomUUID();
    return patients.register(
        new Demographics("", given, name, "", born, Gender.FEMALE, "", "+1 555 019 4417", ""),
        NAMED);
  }

  private Patient now() {
    return patients.find(ada.id()).orElseThrow();
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder asked, SignedIn by)
      throws Exception {
    return door.perform(asked.with(Staff.as(by)).accept("text/html")).andReturn().getResponse();
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder asked, Role by)
      throws Exception {
    return send(asked, Staff.signedIn(by));
  }

  private String page(String path) {
    return "/patients/" + ada.id() + path;
  }

  /** With the record in its places and anything at all in the others. */
  private List<Route> routes(String named) {
    var place = "{" + named + "}";
    return Route.all(routes, it -> it.contains(place)).stream()
        .filter(route -> !route.path().equals(EmergencyController.PAGE))
        .map(
            route ->
                new Route(
                    route.method(),
                    route
                        .path()
                        .replace(place, ada.id().toString())
                        .replaceAll("\\{[^}]*}", known("Free").id().toString())))
        .toList();
  }

  private void areClosed(List<Route> closed) throws Exception {
    for (var route : closed) {
      var answer = send(request(route.method(), route.path()), ALL_ROLES);
      if (route.method().equals(HttpMethod.GET)) {
        assertThat(answer.getRedirectedUrl()).as("%s", route).isEqualTo(page("/emergency"));
      } else {
        assertThat(answer.getStatus()).as("%s", route).isEqualTo(403);
      }
    }
  }

  @Test
  void closesEveryRouteOfTheRecordToThoseNotNamed() throws Exception {
    var before = now().entries();
    var all = routes("patient");
    assertThat(all).hasSizeGreaterThan(50);
    areClosed(all);
    areClosed(routes("other"));
    assertThat(now().entries()).isEqualTo(before);
  }

  @Test
  void letsTheNamedInAndSaysNothing() throws Exception {
    var answer = send(get(page("/details")), Role.PRESCRIBER);
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentAsString())
        .contains("restricted")
        .doesNotContain("Emergency access");
  }

  @Test
  void refusesAFetchInsteadOfAskingForAReason() throws Exception {
    var fetch = get(page("/details")).with(Staff.as(ALL_ROLES)).accept("application/json");
    assertThat(door.perform(fetch).andReturn().getResponse().getStatus()).isEqualTo(403);
  }

  @Test
  void opensInEmergencyWithAReasonForAWhile() throws Exception {
    var noReason = send(post(page("/emergency")).param("reason", " "), Role.NURSE);
    assertThat(noReason.getContentAsString()).contains("form-head").contains("role=\"alert\"");
    assertThat(send(get(page("/details")), Role.NURSE).getStatus()).isEqualTo(302);
    var asked = post(page("/emergency")).param("reason", "Chest pain in the chair");
    assertThat(send(asked, Role.NURSE).getRedirectedUrl()).isEqualTo("/patients/" + ada.id());
    var opened = send(get(page("/details")), Role.NURSE);
    assertThat(opened.getStatus()).isEqualTo(200);
    assertThat(opened.getContentAsString()).contains("Emergency access until");
    assertThat(send(get(page("/details")), Role.COORDINATOR).getStatus()).isEqualTo(302);
    assertThat(why("/patients/{patient}/details"))
        .containsExactlyInAnyOrder("refused ", "done emergency", "refused ");
    assertThat(now().openings()).hasSize(1);
  }

  private List<String> why(String pattern) {
    return jdbc.sql(
            "select outcome || ' ' || reason from audit where patient = ? and subject = ? order by"
                + " number")
        .params(ada.id(), pattern)
        .query(String.class)
        .list();
  }

  @Test
  void isNotForThoseWhoDoNotTreat() throws Exception {
    var asked = post(page("/emergency")).param("reason", "Curious");
    assertThat(send(asked, Role.COORDINATOR).getStatus()).isEqualTo(403);
    assertThat(send(get(page("/emergency")), Role.COORDINATOR).getContentAsString())
        .contains("a prescriber, a nurse or the medical director")
        .doesNotContain("textarea");
    assertThat(send(asked, Role.ADMINISTRATOR).getStatus()).isEqualTo(403);
  }

  private Entry<PatientFact> opened(Role by, Instant until) {
    var fact = new OpenedInEmergency(Instant.now(), "Chest pain", until);
    var openings = patients.append(now(), fact, Staff.signedIn(by).id()).openings();
    return openings.get(openings.size() - 1);
  }

  @Test
  void endsByItself() throws Exception {
    opened(Role.NURSE, Instant.now().minusSeconds(1));
    assertThat(send(get(page("/details")), Role.NURSE).getStatus()).isEqualTo(302);
  }

  @Test
  void isReviewedBySomebodyElse() throws Exception {
    int number = opened(Role.DIRECTOR, Instant.now().plusSeconds(60)).number();
    var review = "/emergency-openings/" + ada.id() + "/" + number;
    assertThat(send(get("/emergency-openings"), Role.ADMINISTRATOR).getContentAsString())
        .contains(review);
    assertThat(send(get(review), Role.DIRECTOR).getContentAsString()).doesNotContain("<textarea");
    var own = post(review).param("found", "justified");
    assertThat(send(own, Role.DIRECTOR).getStatus()).isEqualTo(409);
    var noNote = send(post(review).param("found", "unjustified"), Role.ADMINISTRATOR);
    assertThat(noNote.getContentAsString()).contains("href=\"#note\"");
    var nothing = send(post(review), Role.ADMINISTRATOR);
    assertThat(nothing.getContentAsString()).contains("href=\"#found\"");
    var kept = post(review).param("found", "unjustified").param("note", "Was not in the chair");
    assertThat(send(kept, Role.ADMINISTRATOR).getStatus()).isEqualTo(302);
    assertThat(send(kept, Role.ADMINISTRATOR).getStatus()).isEqualTo(409);
    assertThat(now().review(number).map(Entry::fact))
        .get()
        .matches(it -> it instanceof OpeningReviewed fact && !fact.justified());
    assertThat(rows.toReview(1000)).noneMatch(it -> it.record().equals(ada.id()));
    assertThat(send(get(review), Role.NURSE).getStatus()).isEqualTo(403);
  }

  @Test
  void isSetAndLiftedWithAReason() throws Exception {
    var free = known("Bea");
    var path = "/patients/" + free.id() + "/restriction";
    assertThat(send(get(path), Role.DIRECTOR).getContentAsString())
        .contains("Everybody whose role");
    var nobody = post(path).param("reason", "").param("people", UUID.randomUUID().toString());
    assertThat(send(nobody, Role.DIRECTOR).getContentAsString())
        .contains("href=\"#reason\"")
        .contains("href=\"#people\"");
    var restricted = post(path).param("reason", "Asked").param("people", NAMED.toString());
    assertThat(send(restricted, Role.NURSE).getStatus()).isEqualTo(403);
    assertThat(send(restricted, Role.DIRECTOR).getStatus()).isEqualTo(302);
    var details = get("/patients/" + free.id() + "/details");
    assertThat(send(details, Role.DIRECTOR).getStatus()).isEqualTo(302);
    assertThat(send(details, Role.PRESCRIBER).getStatus()).isEqualTo(200);
    assertThat(send(post(path + "/lift"), Role.PRESCRIBER).getContentAsString())
        .contains("href=\"#lifted\"");
    var lifted = post(path + "/lift").param("lifted", "Left the clinic");
    assertThat(send(lifted, Role.PRESCRIBER).getStatus()).isEqualTo(302);
    assertThat(send(details, Role.DIRECTOR).getStatus()).isEqualTo(200);
  }

  @Test
  void holdsForTheRecordThatGoesOnAndAfterARebuild() throws Exception {
    var goesOn = known("Adele");
    patients.merge(ada.id(), goesOn.id(), NAMED);
    var details = get("/patients/" + goesOn.id() + "/details");
    assertThat(send(details, Role.NURSE).getStatus()).isEqualTo(302);
    opened(Role.NURSE, Instant.now().plusSeconds(60));
    assertThat(send(details, Role.NURSE).getStatus()).isEqualTo(200);
    projections.rebuild((done, of) -> {});
    assertThat(send(details, Role.NURSE).getStatus()).isEqualTo(200);
    assertThat(send(details, Role.COORDINATOR).getStatus()).isEqualTo(302);
  }

  @Test
  void isSeenInListsWithoutThePhone() throws Exception {
    var found = post("/patients/search").param("q", ada.demographics().family());
    assertThat(send(found, Role.NURSE).getContentAsString())
        .contains(ada.demographics().name())
        .contains("restricted")
        .doesNotContain("019 4417");
  }

  @Test
  void isOnTodayWithoutWhatIsDue() throws Exception {
    var since = Instant.now().minus(Duration.ofDays(400));
    var opened = new Opened(since, Condition.DEPRESSION, ProtocolId.of("depression-induction"));
    var course = courses.open(ada.id(), List.of(opened), NAMED);
    Written.with(courses, course, List.of(Flagged.positive(since.plusSeconds(60))), NAMED);
    assertThat(row(Role.NURSE)).contains("Restricted record").doesNotContain("a person today");
    assertThat(row(Role.PRESCRIBER)).doesNotContain("Restricted record");
  }

  /** The oldest flag stands first. */
  private String row(Role reader) throws Exception {
    var page = send(get("/today/all/flags"), reader).getContentAsString();
    var name = page.indexOf(ada.demographics().name());
    return page.substring(name, page.indexOf("</li>", name));
  }
}

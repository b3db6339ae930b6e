package health.cairn.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import health.cairn.app.ClinicTest;
import health.cairn.app.course.CourseRecord;
import health.cairn.app.course.Courses;
import health.cairn.app.course.Written;
import health.cairn.app.flag.Flagged;
import health.cairn.app.patient.Demographics;
import health.cairn.app.patient.Demographics.Gender;
import health.cairn.app.patient.Patients;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.evidence.Condition;
import health.cairn.core.protocol.ProtocolId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route, asked what a page of ours would never ask. */
@ClinicTest
class ForgeryTest {
  private static final UUID BY = Staff.signedIn(Role.PRESCRIBER).id();

  /** Whom no role keeps out. */
  private static final SignedIn ALL_ROLES =
      new SignedIn(UUID.randomUUID(), "Everybody", Set.of(Role.values()));

  @Autowired private MockMvc door;
  @Autowired private Patients patients;
  @Autowired private Courses courses;
  @Autowired private JdbcClient jdbc;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping routes;

  private List<Route> routes(Predicate<String> path) {
    return Route.all(routes, path);
  }

  private UUID patient() {
    var name = "Forged" + UUID.randomUUID();
    var born = LocalDate.of(1980, 1, 1);
    return patients
        .register(new Demographics("", "Ada", name, "", born, Gender.FEMALE, "", "", ""), BY)
        .id();
  }

  private CourseRecord course() {
    var since = Instant.now().minusSeconds(3600);
    var opened = new Opened(since, Condition.DEPRESSION, ProtocolId.of("depression-induction"));
    var record = courses.open(patient(), List.of(opened), BY);
    return Written.with(courses, record, List.of(Flagged.positive(since.plusSeconds(60))), BY);
  }

  private int entries() {
    return jdbc.sql("select count(*) from journal").query(Integer.class).single();
  }

  @Test
  void findsNoCourseThroughAnotherPatient() throws Exception {
    var theirs = course();
    var other = patient();
    var all = routes(it -> it.contains("{course}"));
    assertThat(all).hasSizeGreaterThan(20);
    int before = entries();
    for (var route : all) {
      var path =
          route
              .path()
              .replace("{patient}", other.toString())
              .replace("{course}", theirs.id().toString())
              .replace("{instrument}", "phq-9")
              .replace("{number}", "2");
      assertThat(path).as("every place is filled").doesNotContain("{");
      var answer =
          door.perform(request(route.method(), path).with(Staff.as(ALL_ROLES))).andReturn();
      assertThat(answer.getResponse().getStatus()).as("%s", route).isEqualTo(404);
    }
    assertThat(entries()).isEqualTo(before);
  }

  @Test
  void findsNoEntryOfAnotherPatientsRecord() throws Exception {
    var other = patient();
    int before = entries();
    for (var route : routes(it -> it.contains("/facts/{number}"))) {
      var path = route.path().replace("{patient}", other.toString()).replace("{number}", "7");
      var answer =
          door.perform(request(route.method(), path).with(Staff.as(ALL_ROLES))).andReturn();
      assertThat(answer.getResponse().getStatus()).as("%s", route).isEqualTo(404);
    }
    assertThat(entries()).isEqualTo(before);
  }

  @Test
  void takesNoFormWithoutTheTokenOfItsSession() throws Exception {
    var course = course();
    int before = entries();
    int tried = 0;
    for (var route : routes(it -> true)) {
      if (route.method().equals(HttpMethod.GET)) continue;
      var path =
          route
              .path()
              .replace("{patient}", course.patient().toString())
              .replace("{course}", course.id().toString())
              .replace("{number}", "2")
              .replaceAll("\\{[^}]*}", "x");
      var forged = request(route.method(), path).with(authentication(new StaffSession(ALL_ROLES)));
      var status = door.perform(forged).andReturn().getResponse().getStatus();
      assertThat(status).as("%s", route).isEqualTo(403);
      tried++;
    }
    assertThat(tried).isGreaterThan(60);
    assertThat(entries()).isEqualTo(before);
  }

  @Test
  void changesNothingWhenItIsOnlyLookedAt() throws Exception {
    var course = course();
    int before = entries();
    for (var route : routes(it -> it.contains("{patient}"))) {
      if (!route.method().equals(HttpMethod.GET)) continue;
      var path =
          route
              .path()
              .replace("{patient}", course.patient().toString())
              .replace("{course}", course.id().toString())
              .replace("{number}", "2")
              .replaceAll("\\{[^}]*}", "x");
      door.perform(request(HttpMethod.GET, path).with(Staff.as(ALL_ROLES)));
    }
    assertThat(entries()).isEqualTo(before);
  }

  @Test
  void saysTheMethodOfEveryRoute() {
    var silent =
        routes.getHandlerMethods().keySet().stream()
            .filter(it -> it.getMethodsCondition().getMethods().isEmpty())
            .flatMap(it -> it.getPatternValues().stream())
            .filter(it -> !it.contains("error"))
            .toList();
    assertThat(silent).as("open to any method").isEmpty();
  }
}

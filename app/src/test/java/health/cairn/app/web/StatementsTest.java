package health.cairn.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import health.cairn.app.ClinicTest;
import health.cairn.app.course.CourseRecord;
import health.cairn.app.course.Courses;
import health.cairn.app.course.Written;
import health.cairn.app.patient.Demographics;
import health.cairn.app.patient.Demographics.Gender;
import health.cairn.app.patient.PatientFact.Weighed;
import health.cairn.app.patient.Patients;
import health.cairn.app.security.Role;
import health.cairn.app.security.Staff;
import health.cairn.app.storage.Statements;
import health.cairn.core.course.CourseEvent;
import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.evidence.Condition;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.instrument.Score;
import health.cairn.core.protocol.ProtocolId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a page asks of the database does not grow with what was written, nor with what it lists. */
@ClinicTest
class StatementsTest {
  private static final int FEW = 3;
  private static final int MANY = 400;
  private static final int TIMES = 4;

  @Autowired private MockMvc door;
  @Autowired private Patients patients;
  @Autowired private Courses courses;
  @Autowired private Clock clock;

  private UUID patient(String name) {
    var who =
        new Demographics("", "Ada", name, "", LocalDate.of(1985, 6, 1), Gender.OTHER, "", "", "");
    return patients.register(who, UUID.randomUUID()).id();
  }

  /** Each fact by somebody else. */
  private CourseRecord course(UUID patient, int scores) {
    var opened =
        new Opened(ago(scores + 1L), Condition.DEPRESSION, ProtocolId.of("depression-induction"));
    var record = courses.open(patient, List.of(opened), UUID.randomUUID());
    for (int n = 0; n < scores; n += FEW) {
      var facts = new ArrayList<CourseEvent>();
      for (int k = n; k < Math.min(n + FEW, scores); k++) facts.add(score(ago(k)));
      record = Written.with(courses, record, facts, UUID.randomUUID());
    }
    return record;
  }

  private Instant ago(long days) {
    return clock.instant().minus(Duration.ofDays(days));
  }

  private static Assessed score(Instant at) {
    var score =
        new Score(
            InstrumentId.of("phq-9"),
            "1",
            12,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of());
    return new Assessed(at, score, Optional.empty());
  }

  /** The least of some times: what is read once for all pages, every few seconds, is at hand. */
  private int statements(MockHttpServletRequestBuilder page) throws Exception {
    int least = Integer.MAX_VALUE;
    for (int time = 0; time < TIMES; time++) {
      least = Math.min(least, Statements.of(() -> open(page)));
    }
    return least;
  }

  private void open(MockHttpServletRequestBuilder page) throws Exception {
    var answer = door.perform(page.with(Staff.as(Role.PRESCRIBER))).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
  }

  private int statements(CourseRecord record, String more) throws Exception {
    return statements(get("/patients/" + record.patient() + "/courses/" + record.id() + more));
  }

  private int search(String name) throws Exception {
    return statements(post("/patients/search").param("q", name));
  }

  @Test
  void ofTheCoursePageAreAsManyForAFewFactsAsForMany() throws Exception {
    var few = course(patient("Few"), FEW);
    var many = course(patient("Many"), MANY);
    assertThat(statements(few, "")).isPositive().isEqualTo(statements(many, ""));
    assertThat(statements(few, "?all=true")).isEqualTo(statements(many, "?all=true"));
    assertThat(statements(few, "?kind=scores")).isEqualTo(statements(many, "?kind=scores&page=9"));
  }

  @Test
  void ofThePatientsRecordAreAsManyForAFewFactsAsForMany() throws Exception {
    var few = patient("Few");
    var many = patient("Many");
    for (int n = 0; n < MANY; n++) {
      var known = patients.find(many).orElseThrow();
      patients.append(known, new Weighed(ago(n), 70), UUID.randomUUID());
    }
    assertThat(statements(get("/patients/" + few + "/details")))
        .isPositive()
        .isEqualTo(statements(get("/patients/" + many + "/details")));
  }

  @Test
  void ofTodayAreAsManyForFewCoursesAsForMany() throws Exception {
    course(patient("One"), FEW);
    int before = statements(get("/today"));
    for (int n = 0; n < 20; n++) course(patient("Another"), FEW);
    assertThat(statements(get("/today"))).isPositive().isEqualTo(before);
  }

  @Test
  void ofASearchAreAsManyForAFewFoundAsForMany() throws Exception {
    for (int n = 0; n < FEW; n++) patient("Trinity");
    for (int n = 0; n < 20; n++) patient("Multitude");
    assertThat(search("Trinity")).isPositive().isEqualTo(search("Multitude"));
  }
}

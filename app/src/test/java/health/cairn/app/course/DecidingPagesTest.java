package health.cairn.app.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import health.cairn.app.ClinicTest;
import health.cairn.app.demo.Fit;
import health.cairn.app.patient.Demographics;
import health.cairn.app.patient.Demographics.Gender;
import health.cairn.app.patient.Patients;
import health.cairn.app.security.Role;
import health.cairn.app.security.Staff;
import health.cairn.core.course.Course;
import health.cairn.core.course.CourseEvent;
import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.course.CourseEvent.Infused;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.course.CourseEvent.SeriesPlanned;
import health.cairn.core.course.PlannedInfusion;
import health.cairn.core.evidence.Condition;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.instrument.Score;
import health.cairn.core.protocol.ProtocolId;
import health.cairn.core.quantity.MgPerKg;
import health.cairn.core.record.Journal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A decision makes orders, and nothing that it forbids is offered. */
@ClinicTest
class DecidingPagesTest {
  @Autowired private MockMvc door;
  @Autowired private Patients patients;
  @Autowired private Courses courses;
  @Autowired private Fit fit;
  @Autowired private Clock clock;

  private CourseRecord record =
      new CourseRecord(UUID.randomUUID(), UUID.randomUUID(), Journal.empty());
  private Instant now = Instant.EPOCH;

  @BeforeEach
  void openACourse() {
    now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    var who =
        new Demographics(
            "", "Rowan", "Ellery", "", LocalDate.of(1985, 6, 1), Gender.OTHER, "", "", "");
    var patient = patients.register(who, UUID.randomUUID());
    var opened = new Opened(days(-60), Condition.DEPRESSION, ProtocolId.of("depression-induction"));
    var coordinator = Staff.signedIn(Role.COORDINATOR).id();
    fit.make(patient.id(), Condition.DEPRESSION, coordinator);
    record = courses.open(patient.id(), List.of(opened), coordinator);
  }

  private Instant days(double days) {
    return now.plus(Duration.ofMinutes(Math.round(days * 1440)));
  }

  private void write(CourseEvent... facts) {
    record = Written.with(courses, reread(), List.of(facts), UUID.randomUUID());
  }

  private Infused infused(double day) {
    return new Infused(days(day), MgPerKg.of(0.5), 40, Optional.empty());
  }

  private Assessed score(double day, int total) {
    return new Assessed(
        days(day),
        new Score(
            InstrumentId.of("phq-9"),
            "1",
            total,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of()),
        Optional.empty());
  }

  private SeriesPlanned plan(double... days) {
    var infusions = new ArrayList<PlannedInfusion>();
    for (double day : days) {
      infusions.add(new PlannedInfusion(days(day), MgPerKg.of(0.5), 40));
    }
    return new SeriesPlanned(days(-9), infusions);
  }

  private String path(String more) {
    return "/patients/" + record.patient() + "/courses/" + record.id() + more;
  }

  private CourseRecord reread() {
    return courses.find(record.patient(), record.id()).orElseThrow();
  }

  private Course course() {
    return reread().course();
  }

  private int entries() {
    return reread().journal().size();
  }

  private MockHttpServletResponse decide(Map<String, String> form) throws Exception {
    return send(Role.PRESCRIBER, "/decision", form);
  }

  private MockHttpServletResponse send(Role role, String more, Map<String, String> form)
      throws Exception {
    var request = post(path(more)).with(Staff.as(role));
    form.forEach(request::param);
    return door.perform(request).andReturn().getResponse();
  }

  private String open(Role role, String more) throws Exception {
    return door.perform(get(path(more)).with(Staff.as(role)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  /** The form as the page fills it in for a decision. */
  private Map<String, String> filled(String decision, String reason) throws Exception {
    var form = new HashMap<String, String>();
    var page = open(Role.PRESCRIBER, "/decision?decision=" + decision);
    var inputs =
        Pattern.compile("name=\"((?:day|time|dose|minutes)[0-9]+|filled)\"[^>]*?value=\"([^\"]*)\"")
            .matcher(page);
    while (inputs.find()) {
      form.put(inputs.group(1), inputs.group(2));
    }
    form.put("decision", decision);
    form.put("reason", reason);
    return form;
  }

  private static String header(String page) {
    return page.substring(page.indexOf("<header class=\"patient\""), page.indexOf("</header>"));
  }

  @Nested
  class InASeries {
    @BeforeEach
    void twoOfFour() {
      write(
          score(-8, 19), plan(-7, -4, 1, 5), infused(-7), score(-6, 13), infused(-4), score(-3, 9));
    }

    @Test
    void onePressKeepsThePlanAndIsAnsweredFor() throws Exception {
      assertThat(open(Role.PRESCRIBER, "")).contains("Keeps the 2 infusions planned.");
      decide(Map.of("decision", "continue"));
      assertThat(course().planned()).hasSize(2);
      assertThat(open(Role.PRESCRIBER, ""))
          .contains("Decided today", "as suggested: Continue as planned.", "Change…")
          .doesNotContain(">Accept<");
    }

    @Test
    void aSecondPressMakesNoSecondEntry() throws Exception {
      decide(Map.of("decision", "continue"));
      int once = entries();
      var again = decide(Map.of("decision", "continue"));
      assertThat(entries()).isEqualTo(once);
      assertThat(again.getRedirectedUrl()).contains("course.decided.already");
      decide(filled("continue", ""));
      assertThat(entries()).isEqualTo(once);
    }

    @Test
    void somethingNewArmsTheAdviceAgain() throws Exception {
      decide(Map.of("decision", "continue"));
      write(score(-0.1, 8));
      assertThat(open(Role.PRESCRIBER, "")).doesNotContain("Decided today").contains(">Accept<");
    }

    @Test
    void raisingRewritesWhatIsToComeInOneAct() throws Exception {
      int before = entries();
      decide(filled("raise", "Too little so far."));
      assertThat(entries()).isEqualTo(before + 2);
      assertThat(course().planned()).extracting(it -> it.dose().value()).containsOnly(0.75);
      decide(filled("raise", "Too little so far."));
      assertThat(course().decisions()).hasSize(1);
    }

    @Test
    void aRefusedRowSaysSoAtItsFieldAndLosesNothing() throws Exception {
      var form = filled("raise", "Too little so far.");
      form.put("dose1", "1.2");
      var refused = decide(form).getContentAsString();
      assertThat(refused).contains("dose1-wrong", "value=\"1.2\"", "Too little so far.");
      assertThat(course().decisions()).isEmpty();
    }

    @Test
    void withoutAScriptThePlanOfAnotherDecisionIsShownFirst() throws Exception {
      var form = filled("continue", "She asked for it.");
      form.put("decision", "extend");
      var page = decide(form).getContentAsString();
      assertThat(page)
          .contains("Look at the plan", "name=\"day3\"", "She asked for it.")
          .contains("name=\"filled\" value=\"extend\"");
      assertThat(course().decisions()).isEmpty();
      form.put("show", "true");
      assertThat(decide(form).getContentAsString()).doesNotContain("Look at the plan");
    }

    @Test
    void stoppingEmptiesThePlanAndOffersNothing() throws Exception {
      decide(Map.of("decision", "stop", "reason", "Side effects."));
      assertThat(course().planned()).isEmpty();
      var page = open(Role.PRESCRIBER, "");
      assertThat(header(page))
          .contains("Follow-up", "Decide how it goes on")
          .doesNotContain("Record infusion", "Plan a booster", "Plan infusions");
      assertThat(page).contains("Decided today", "None, as decided");
    }

    @Test
    void pausingSetsThePlanAsideAndGoingOnBringsItBack() throws Exception {
      decide(Map.of("decision", "pause", "reason", "A cold."));
      assertThat(course().planned()).isEmpty();
      var page = open(Role.NURSE, "");
      assertThat(header(page)).contains("Paused").doesNotContain("Record infusion");
      assertThat(page).contains("Paused since");
      assertThat(send(Role.COORDINATOR, "/plan", filled("continue", "")).getContentAsString())
          .contains("Decide first how the course goes on");
      decide(filled("continue", "She is well again."));
      assertThat(course().planned()).hasSize(2);
    }

    @Test
    void aSecondTabThatIsBehindIsAskedAgain() throws Exception {
      var behind = filled("raise", "Too little so far.");
      decide(Map.of("decision", "stop", "reason", "Side effects."));
      int once = entries();
      assertThat(decide(Map.of("decision", "continue")).getContentAsString())
          .contains("reason-wrong");
      assertThat(entries()).isEqualTo(once);
      behind.put("seen", String.valueOf(once - 1));
      assertThat(decide(behind).getContentAsString())
          .contains("Meanwhile: Decided today", "name=\"seen\" value=\"" + once + "\"");
      assertThat(entries()).isEqualTo(once);
      behind.put("seen", String.valueOf(once));
      decide(behind);
      assertThat(course().planned()).hasSize(2);
    }

    @Test
    void whatIsPausedIsNotPlannedBeforeItIsDecided() throws Exception {
      decide(Map.of("decision", "pause", "reason", "A cold."));
      assertThat(open(Role.COORDINATOR, "/plan")).contains("Decide first how the course goes on");
    }

    @Test
    void withdrawingADecisionWithdrawsItsPlan() throws Exception {
      decide(filled("raise", "Too little so far."));
      int decision = entries() - 1;
      send(Role.PRESCRIBER, "/entries/" + decision + "/withdraw", Map.of("reason", "Wrong one."));
      assertThat(course().decisions()).isEmpty();
      assertThat(course().planned()).extracting(it -> it.dose().value()).containsOnly(0.5);
    }
  }

  @Nested
  class AfterASeries {
    private void six(int last) {
      write(score(-41, 20), plan(-40, -37, -33, -30, -26, -23));
      for (int day : new int[] {-40, -37, -33, -30, -26, -23}) write(infused(day));
      write(score(-22, last));
    }

    @Test
    void aNonResponderIsToBeDecided() throws Exception {
      six(19);
      assertThat(header(open(Role.PRESCRIBER, "")))
          .contains("Series given – decide")
          .doesNotContain("Lasting", "Record infusion", "Plan a booster");
      decide(Map.of("decision", "finish", "reason", "No effect."));
      assertThat(header(open(Role.PRESCRIBER, ""))).contains("Follow-up");
    }

    @Test
    void aBoosterWithoutADayIsToBook() throws Exception {
      six(5);
      var form = filled("booster", "She asked for it.");
      form.put("day1", "");
      decide(form);
      assertThat(course().planned()).isEmpty();
      assertThat(course().boosterOrdered()).isPresent();
      assertThat(today("")).contains("Boosters to book");
      assertThat(today("/all/boosters")).contains("Decided today", "no day yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"watch", "stop", "finish", "pause"})
    void noBoosterIsListedOnceItIsDecidedAgainst(String decision) throws Exception {
      six(5);
      decide(Map.of("decision", decision, "reason", "She wants none."));
      assertThat(boosters()).isFalse();
      assertThat(header(open(Role.COORDINATOR, ""))).doesNotContain("Plan a booster");
    }

    @Test
    void anotherSeriesHasItsOwnNumberAndCount() throws Exception {
      six(19);
      decide(filled("re-induction", "Another try at a higher dose."));
      assertThat(course().planned()).hasSize(6);
      assertThat(course().seriesBegun()).containsExactly(6);
      assertThat(open(Role.PRESCRIBER, ""))
          .contains(
              "Series 2 · infusion 1 of 6",
              "20 before, best 19, last 19; no response.",
              "Another try after a series that brought no response");
    }

    private String today(String more) throws Exception {
      return door.perform(get("/today" + more).with(Staff.as(Role.COORDINATOR)))
          .andReturn()
          .getResponse()
          .getContentAsString();
    }

    private boolean boosters() throws Exception {
      today("");
      return today("/all/boosters").contains(record.id().toString());
    }
  }

  @Test
  void aNewCourseHasTheLastOneInSight() throws Exception {
    write(score(-41, 20), infused(-40), infused(-37), score(-36, 7));
    var opened = new Opened(days(-1), Condition.DEPRESSION, ProtocolId.of("depression-induction"));
    record = courses.open(record.patient(), List.of(opened), UUID.randomUUID());
    assertThat(open(Role.PRESCRIBER, ""))
        .contains(
            "What came before", "2 infusions", "20 before, best 7, last 7; there was a response.");
  }
}

package health.cairn.app.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import health.cairn.app.ClinicTest;
import health.cairn.app.course.CourseRecord;
import health.cairn.app.course.Courses;
import health.cairn.app.course.Written;
import health.cairn.app.patient.Demographics;
import health.cairn.app.patient.Demographics.Gender;
import health.cairn.app.patient.Patients;
import health.cairn.app.security.Role;
import health.cairn.app.security.Staff;
import health.cairn.core.course.CourseEvent;
import health.cairn.core.course.CourseEvent.Answered;
import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.course.ScoreSheet;
import health.cairn.core.evidence.Condition;
import health.cairn.core.instrument.ScoreOutcome.NotScored;
import health.cairn.core.instrument.ScoreOutcome.Profiled;
import health.cairn.core.instrument.ScoreOutcome.Triaged;
import health.cairn.core.instrument.Triage;
import health.cairn.core.protocol.ProtocolId;
import health.cairn.core.record.Journal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Questionnaires from the paper on the desk into the record. */
@ClinicTest
class AssessmentPagesTest {
  @Autowired private MockMvc door;
  @Autowired private Patients patients;
  @Autowired private Courses courses;
  @Autowired private Clock clock;

  private CourseRecord record =
      new CourseRecord(UUID.randomUUID(), UUID.randomUUID(), Journal.<CourseEvent>empty());
  private Instant now = Instant.EPOCH;

  @BeforeEach
  void openACourse() {
    now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    var who =
        new Demographics("", "Ash", "Lin", "", LocalDate.of(1985, 6, 1), Gender.OTHER, "", "", "");
    var patient = patients.register(who, UUID.randomUUID());
    var opened =
        new Opened(
            now.minus(Duration.ofDays(20)),
            Condition.DEPRESSION,
            ProtocolId.of("depression-induction"));
    record = courses.open(patient.id(), List.of(opened), Staff.signedIn(Role.COORDINATOR).id());
  }

  private CourseRecord reread() {
    return courses.find(record.patient(), record.id()).orElseThrow();
  }

  private String path(String more) {
    return "/patients/" + record.patient() + "/courses/" + record.id() + more;
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

  private Map<String, String> at(Instant at) {
    var local = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    var form = new HashMap<String, String>();
    form.put("day", local.toLocalDate().toString());
    form.put("time", local.toLocalTime().toString());
    return form;
  }

  /** Answers of q1, q2 … now; a dot is a blank. */
  private Map<String, String> answers(String digits) {
    var form = at(now);
    for (int k = 0; k < digits.length(); k++) {
      var digit = digits.substring(k, k + 1);
      form.put("a-q" + (k + 1), digit.equals(".") ? "" : digit);
    }
    return form;
  }

  private Map<String, String> with(Map<String, String> form, String field, String value) {
    var more = new HashMap<>(form);
    more.put(field, value);
    return more;
  }

  private MockHttpServletResponse phq9(String digits) throws Exception {
    return send(Role.NURSE, "/assessments/phq-9", answers(digits));
  }

  /** What a total tells of the answer that needs a person, and what a refusal must not hide. */
  @Nested
  class TheSafetyAnswer {
    private Map<String, String> total(String total) {
      return with(with(at(now), "mode", "total"), "total", total);
    }

    @Test
    void isProvedByAHighTotal() throws Exception {
      send(Role.NURSE, "/assessments/phq-9", total("27"));
      assertThat(reread().course().openSafetyFlags()).hasSize(1);
      assertThat(open(Role.NURSE, "")).contains("Safety flag open");
    }

    @Test
    void isNotKnownFromAnyOther() throws Exception {
      var yesterday = at(now.minus(Duration.ofDays(1)));
      for (int k = 1; k <= 9; k++) {
        yesterday.put("a-q" + k, k == 9 ? "0" : "1");
      }
      send(Role.NURSE, "/assessments/phq-9", yesterday);
      assertThat(open(Role.NURSE, "")).contains("PHQ-9 item 9: not at all, ");
      send(Role.NURSE, "/assessments/phq-9", total("24"));
      assertThat(reread().course().openSafetyFlags()).isEmpty();
      assertThat(open(Role.NURSE, ""))
          .contains("PHQ-9: only the total is known")
          .doesNotContain("item 9: not at all");
    }

    @Test
    void isNamedFirstWhereTheFormIsRefused() throws Exception {
      var page = phq9("922222222").getContentAsString();
      assertThat(page).contains("needs a person today", "PHQ-9 item 9 is positive");
      assertThat(page.indexOf("needs a person today")).isLessThan(page.indexOf("data-problems"));
      assertThat(phq9("922222220").getContentAsString()).doesNotContain("needs a person today");
      var late = with(total("27"), "day", "2099-01-01");
      assertThat(send(Role.NURSE, "/assessments/phq-9", late).getContentAsString())
          .contains("needs a person today");
    }
  }

  @Nested
  class Choosing {
    @Test
    void listsWhatTheProtocolAsksForFirstAndSaysWhoseWordsAreHere() throws Exception {
      var page = open(Role.NURSE, "/assessments");
      assertThat(page.indexOf("decides about response")).isBetween(0, page.indexOf("All others"));
      assertThat(page).contains("10 items, with its words").contains("the words belong to");
    }

    @Test
    void opensTheFormOfEveryInstrument() throws Exception {
      for (var id : health.cairn.content.Instruments.ids()) {
        assertThat(open(Role.NURSE, "/assessments/" + id.value())).as(id.value()).contains("time");
      }
    }

    @Test
    void showsWordsOnlyWhereTheLicenceAllows() throws Exception {
      assertThat(open(Role.NURSE, "/assessments/phq-9"))
          .contains("Little interest or pleasure")
          .contains("More than half the days");
      assertThat(open(Role.NURSE, "/assessments/madrs")).contains("Item 10");
    }

    @Test
    void doesNotFindWhatIsNoInstrument() throws Exception {
      var answer =
          door.perform(get(path("/assessments/horoscope")).with(Staff.as(Role.NURSE))).andReturn();
      assertThat(answer.getResponse().getStatus()).isEqualTo(404);
    }
  }

  @Nested
  class Scoring {
    @Test
    void addsUpOnTheServerAndKeepsTheAnswers() throws Exception {
      var answer = phq9("2222222202".substring(0, 9));
      assertThat(answer.getRedirectedUrl()).isEqualTo(path("?kept=course.kept"));
      var fact = reread().course().assessments().get(0);
      assertThat(fact.score().total()).isEqualTo(16);
      assertThat(fact.answers()).isPresent();
    }

    @Test
    void saysWhatWasKeptAndNothingElseThatAnAddressAsksFor() throws Exception {
      assertThat(open(Role.NURSE, "?kept=course.kept")).contains("role=\"status\">Kept.<");
      assertThat(open(Role.NURSE, "?kept=course.opened")).contains("The course is open.");
      assertThat(open(Role.NURSE, "?kept=sign-in.out")).doesNotContain("role=\"status\">");
    }

    @Test
    void takesATotalWhereTheSheetIsNotAtHand() throws Exception {
      var form = with(with(at(now), "mode", "total"), "total", "14");
      send(Role.COORDINATOR, "/assessments/phq-9", form);
      var fact = reread().course().assessments().get(0);
      assertThat(fact.score().total()).isEqualTo(14);
      assertThat(fact.answers()).isEmpty();
    }

    @Test
    void asksOnceAboutASkippedLineAndThenFillsInByTheRule() throws Exception {
      assertThat(phq9("11.111110").getContentAsString())
          .contains("Item 3 is not answered")
          .contains("These were left blank");
      assertThat(reread().course().assessments()).isEmpty();
      send(Role.NURSE, "/assessments/phq-9", with(answers("11.111110"), "sure", "true"));
      assertThat(reread().course().assessments().get(0).score().imputation()).isPresent();
    }

    @Test
    void keepsWhatComesToNoTotal() throws Exception {
      send(Role.NURSE, "/assessments/phq-9", with(answers("1......1."), "sure", "true"));
      var fact = reread().course().answered().get(0);
      assertThat(fact.outcome()).isInstanceOf(NotScored.class);
    }

    @Test
    void neverLetsABlankHideAnAnswerThatNeedsAPerson() throws Exception {
      var answer = phq9("1.......2");
      assertThat(answer.getRedirectedUrl()).isEqualTo(path("?kept=assessment.kept.flag"));
      assertThat(reread().course().openSafetyFlags()).hasSize(1);
    }

    @Test
    void triagesARiskScreenWithoutAskingWhatNeedNotBeAsked() throws Exception {
      send(Role.NURSE, "/assessments/c-ssrs", with(answers("00"), "a-q6-lifetime", "0"));
      var outcome = (Triaged) reread().course().answered().get(0).outcome();
      assertThat(outcome.triage().band()).isEqualTo(Triage.Band.NONE);
    }

    @Test
    void raisesAFlagOnAPositiveRiskScreen() throws Exception {
      send(Role.NURSE, "/assessments/c-ssrs", with(answers("11111"), "a-q6-lifetime", "0"));
      assertThat(reread().course().openSafetyFlags()).isNotEmpty();
    }

    @Test
    void keepsAProfileOfDomains() throws Exception {
      var form = at(now);
      health.cairn.content.Instruments.find(
              health.cairn.core.instrument.InstrumentId.of("promis-29"), "en")
          .orElseThrow()
          .items()
          .forEach(item -> form.put(ScoreSheet.field(item), String.valueOf(item.lowest())));
      send(Role.NURSE, "/assessments/promis-29", form);
      assertThat(reread().course().answered())
          .extracting(Answered::outcome)
          .first()
          .isInstanceOf(Profiled.class);
    }
  }

  @Nested
  class Refusing {
    @Test
    void saysEverythingAtItsItemAndKeepsWhatWasTyped() throws Exception {
      var form = with(with(answers("123012301"), "a-q2", "7"), "a-q5", "-1");
      form.put("time", "25:00");
      var page = send(Role.NURSE, "/assessments/phq-9", form).getContentAsString();
      assertThat(page)
          .contains("Item 2: choose an answer from 0 to 3")
          .contains("Item 5: choose an answer from 0 to 3")
          .contains("This is not a time: 25:00");
      assertThat(page).containsPattern("name=\"a-q3\" value=\"3\" checked");
      assertThat(reread().course().assessments()).isEmpty();
    }

    @Test
    void aTimeThatIsStillToCome() throws Exception {
      var form = answers("000000000");
      form.putAll(at(now.plus(Duration.ofHours(2))));
      assertThat(send(Role.NURSE, "/assessments/phq-9", form).getContentAsString())
          .contains("is still to come");
    }

    @ParameterizedTest
    @CsvSource({"28,outside 0 to 27", "9.5,must be a whole number", "many,not a number"})
    void aTotalThatCannotBe(String total, String says) throws Exception {
      var form = with(with(at(now), "mode", "total"), "total", total);
      assertThat(send(Role.NURSE, "/assessments/phq-9", form).getContentAsString()).contains(says);
    }

    @Test
    void aSheetWithoutAnyAnswer() throws Exception {
      assertThat(phq9(".........").getContentAsString()).contains("No item was answered");
    }

    @Test
    void theSameSheetTwice() throws Exception {
      phq9("111111110");
      assertThat(phq9("111111110").getContentAsString()).contains("on record already");
      assertThat(reread().course().assessments()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"DIRECTOR", "ADMINISTRATOR", "INTEGRATOR"})
    void whoeverIsNotNamed(Role role) throws Exception {
      assertThat(send(role, "/assessments/phq-9", answers("111111110")).getStatus()).isEqualTo(403);
    }
  }

  @Nested
  class Flags {
    @Test
    void standOnTheCoursePageUntilSomebodyActs() throws Exception {
      phq9("111111113");
      assertThat(open(Role.NURSE, "")).contains("Needs a person today");
      var flag = reread().course().openSafetyFlags().get(0);
      send(
          Role.NURSE,
          "/flag",
          Map.ofEntries(
              Map.entry("flag", "phq-9|" + flag.raised() + "|" + flag.flag().rule()),
              Map.entry("reached", "yes"),
              Map.entry("whom", "patient"),
              Map.entry("way", "phone"),
              Map.entry("day", LocalDate.ofInstant(flag.raised(), ZoneOffset.UTC).toString()),
              Map.entry("time", LocalTime.ofInstant(flag.raised(), ZoneOffset.UTC).toString()),
              Map.entry("found", "Safe at home."),
              Map.entry("care", "closer"),
              Map.entry("plan", "reviewed"),
              Map.entry("next", "Visit tomorrow.")));
      assertThat(reread().course().openSafetyFlags()).isEmpty();
    }
  }

  @Nested
  class Correcting {
    private int number() {
      return reread().journal().entries().size();
    }

    @Test
    void opensTheSameFormWithWhatWasAnswered() throws Exception {
      phq9("123012301");
      assertThat(open(Role.NURSE, "/entries/" + number())).contains("Correct the answers");
      assertThat(open(Role.NURSE, "/entries/" + number() + "/assessment"))
          .containsPattern("name=\"a-q3\" value=\"3\" checked");
    }

    @Test
    void putsTheCorrectionInPlaceOfTheEntryAndKeepsBoth() throws Exception {
      phq9("111111111");
      assertThat(reread().course().openSafetyFlags()).hasSize(1);
      send(Role.NURSE, "/entries/" + number() + "/assessment", answers("111111110"));
      assertThat(reread().course().assessments())
          .extracting(it -> it.score().total())
          .containsExactly(8.0);
      assertThat(reread().course().openSafetyFlags()).isEmpty();
      assertThat(reread().journal().entries()).hasSize(3);
    }

    @Test
    void leavesTheTimeToTheSecondSoThatAnAcknowledgedFlagStaysSo() throws Exception {
      var taken = now.minusSeconds(100).plusMillis(123);
      var answered =
          health.cairn.content.Instruments.find(
                  health.cairn.core.instrument.InstrumentId.of("phq-9"), "en")
              .orElseThrow();
      var score = answered.scoreOfTotal(12).orThrow();
      Written.with(
          courses,
          record,
          List.of(new Assessed(taken, score, java.util.Optional.empty())),
          Staff.signedIn(Role.NURSE).id());
      var form =
          with(with(at(taken.truncatedTo(ChronoUnit.MINUTES)), "mode", "total"), "total", "9");
      send(Role.NURSE, "/entries/" + number() + "/assessment", form);
      assertThat(reread().course().assessments())
          .extracting(Assessed::at)
          .isEqualTo(List.of(taken));
    }

    @Test
    void isNotForWhatSomebodyElseWrote() throws Exception {
      send(Role.COORDINATOR, "/assessments/phq-9", answers("111111110"));
      var answer = send(Role.NURSE, "/entries/" + number() + "/assessment", answers("000000000"));
      assertThat(answer.getStatus()).isEqualTo(404);
    }
  }

  @Nested
  class ThePanel {
    @Test
    void saysWhatIsDueAndWhatTheScoresMean() throws Exception {
      var before = answers("333333330");
      before.putAll(at(now.minus(Duration.ofDays(5))));
      send(Role.NURSE, "/assessments/phq-9", before);
      var infusion = at(now.minus(Duration.ofDays(4)));
      infusion.putAll(Map.of("dose", "0.5", "minutes", "40", "override", "As agreed."));
      send(Role.NURSE, "/infusion", infusion);
      assertThat(open(Role.NURSE, "")).contains("PHQ-9: overdue since").contains("Enter PHQ-9");
      phq9("111100000");
      assertThat(open(Role.NURSE, ""))
          .contains("−20 from 24")
          .contains("better, more than chance")
          .contains(">response<")
          .contains("in the range of remission")
          .doesNotContain("overdue since");
    }

    @Test
    void offersNothingToThoseWhoMayNotEnter() throws Exception {
      assertThat(open(Role.DIRECTOR, "")).contains("Scores").doesNotContain("Enter PHQ-9");
    }
  }
}

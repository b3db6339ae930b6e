package health.cairn.app.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import health.cairn.app.ClinicTest;
import health.cairn.app.demo.Fit;
import health.cairn.app.library.Library;
import health.cairn.app.patient.Demographics;
import health.cairn.app.patient.Demographics.Gender;
import health.cairn.app.patient.PatientFact.Listed;
import health.cairn.app.patient.PatientFact.Weighed;
import health.cairn.app.patient.PatientList;
import health.cairn.app.patient.Patients;
import health.cairn.app.security.Role;
import health.cairn.app.security.Staff;
import health.cairn.core.course.CourseEvent;
import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.course.CourseEvent.Decided;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.course.CourseEvent.SeriesPlanned;
import health.cairn.core.course.Decision;
import health.cairn.core.course.Phase;
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
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A prescriber's and a nurse's day at the course page. */
@ClinicTest
class CoursePagesTest {
  @Autowired private MockMvc door;
  @Autowired private Patients patients;
  @Autowired private Courses courses;
  @Autowired private Clock clock;
  @Autowired private Fit fit;

  private CourseRecord record = new CourseRecord(UUID.randomUUID(), UUID.randomUUID(), none());
  private Instant now = Instant.EPOCH;

  private static Journal<CourseEvent> none() {
    return Journal.empty();
  }

  @BeforeEach
  void openACourse() {
    now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    var who =
        new Demographics(
            "", "Rowan", "Ellery", "", LocalDate.of(1985, 6, 1), Gender.OTHER, "", "", "");
    var patient = patients.register(who, UUID.randomUUID());
    var opened =
        new Opened(
            now.minus(Duration.ofDays(20)),
            Condition.DEPRESSION,
            ProtocolId.of("depression-induction"));
    var coordinator = Staff.signedIn(Role.COORDINATOR).id();
    fit.make(patient.id(), Condition.DEPRESSION, coordinator);
    record = courses.open(patient.id(), List.of(opened), coordinator);
  }

  private String path(String more) {
    return "/patients/" + record.patient() + "/courses/" + record.id() + more;
  }

  private CourseRecord reread() {
    return courses.find(record.patient(), record.id()).orElseThrow();
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

  private Map<String, String> infusion(Instant at, String dose) {
    var local = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    var form = new HashMap<String, String>();
    form.put("day", local.toLocalDate().toString());
    form.put("time", local.toLocalTime().toString());
    form.put("dose", dose);
    form.put("minutes", "40");
    form.put("override", "The first score is on its way.");
    return form;
  }

  private void score(double daysAgo, int total, Score.SafetyFlag... flags) {
    score("phq-9", daysAgo, total, flags);
  }

  private void score(String id, double daysAgo, int total, Score.SafetyFlag... flags) {
    var score =
        new Score(
            InstrumentId.of(id),
            "1",
            total,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(flags),
            List.of());
    var at = now.minus(Duration.ofMinutes(Math.round(daysAgo * 1440)));
    Written.with(
        courses,
        reread(),
        List.of(new Assessed(at, score, Optional.empty())),
        Staff.signedIn(Role.NURSE).id());
  }

  @Nested
  class ThePage {
    @Test
    void answersBothQuestionsBeforeAnythingWasGiven() throws Exception {
      assertThat(open(Role.PRESCRIBER, ""))
          .contains(
              "Rowan Ellery", "How many infusions?", "How long will it last?", "First booster")
          .contains("<svg xmlns")
          .contains("What the evidence suggests now")
          .doesNotContain("<style>");
    }

    @Test
    void leadsFromThePatientToTheNewestCourse() throws Exception {
      var answer =
          door.perform(get("/patients/" + record.patient()).with(Staff.as(Role.NURSE)))
              .andReturn()
              .getResponse();
      assertThat(answer.getRedirectedUrl()).isEqualTo(path(""));
    }

    @Test
    void ofAMergedRecordIsFoundFromTheOneThatGoesOn() throws Exception {
      var who =
          new Demographics(
              "", "Rowan", "Elery", "", LocalDate.of(1985, 6, 1), Gender.OTHER, "", "", "");
      var goesOn = patients.register(who, UUID.randomUUID());
      patients.merge(record.patient(), goesOn.id(), UUID.randomUUID());
      var merged = door.perform(get("/patients/" + record.patient()).with(Staff.as(Role.NURSE)));
      assertThat(merged.andReturn().getResponse().getRedirectedUrl())
          .isEqualTo("/patients/" + goesOn.id());
      var other = door.perform(get("/patients/" + goesOn.id()).with(Staff.as(Role.NURSE)));
      assertThat(other.andReturn().getResponse().getRedirectedUrl()).isEqualTo(path(""));
    }

    @Test
    void isNotReachedThroughAnotherPatient() throws Exception {
      var other = "/patients/" + UUID.randomUUID() + "/courses/" + record.id();
      assertThat(
              door.perform(get(other).with(Staff.as(Role.NURSE)))
                  .andReturn()
                  .getResponse()
                  .getStatus())
          .isEqualTo(404);
    }

    @Test
    void speaksSpanish() throws Exception {
      var answer =
          door.perform(get(path("")).with(Staff.as(Role.NURSE)).header("Accept-Language", "es"))
              .andReturn()
              .getResponse()
              .getContentAsString();
      assertThat(answer).contains("Cronología");
    }
  }

  @Nested
  class Planning {
    @Test
    void isFilledInFromTheProtocol() throws Exception {
      var page = open(Role.COORDINATOR, "/plan?first=2026-11-30&at=09:30&count=6");
      assertThat(page).contains("2026-11-30", "2026-12-03", "2026-12-17", "value=\"0.5\"");
    }

    @Test
    void keepsWhatWasMovedByHand() throws Exception {
      var form =
          Map.of(
              "day1",
              "2027-01-04",
              "time1",
              "09:30",
              "dose1",
              "0.5",
              "minutes1",
              "40",
              "day2",
              "2027-01-08",
              "time2",
              "14:00",
              "dose2",
              "0,75",
              "minutes2",
              "40");
      send(Role.PRESCRIBER, "/plan", form);
      assertThat(reread().course().planned())
          .extracting(it -> it.dose().value())
          .containsExactly(0.5, 0.75);
    }

    @Test
    void saysEverythingThatTheProtocolForbidsAtItsRow() throws Exception {
      var form = new HashMap<String, String>();
      for (var row : List.of("1 09:30 50", "2 11:00 1.5", "3 12:00 0.5")) {
        var fields = List.of(row.split(" ", -1));
        form.put("day" + fields.get(0), "2027-01-04");
        form.put("time" + fields.get(0), fields.get(1));
        form.put("dose" + fields.get(0), fields.get(2));
        form.put("minutes" + fields.get(0), "40");
      }
      var page = send(Role.PRESCRIBER, "/plan", form).getContentAsString();
      assertThat(page).contains("dose1-wrong", "dose2-wrong", "day3-wrong", "at least 24 hours");
      assertThat(page).contains("value=\"50\"");
      assertThat(reread().course().series()).isEmpty();
    }

    @Test
    void ofADoseForAPhysicianIsNotACoordinators() throws Exception {
      var form = Map.of("day1", "2027-01-04", "time1", "09:30", "dose1", "0.9", "minutes1", "40");
      assertThat(send(Role.COORDINATOR, "/plan", form).getContentAsString())
          .contains("physician must sign");
      assertThat(send(Role.PRESCRIBER, "/plan", form).getRedirectedUrl())
          .isEqualTo(path("?kept=course.kept"));
    }
  }

  @Nested
  class RecordingAnInfusion {
    @Test
    void keepsWhatWasGiven() throws Exception {
      send(Role.NURSE, "/infusion", infusion(now.minus(Duration.ofHours(2)), "0.5"));
      assertThat(reread().course().infusions()).hasSize(1);
      assertThat(open(Role.NURSE, "")).contains("Infusion: 0.5 mg/kg over 40 minutes");
    }

    @ParameterizedTest
    @CsvSource({
      "50,outside 0 to 20",
      "1.4,hard maximum",
      "half,not a number",
      "'',This is missing"
    })
    void refusesADoseThatCannotBe(String dose, String says) throws Exception {
      var answer = send(Role.NURSE, "/infusion", infusion(now.minus(Duration.ofHours(2)), dose));
      assertThat(answer.getContentAsString()).contains(says);
      assertThat(reread().course().infusions()).isEmpty();
    }

    @Test
    void refusesTheFuture() throws Exception {
      var answer = send(Role.NURSE, "/infusion", infusion(now.plus(Duration.ofDays(1)), "0.5"));
      assertThat(answer.getContentAsString()).contains("still to come");
    }

    @Test
    void asksWhenTwoPeopleChartTheSameInfusion() throws Exception {
      var form = infusion(now.minus(Duration.ofHours(2)), "0.5");
      send(Role.NURSE, "/infusion", form);
      assertThat(send(Role.PRESCRIBER, "/infusion", form).getContentAsString())
          .contains("on record already");
      form.put("sure", "true");
      send(Role.PRESCRIBER, "/infusion", form);
      assertThat(reread().course().infusions()).hasSize(2);
    }

    @Test
    void asksFirstAboutADoseThatNoHourlyLimitForbids() throws Exception {
      var opened = new Opened(now.minus(Duration.ofDays(20)), Condition.CRPS, crps());
      record =
          courses.open(record.patient(), List.of(opened), Staff.signedIn(Role.COORDINATOR).id());
      var form = infusion(now.minus(Duration.ofHours(5)), "14");
      form.put("minutes", "240");
      assertThat(send(Role.NURSE, "/infusion", form).getContentAsString())
          .contains("14 mg/kg is more than 2 times the dose ordered", "dose-wrong", "sure");
      assertThat(reread().course().infusions()).isEmpty();
    }

    private static ProtocolId crps() {
      return Library.shipped().protocols(Condition.CRPS).get(0).id();
    }

    @Test
    void asksFirstWhileASafetyAnswerWaits() throws Exception {
      score(1, 15, new Score.SafetyFlag("item-9", OptionalInt.of(9), 1, "Item 9: ask today."));
      assertThat(open(Role.NURSE, "/infusion")).contains("Item 9: ask today.");
      var form = infusion(now.minus(Duration.ofHours(2)), "0.5");
      form.remove("override");
      assertThat(send(Role.NURSE, "/infusion", form).getContentAsString())
          .contains("Say why the patient is treated all the same", "An answer needs a person");
      assertThat(reread().course().infusions()).isEmpty();
      form.put("override", "Seen by Dr. Reyes before it began.");
      send(Role.NURSE, "/infusion", form);
      assertThat(reread().course().infusions()).hasSize(1);
    }

    @Test
    void asksAgainAboutAnAmountThatDoesNotFitTheWeight() throws Exception {
      var known = patients.find(record.patient()).orElseThrow();
      patients.append(known, new Weighed(now, 107), UUID.randomUUID());
      var form = infusion(now.minus(Duration.ofHours(2)), "0.5");
      form.put("amount", "350");
      assertThat(send(Role.NURSE, "/infusion", form).getContentAsString())
          .contains("0.5 mg/kg for 107 kg are 53.5 mg", "amount-wrong", "sure");
      assertThat(reread().course().infusions()).isEmpty();
      form.put("sure", "true");
      send(Role.NURSE, "/infusion", form);
      assertThat(open(Role.NURSE, "")).contains("Infusion: 0.5 mg/kg (350 mg) over 40 minutes");
    }

    @Test
    void beforeItsHourUsesUpItsPlaceInThePlan() throws Exception {
      plan(now.plus(Duration.ofMinutes(15)), now.plus(Duration.ofDays(3)));
      send(Role.NURSE, "/infusion", infusion(now, "0.5"));
      assertThat(reread().course().planned()).hasSize(1);
      assertThat(open(Role.NURSE, "")).contains("infusion 2 on");
    }

    @Test
    void atWhichNothingWasGivenLeavesCountClockAndDose() throws Exception {
      send(Role.NURSE, "/infusion", infusion(now.minus(Duration.ofDays(3)), "0.5"));
      var nothing = infusion(now.minus(Duration.ofHours(2)), "0");
      assertThat(send(Role.NURSE, "/infusion", nothing).getContentAsString())
          .contains("Nothing was given. Choose why", "stopped-wrong");
      nothing.put("stopped", "vomiting");
      send(Role.NURSE, "/infusion", nothing);
      assertThat(reread().course().begun()).hasSize(2);
      assertThat(reread().course().infusions()).hasSize(1);
      assertThat(open(Role.NURSE, "/infusion")).contains("value=\"0.5\"");
      assertThat(open(Role.PRESCRIBER, ""))
          .contains("Infusion: nothing was given; why: Nausea or vomiting")
          .doesNotContain("at 0 mg/kg");
      assertThat(open(Role.PRESCRIBER, "/what-if")).contains("0.5");
    }

    private void weighs(double kilograms) {
      var known = patients.find(record.patient()).orElseThrow();
      patients.append(known, new Weighed(now, kilograms), UUID.randomUUID());
    }

    @Test
    void showsTheOrderInMgTheWeightAndWhichOneItIs() throws Exception {
      weighs(93.6);
      plan(now.plus(Duration.ofMinutes(15)), now.plus(Duration.ofDays(3)));
      assertThat(open(Role.NURSE, "/infusion"))
          .contains(
              "0.5 mg/kg over 40 minutes, that is 46.8 mg for 93.6 kg",
              "Weight: 93.6 kg, weighed today.",
              "Infusion 1, planned ",
              "Infusion 2, planned",
              "Not planned");
    }

    @Test
    void saysWhatWasKept() throws Exception {
      weighs(93.6);
      plan(now.plus(Duration.ofMinutes(15)), now.plus(Duration.ofDays(3)));
      var form = infusion(now, "0.5");
      form.put("amount", "46.8");
      var where = send(Role.NURSE, "/infusion", form).getRedirectedUrl();
      assertThat(where).isEqualTo(path("?kept=course.kept.infusion"));
      assertThat(open(Role.NURSE, "?kept=course.kept.infusion"))
          .contains(
              "Infusion 1 recorded: 46.8 mg (0.5 mg/kg).",
              "Infusion: 46.8 mg of 46.8 mg ordered (0.5 mg/kg), over 40 minutes");
    }

    @Test
    void keepsWhichPlannedOneItWas() throws Exception {
      var tomorrow = now.plus(Duration.ofDays(1));
      plan(tomorrow, now.plus(Duration.ofDays(4)));
      var form = infusion(now.minus(Duration.ofHours(1)), "0.5");
      form.put("place", "");
      assertThat(send(Role.NURSE, "/infusion", form).getContentAsString())
          .contains("place-wrong", "Choose…");
      form.put("place", tomorrow.toString());
      assertThat(send(Role.NURSE, "/infusion", form).getContentAsString())
          .contains("the planned one that it is said to be was for");
      form.put("sure", "true");
      send(Role.NURSE, "/infusion", form);
      assertThat(reread().course().planned())
          .extracting(PlannedInfusion::at)
          .containsExactly(now.plus(Duration.ofDays(4)));
      assertThat(open(Role.NURSE, "/entries/4")).contains("selected=\"selected\"");
    }

    @Test
    void stoppedEarlySaysWhyAndLeavesTheOrder() throws Exception {
      weighs(93.6);
      plan(now.plus(Duration.ofMinutes(15)), now.plus(Duration.ofDays(3)));
      var form = infusion(now, "0.25");
      form.putAll(
          Map.of(
              "amount", "23.4", "minutes", "20", "stopped", "vomiting", "stoppedWords", "Twice."));
      send(Role.NURSE, "/infusion", form);
      assertThat(open(Role.NURSE, ""))
          .contains(
              "23.4 mg of 46.8 mg ordered (0.25 of 0.5 mg/kg), over 20 minutes; stopped after 20"
                  + " min: Nausea or vomiting",
              "Twice.");
      assertThat(open(Role.NURSE, "/infusion")).contains("46.8 mg for 93.6 kg");
    }

    @Test
    void ofAnotherDrugIsShownAndNotCounted() throws Exception {
      weighs(70);
      plan(now.plus(Duration.ofMinutes(15)), now.plus(Duration.ofDays(3)));
      var form = infusion(now, "");
      form.putAll(Map.of("drug", "esketamine", "route", "intranasal", "amount", "84"));
      var where = send(Role.NURSE, "/infusion", form).getRedirectedUrl();
      assertThat(where).isEqualTo(path("?kept=course.kept.infusion"));
      var course = reread().course();
      assertThat(course.infusions()).isEmpty();
      assertThat(course.planned()).hasSize(1);
      assertThat(open(Role.NURSE, "?kept=course.kept.infusion"))
          .contains(
              "Not counted as an infusion: esketamine, by the nose, 84 mg over 40 minutes",
              "may be planned again",
              "Recorded. Not counted");
    }

    @Test
    void thatBroughtNothingOrALittleSaysSoAndMayBePlannedAgain() throws Exception {
      var first = now.minus(Duration.ofDays(4));
      plan(Duration.ofDays(5), first, now.minus(Duration.ofHours(2)), now.plusSeconds(200_000));
      send(Role.NURSE, "/infusion", infusion(first, "0.4"));
      assertThat(open(Role.NURSE, ""))
          .contains("Infusion: 0.4 of the 0.5 mg/kg ordered, over 40 minutes")
          .doesNotContain("may be planned again");
      send(Role.NURSE, "/infusion", infusion(now.minus(Duration.ofHours(2)), "0.1"));
      assertThat(open(Role.PRESCRIBER, ""))
          .contains("0.1 mg/kg of 0.5 were given", "may be planned again");
      plan(Duration.ZERO, now.plus(Duration.ofDays(2)), now.plus(Duration.ofDays(5)));
      assertThat(open(Role.NURSE, "")).doesNotContain("may be planned again");
    }

    private void plan(Instant... times) {
      plan(Duration.ofDays(1), times);
    }

    private void plan(Duration ago, Instant... times) {
      var planned =
          java.util.Arrays.stream(times)
              .map(it -> new PlannedInfusion(it, MgPerKg.of(0.5), 40))
              .toList();
      Written.with(
          courses,
          reread(),
          List.of(new SeriesPlanned(now.minus(ago), planned)),
          Staff.signedIn(Role.NURSE).id());
    }

    @Test
    void canBeCorrectedAndWithdrawn() throws Exception {
      send(Role.NURSE, "/infusion", infusion(now.minus(Duration.ofHours(2)), "0.55"));
      assertThat(open(Role.NURSE, "/entries/3")).contains("value=\"0.55\"");
      send(Role.NURSE, "/entries/3", infusion(now.minus(Duration.ofHours(2)), "0.5"));
      assertThat(reread().course().infusions())
          .extracting(it -> it.dose().value())
          .containsExactly(0.5);
      assertThat(open(Role.NURSE, "")).contains("corrects entry 3", "no longer counts");
      assertThat(send(Role.PRESCRIBER, "/entries/4/withdraw", Map.of()).getContentAsString())
          .contains("reason-wrong");
      assertThat(reread().course().infusions()).hasSize(1);
      send(Role.PRESCRIBER, "/entries/4/withdraw", Map.of("reason", "Given to someone else."));
      assertThat(reread().course().infusions()).isEmpty();
      assertThat(open(Role.NURSE, "")).contains("Given to someone else.");
    }

    @Test
    void ofAnotherNurseIsNotANursesToCorrect() throws Exception {
      Written.with(
          courses,
          record,
          List.of(
              new CourseEvent.Infused(
                  now.minus(Duration.ofDays(3)), MgPerKg.of(0.5), 40, Optional.empty())),
          UUID.randomUUID());
      assertThat(send(Role.NURSE, "/entries/2/withdraw", Map.of()).getStatus()).isEqualTo(404);
    }
  }

  @Nested
  class Deciding {
    @BeforeEach
    void twoInfusionsAndTheirScores() throws Exception {
      score(8, 19);
      send(Role.NURSE, "/infusion", infusion(now.minus(Duration.ofDays(7)), "0.5"));
      score(6, 13);
      send(Role.NURSE, "/infusion", infusion(now.minus(Duration.ofDays(4)), "0.5"));
      score(3, 9);
      var toCome =
          Stream.of(1, 4, 8, 11)
              .map(it -> new PlannedInfusion(now.plus(Duration.ofDays(it)), MgPerKg.of(0.5), 40))
              .toList();
      var plan = new SeriesPlanned(now, toCome);
      Written.with(courses, reread(), List.of(plan), UUID.randomUUID());
    }

    @Test
    void asAdvisedNeedsNoReasonAndKeepsTheAdvice() throws Exception {
      assertThat(open(Role.PRESCRIBER, "")).contains("value=\"continue\"");
      send(Role.PRESCRIBER, "/decision", Map.of("decision", "continue"));
      assertThat(reread().course().lastDecision().map(Decided::advised).orElseThrow())
          .hasValueSatisfying(words -> assertThat(words).contains("Continue"));
    }

    @Test
    void otherwiseNeedsAReason() throws Exception {
      var refused = send(Role.PRESCRIBER, "/decision", Map.of("decision", "stop"));
      assertThat(refused.getContentAsString()).contains("reason-wrong");
      assertThat(reread().course().decisions()).isEmpty();
      send(
          Role.PRESCRIBER,
          "/decision",
          Map.of("decision", "stop", "reason", "Blood pressure <b>surge</b>."));
      assertThat(reread().course().lastDecision().map(Decided::decision)).contains(Decision.STOP);
      assertThat(open(Role.PRESCRIBER, "")).contains("&lt;b&gt;surge&lt;/b&gt;");
    }

    @Test
    void canBeTriedOutFirst() throws Exception {
      var page = open(Role.PRESCRIBER, "/what-if?dose=0.75&infusions=8&risk=35");
      assertThat(page).contains("As it stands", "What if", "35");
      assertThat(open(Role.PRESCRIBER, "/what-if?dose=9&infusions=8&risk=35"))
          .contains("outside 0.01 to 1 mg/kg");
      assertThat(reread().journal().entries()).hasSize(7);
    }

    @Test
    void comparesTheWaysOnAndNamesTheirSources() throws Exception {
      assertThat(open(Role.PRESCRIBER, ""))
          .contains("stop now", "give 6 at 0.5 mg/kg", "raise to 0.75 mg/kg")
          .contains("PROPOSED", "/protocols/depression-induction", "/evidence/depression");
    }

    @Test
    void keepsTheFiguresOfTheMomentInTheTimeline() throws Exception {
      send(Role.PRESCRIBER, "/decision", Map.of("decision", "continue"));
      score(0.1, 18);
      assertThat(open(Role.NURSE, "?kind=decisions"))
          .contains("Suggested then:", "give 6 at 0.5 mg/kg: ")
          .doesNotContain("PHQ-9: 18<");
    }
  }

  @Nested
  class WhatIf {
    @BeforeEach
    void inResponse() throws Exception {
      score(30, 20);
      for (int daysAgo : new int[] {29, 26, 22, 19, 15, 12}) {
        send(Role.NURSE, "/infusion", infusion(now.minus(Duration.ofDays(daysAgo)), "0.5"));
        score(daysAgo - 1, 3 + daysAgo / 4);
      }
    }

    private String part(Role role, String asked) throws Exception {
      var request = get(path("/what-if" + asked)).with(Staff.as(role)).header("HX-Request", "true");
      return door.perform(request).andReturn().getResponse().getContentAsString();
    }

    @Test
    void comparesABoosterOnAnotherDayWithTheAdvisedOne() throws Exception {
      var page = part(Role.NURSE, "?dose=0.5&infusions=6&booster=60&risk=20");
      assertThat(page)
          .contains("A booster on another day", "As advised", "Chance of loss before it")
          .contains("as it stands")
          .doesNotContain("<html");
    }

    @Test
    void ofABoosterThatIsNoDayIsRefusedAtItsField() throws Exception {
      assertThat(open(Role.NURSE, "/what-if?booster=soon")).contains("do not go together");
    }

    @Test
    void becomesAPlanInThePlansOwnForm() throws Exception {
      var asked = "?dose=0.75&infusions=7&booster=60&risk=20";
      assertThat(part(Role.PRESCRIBER, asked)).contains("name=\"day1\"", "name=\"dose2\"");
      assertThat(part(Role.NURSE, asked)).doesNotContain("name=\"day1\"");
      var form =
          open(
              Role.PRESCRIBER,
              "/plan?like=what-if&day1=2027-01-04&time1=09:30&dose1=0.75&minutes1=40");
      assertThat(form).contains("2027-01-04", "value=\"0.75\"", "nothing is kept yet");
      assertThat(reread().course().planned()).isEmpty();
    }
  }

  @Nested
  class TheChart {
    @BeforeEach
    void twoInstruments() throws Exception {
      score(8, 19);
      score("gad-7", 8, 15);
      score("qids-sr16", 8, 18);
      send(Role.NURSE, "/infusion", infusion(now.minus(Duration.ofDays(7)), "0.5"));
      score("gad-7", 6, 11);
      score(6, 13);
    }

    @Test
    void ofTheForecastComesFirstAndLeadsToTheOthers() throws Exception {
      assertThat(open(Role.NURSE, ""))
          .contains("PHQ-9 and forecast", "/charts/gad-7", "/charts/qids-sr16", "data-says=");
    }

    @Test
    void ofAnInstrumentWithoutForecastHasScoresLimitsAndInfusions() throws Exception {
      assertThat(open(Role.NURSE, "/charts/gad-7"))
          .contains("GAD-7 15", "GAD-7 11", "response ≤ 7", "infusion 1 given, 0.5 mg/kg")
          .contains("does not speak of this questionnaire");
    }

    @Test
    void ofAnInstrumentThatThePopulationKnowsHasTheForecastToldOnIt() throws Exception {
      assertThat(open(Role.NURSE, "/charts/qids-sr16"))
          .contains("QIDS-SR16 and forecast", "8 in 10");
    }

    @Test
    void ofAnInstrumentThatWasNeverAskedIsNotThere() throws Exception {
      var answer = door.perform(get(path("/charts/madrs")).with(Staff.as(Role.NURSE)));
      assertThat(answer.andReturn().getResponse().getStatus()).isEqualTo(404);
    }
  }

  @Nested
  class TheHead {
    @Test
    void saysWhichMedicineMattersAndThatNobodyAskedAboutSuicide() throws Exception {
      var patient = patients.find(record.patient()).orElseThrow();
      var taken = new Listed(now, PatientList.MEDICINE, "Lamotrigine 200 mg", "");
      patient = patients.append(patient, taken, UUID.randomUUID());
      var harmless = new Listed(now, PatientList.MEDICINE, "Vitamin D", "");
      patients.append(patient, harmless, UUID.randomUUID());
      assertThat(open(Role.COORDINATOR, ""))
          .contains("Lamotrigine 200 mg: may reduce effects", "No suicide screen yet")
          .doesNotContain("Vitamin D:");
    }

    @Test
    void ofASeriesOfWhichMoreIsForeseenOffersToPlanIt() throws Exception {
      send(Role.NURSE, "/infusion", infusion(now.minus(Duration.ofDays(1)), "0.5"));
      assertThat(open(Role.COORDINATOR, ""))
          .contains(">Series</span>", ">Plan infusions</a>")
          .doesNotContain(">Plan a booster</a>", ">Follow-up</span>");
    }

    @Test
    void putsFirstWhatWaitsForTheReader() throws Exception {
      assertThat(first(Role.COORDINATOR)).contains("Plan infusions");
      assertThat(first(Role.DIRECTOR)).isEmpty();
      score(0.1, 15, new Score.SafetyFlag("item-9", OptionalInt.of(9), 1, "Item 9."));
      assertThat(first(Role.NURSE)).contains("Act on it");
    }

    @Test
    void leadsToWhatStandsAgainstTreating() throws Exception {
      var who =
          new Demographics(
              "", "Imre", "Vale", "", LocalDate.of(1985, 6, 1), Gender.OTHER, "", "", "");
      var nobody = patients.register(who, UUID.randomUUID());
      var opened = new Opened(now, Condition.DEPRESSION, ProtocolId.of("depression-induction"));
      record = courses.open(nobody.id(), List.of(opened), UUID.randomUUID());
      assertThat(first(Role.NURSE)).contains("Consent");
      assertThat(first(Role.PRESCRIBER)).contains("Evaluation");
      assertThat(open(Role.PRESCRIBER, ""))
          .contains("Nothing is suggested before this is settled", "and 4 more")
          .doesNotContain(">Accept<");
      var plan = Map.of("day1", "2027-01-04", "time1", "09:30", "dose1", "0.5", "minutes1", "40");
      assertThat(send(Role.COORDINATOR, "/plan", plan).getContentAsString())
          .contains("This needs somebody else: evaluation not decided.");
      var agreed = new HashMap<>(plan);
      agreed.put("override", "Treated for years elsewhere; the letter is on its way.");
      assertThat(send(Role.PRESCRIBER, "/plan", agreed).getContentAsString())
          .contains("Nobody can plan against this: consent not signed.");
    }

    private String first(Role role) throws Exception {
      var page = open(role, "");
      var acts = page.indexOf("<div class=\"acts\">");
      var button = page.indexOf("<a class=\"btn\"", acts);
      int end = page.indexOf("</header>");
      return button < 0 || button > end ? "" : page.substring(button, page.indexOf("</a>", button));
    }
  }

  @Nested
  class TheTimeline {
    @Test
    void ofALongCourseComesInPages() throws Exception {
      for (int day = 40; day > 0; day--) {
        score(day, day % 27);
      }
      assertThat(open(Role.NURSE, "")).contains("Page 1 of 4, 41 entries", "id=\"entry-41\"");
      assertThat(open(Role.NURSE, "?page=4")).contains("id=\"entry-2\"", "Newer");
      assertThat(open(Role.NURSE, "?all=true")).contains("id=\"entry-1\"", "id=\"entry-41\"");
      assertThat(open(Role.NURSE, "?page=0&kind=%3Cb%3E")).contains("Page 1 of 4");
    }

    @Test
    void marksWhatWasWrittenLate() throws Exception {
      send(Role.NURSE, "/infusion", infusion(now.minus(Duration.ofHours(9)), "0.5"));
      assertThat(open(Role.NURSE, "?kind=infusions")).contains("written later");
    }
  }

  @Nested
  class ASafetyFlag {
    @BeforeEach
    void item9() {
      score(0.1, 15, new Score.SafetyFlag("item-9", OptionalInt.of(9), 1, "Item 9: ask today."));
    }

    @Test
    void standsOnThePageUntilSomebodyHasActed() throws Exception {
      assertThat(open(Role.NURSE, "")).contains("Needs a person today", "Item 9: ask today.");
      var flag = reread().course().openSafetyFlags().get(0);
      Written.with(
          courses,
          reread(),
          List.of(flag.acknowledge("Called.", now)),
          Staff.signedIn(Role.NURSE).id());
      assertThat(open(Role.NURSE, "")).doesNotContain("Needs a person today");
    }
  }

  @Nested
  class TheBackground {
    @Test
    void changesWhatTheForecastUses() throws Exception {
      send(
          Role.PRESCRIBER,
          "/background",
          Map.of("protocol", "depression-thrice-weekly", "antidepressant", "yes"));
      assertThat(reread().course().protocol()).contains(ProtocolId.of("depression-thrice-weekly"));
      assertThat(reread().course().antidepressant()).contains(true);
    }
  }

  @Test
  void closingNeedsAReasonAndEndsTheCourse() throws Exception {
    assertThat(send(Role.PRESCRIBER, "/close", Map.of()).getContentAsString())
        .contains("reason-wrong");
    send(Role.PRESCRIBER, "/close", Map.of("reason", "Well."));
    assertThat(reread().course().phase()).isEqualTo(Phase.CLOSED);
    assertThat(open(Role.PRESCRIBER, ""))
        .contains("PHQ-9")
        .doesNotContain("What the evidence suggests now", "Next booster", "First booster");
  }
}

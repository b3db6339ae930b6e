package health.cairn.app.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import health.cairn.app.ClinicTest;
import health.cairn.app.course.CourseRecord;
import health.cairn.app.course.Courses;
import health.cairn.app.course.Written;
import health.cairn.app.library.Library;
import health.cairn.app.patient.Demographics;
import health.cairn.app.patient.Demographics.Gender;
import health.cairn.app.patient.Patients;
import health.cairn.app.security.Role;
import health.cairn.app.security.SignedIn;
import health.cairn.app.security.Staff;
import health.cairn.content.Instruments;
import health.cairn.core.course.Charted;
import health.cairn.core.course.Contact;
import health.cairn.core.course.CourseEvent;
import health.cairn.core.course.CourseEvent.Assessed;
import health.cairn.core.course.CourseEvent.Closed;
import health.cairn.core.course.CourseEvent.ContactMade;
import health.cairn.core.course.CourseEvent.ContactTried;
import health.cairn.core.course.CourseEvent.Infused;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.course.CourseEvent.SeriesPlanned;
import health.cairn.core.course.FlagId;
import health.cairn.core.course.InfusionSheet;
import health.cairn.core.course.PlaceSheet;
import health.cairn.core.course.PlannedInfusion;
import health.cairn.core.evidence.Condition;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.protocol.ProtocolId;
import health.cairn.core.quantity.MgPerKg;
import health.cairn.core.record.Journal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The worklist follows the facts. */
@ClinicTest
class TodayPagesTest {
  @Autowired private MockMvc door;
  @Autowired private Patients patients;
  @Autowired private Courses courses;
  @Autowired private Dues dues;
  @Autowired private Today today;
  @Autowired private Clock clock;

  private CourseRecord record =
      new CourseRecord(UUID.randomUUID(), UUID.randomUUID(), Journal.<CourseEvent>empty());
  private Instant now = Instant.EPOCH;

  @BeforeEach
  void openACourse() {
    now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    var name = "Vale" + UUID.randomUUID().toString().substring(0, 8);
    var who =
        new Demographics("", "Ira", name, "", LocalDate.of(1985, 6, 1), Gender.OTHER, "", "", "");
    var patient = patients.register(who, UUID.randomUUID());
    var opened =
        new Opened(daysAgo(60), Condition.DEPRESSION, ProtocolId.of("depression-induction"));
    record = courses.open(patient.id(), List.of(opened), Staff.signedIn(Role.COORDINATOR).id());
  }

  private Instant daysAgo(double days) {
    return now.minus(Duration.ofMinutes(Math.round(days * 1440)));
  }

  private void write(CourseEvent fact) {
    Written.with(courses, record, List.of(fact), Staff.signedIn(Role.PRESCRIBER).id());
  }

  private void score(double daysAgo, int... answers) {
    var phq9 = Instruments.find(InstrumentId.of("phq-9"), "en").orElseThrow();
    var values =
        java.util.stream.IntStream.range(0, 10)
            .mapToObj(k -> k < answers.length ? OptionalInt.of(answers[k]) : OptionalInt.empty())
            .toList();
    var ticked = phq9.answers(values).orThrow();
    var score = phq9.score(ticked).scoreIfAny().orElseThrow();
    write(new Assessed(daysAgo(daysAgo), score, Optional.of(ticked)));
  }

  private void infuse(double daysAgo) {
    write(new Infused(daysAgo(daysAgo), MgPerKg.of(0.5), 40, Optional.empty()));
  }

  private void plan(Instant... at) {
    write(
        new SeriesPlanned(
            daysAgo(40),
            java.util.Arrays.stream(at)
                .map(it -> new PlannedInfusion(it, MgPerKg.of(0.5), 40))
                .toList()));
  }

  /** This course's rows by section, as somebody of the role sees them. */
  private Map<String, TodayLine> rows(Role role) {
    return today.panels(Staff.signedIn(role), 1000).stream()
        .flatMap(panel -> panel.lines().stream().map(line -> Map.entry(panel.word(), line)))
        .filter(it -> it.getValue().id().endsWith(record.id().toString()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private TodayLine row(Role role, String section) {
    return Objects.requireNonNull(rows(role).get(section), section);
  }

  private String open(Role role, String path) throws Exception {
    return door.perform(get(path).with(Staff.as(role)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  @Nested
  class SafetyFlags {
    @ParameterizedTest
    @CsvSource({"10,''", "61,warn", "121,act"})
    void runAgainstTheClock(int minutes, String level) {
      score(minutes / 1440.0, 1, 1, 1, 1, 1, 1, 1, 1, 1);
      var row = row(Role.NURSE, "flags");
      assertThat(row.level()).isEqualTo(level);
      assertThat(row.raised()).isEqualTo(daysAgo(minutes / 1440.0));
      assertThat(row(Role.DIRECTOR, "flags").level()).isEqualTo(level);
    }

    @Test
    void leadStraightToTheAcknowledgementAndLeaveWithIt() throws Exception {
      int before = dues.urgent();
      score(0.01, 1, 1, 1, 1, 1, 1, 1, 1, 1);
      assertThat(dues.urgent()).isEqualTo(before + 1);
      var href = row(Role.NURSE, "flags").href();
      assertThat(open(Role.NURSE, href)).contains("Was somebody reached?");
      var flag = courses.find(record.patient(), record.id()).orElseThrow();
      write(flag.course().openSafetyFlags().get(0).acknowledge("Called.", now));
      assertThat(rows(Role.NURSE)).doesNotContainKey("flags");
      assertThat(dues.urgent()).isEqualTo(before);
    }
  }

  @Nested
  class Contacts {
    private ContactMade contact(Instant at, Optional<Instant> nextBy) {
      var flags = List.of(new FlagId(InstrumentId.of("phq-9"), daysAgo(0.02), "phq-9-item-9"));
      return new ContactMade(
          at,
          new Contact(flags, Contact.Whom.PATIENT, Contact.Way.PHONE),
          Contact.Care.CLOSER,
          Contact.SafetyPlan.MADE,
          "Safe.",
          "Call.",
          nextBy);
    }

    @Test
    void thatWerePromisedComeBackUntilTheyAreKept() {
      score(0.02, 1, 1, 1, 1, 1, 1, 1, 1, 1);
      write(contact(daysAgo(0.01), Optional.of(now)));
      assertThat(rows(Role.NURSE)).doesNotContainKey("flags");
      assertThat(row(Role.NURSE, "contacts").href()).endsWith("/flag");
      write(contact(now, Optional.empty()));
      assertThat(rows(Role.NURSE)).doesNotContainKey("contacts");
    }

    @Test
    void thatCameToNothingAreSaidBesideTheClock() {
      score(0.02, 1, 1, 1, 1, 1, 1, 1, 1, 1);
      var contact = contact(now, Optional.empty()).contact();
      write(new ContactTried(daysAgo(0.01), contact, "No answer."));
      assertThat(row(Role.NURSE, "flags").what()).contains("Tried once");
    }
  }

  @Nested
  class Infusions {
    @Test
    void oneGivenHoursEarlyIsNotAskedForAgain() {
      plan(now.plus(Duration.ofHours(2)), now.plus(Duration.ofDays(3)));
      var course = courses.find(record.patient(), record.id()).orElseThrow().course();
      var sheet =
          new InfusionSheet(
              Optional.of(now.minus(Duration.ofHours(1))),
              Optional.of(MgPerKg.of(0.5)),
              OptionalDouble.of(40),
              Optional.empty(),
              Charted.USUAL,
              Optional.of(PlaceSheet.nearest(ZoneOffset.UTC)),
              Library.shipped().charting());
      write(course.infuse(sheet, Optional.empty(), now).made().orElseThrow());
      assertThat(rows(Role.NURSE)).doesNotContainKeys("infusions", "missed");
    }

    @Test
    void areOfTodayInTheOrderOfTime() {
      plan(now.plusSeconds(1), now.plus(Duration.ofDays(3)));
      var row = row(Role.NURSE, "infusions");
      assertThat(row.what()).isEqualTo("Infusion 1 of 2");
      assertThat(row.href()).endsWith("/infusion");
      assertThat(row(Role.COORDINATOR, "infusions").href()).endsWith("/plan");
    }

    @Test
    void leaveTheListOnceGiven() {
      plan(now.minusSeconds(60), now.plus(Duration.ofDays(3)));
      infuse(0);
      assertThat(rows(Role.NURSE)).doesNotContainKeys("infusions", "missed");
    }

    @Test
    void neitherGivenNorMovedAreNotForgotten() {
      plan(daysAgo(2));
      assertThat(rows(Role.COORDINATOR)).containsKey("missed");
      write(new Closed(now, "Moved away."));
      assertThat(rows(Role.COORDINATOR)).doesNotContainKey("missed");
    }
  }

  @Nested
  class TheOthers {
    @Test
    void showADueScoreUntilItIsTaken() {
      score(12, 2, 2, 2, 2, 2, 2, 2, 2, 0);
      infuse(10);
      var row = row(Role.COORDINATOR, "scores");
      assertThat(row.what()).startsWith("PHQ-9");
      assertThat(row.level()).isEqualTo("warn");
      assertThat(row.href()).endsWith("/assessments/phq-9");
      score(0.1, 1, 1, 1, 1, 1, 1, 1, 1, 0);
      assertThat(rows(Role.COORDINATOR)).doesNotContainKey("scores");
    }

    @Test
    void showADecisionToThePrescriberAndALateOneToTheDirector() {
      for (int k = 0; k < 6; k++) infuse(30 - 3 * k);
      score(13, 1, 1, 1, 1, 1, 1, 1, 1, 0);
      assertThat(row(Role.PRESCRIBER, "decisions").href()).endsWith("/decision");
      assertThat(rows(Role.DIRECTOR)).containsOnlyKeys("late");
      assertThat(rows(Role.NURSE)).doesNotContainKeys("decisions", "late");
    }
  }

  @Nested
  class Boosters {
    private void series(double lastDaysAgo) {
      score(lastDaysAgo + 19, 3, 3, 3, 3, 3, 3, 2, 0, 0);
      for (int k = 5; k >= 0; k--) infuse(lastDaysAgo + 3.5 * k);
      write(new SeriesPlanned(now, List.of()));
      score(lastDaysAgo - 1, 1, 1, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void whoseDayIsOverSaySoAndComeFirst() {
      series(200);
      var row = row(Role.COORDINATOR, "boosters");
      assertThat(row.what()).startsWith("Overdue: was due from");
      assertThat(row.level()).isEqualTo("warn");
      var list = today.panel("boosters", Staff.signedIn(Role.COORDINATOR), 1000, 0).orElseThrow();
      assertThat(list.lines().get(0).id()).endsWith(record.id().toString());
    }

    @Test
    void areNotOnTheListWhileTheSeriesIsToGoOn() {
      score(30, 3, 3, 3, 3, 3, 3, 2, 0, 0);
      infuse(29);
      score(28, 1, 1, 0, 0, 0, 0, 0, 0, 0);
      assertThat(rows(Role.COORDINATOR)).doesNotContainKey("boosters");
    }
  }

  @Nested
  class ANewKindOfWork {
    private final SignedIn reader =
        new SignedIn(UUID.randomUUID(), "Ana", Set.of(Role.NURSE, Role.ADMINISTRATOR));

    private Optional<TodayLine> welcome(SignedIn reader) {
      return today.panels(reader, 1000).stream()
          .filter(panel -> panel.word().equals("welcomes"))
          .flatMap(panel -> panel.lines().stream())
          .filter(line -> line.id().endsWith(record.id().toString()))
          .findFirst();
    }

    @Test
    void isOneBeanOfItsFeature() {
      var line = welcome(reader).orElseThrow();
      assertThat(line.what()).isEqualTo("Say welcome to number 7");
      assertThat(line.href()).isEqualTo("/patients/%s/details".formatted(record.patient()));
      assertThat(welcome(Staff.signedIn(Role.NURSE))).isEmpty();
    }

    @Test
    void goesWithWhatItFollowsFrom() {
      infuse(1);
      assertThat(welcome(reader)).isEmpty();
    }
  }

  @Nested
  class ThePage {
    @ParameterizedTest
    @EnumSource(names = {"PRESCRIBER", "NURSE", "COORDINATOR", "DIRECTOR"})
    void isTheFirstOfThoseWhoTreat(Role role) throws Exception {
      var first = door.perform(get("/").with(Staff.as(role))).andReturn().getResponse();
      assertThat(first.getRedirectedUrl()).isEqualTo("/today");
      assertThat(open(role, "/today")).contains("id=\"lists\"").contains("sse-connect");
      assertThat(open(role, "/today/lists")).startsWith("<div id=\"lists\"");
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "INTEGRATOR"})
    void isClosedToTheOthers(Role role) throws Exception {
      for (var path : List.of("/today", "/today/lists", "/today/live", "/today/all/scores")) {
        var answer = door.perform(get(path).with(Staff.as(role))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(403);
      }
    }

    @Test
    void showsTheRestOfAListPageByPage() throws Exception {
      plan(now.plusSeconds(1));
      assertThat(open(Role.NURSE, "/today/all/infusions?page=1")).contains("Infusions today");
      assertThat(open(Role.NURSE, "/today/all/infusions?page=-3")).contains("Infusions today");
      assertThat(open(Role.NURSE, "/today/all/infusions?page=999999")).contains("Infusions today");
    }

    @Test
    void doesNotShowAListThatIsForOthers() throws Exception {
      for (var path : List.of("/today/all/decisions", "/today/all/nonsense")) {
        var answer = door.perform(get(path).with(Staff.as(Role.NURSE))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(404);
      }
    }

    @Test
    void saysHowLongInHoursAndMinutes() {
      assertThat(Today.clock(Duration.ofMinutes(42))).isEqualTo("0:42");
      assertThat(Today.clock(Duration.ofMinutes(3190))).isEqualTo("53:10");
      assertThat(Today.clock(Duration.ofMinutes(-3))).isEqualTo("0:00");
    }
  }
}

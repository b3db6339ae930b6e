package health.cairn.app.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import health.cairn.app.ClinicTest;
import health.cairn.app.course.CourseRecord;
import health.cairn.app.course.Courses;
import health.cairn.app.patient.Demographics;
import health.cairn.app.patient.Demographics.Gender;
import health.cairn.app.patient.Patients;
import health.cairn.app.security.Role;
import health.cairn.app.security.Staff;
import health.cairn.content.Instruments;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.evidence.Condition;
import health.cairn.core.instrument.InstrumentId;
import health.cairn.core.protocol.ProtocolId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Instruments for the director. The words here are made up: the real ones are not ours. */
@ClinicTest
class InstrumentPagesTest {
  private static final InstrumentId C_SSRS = InstrumentId.of("c-ssrs");
  private static final InstrumentId QIDS = InstrumentId.of("qids-sr16");

  @Autowired private MockMvc door;
  @Autowired private Library library;
  @Autowired private Patients patients;
  @Autowired private Courses courses;
  @Autowired private Clock clock;

  private MockHttpServletResponse send(Role role, String path, Map<String, String> form)
      throws Exception {
    var request = post(path).with(Staff.as(role));
    form.forEach(request::param);
    return door.perform(request).andReturn().getResponse();
  }

  private String open(Role role, String path) throws Exception {
    return door.perform(get(path).with(Staff.as(role)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  /** The file of an instrument with words that nobody owns. */
  private static String words(InstrumentId id, String language, String word) {
    var number = new AtomicInteger();
    return java.util.regex.Pattern.compile("\"\"")
        .matcher(Skeleton.of(Instruments.find(id).orElseThrow(), language))
        .replaceAll(it -> "\"" + word + " " + number.incrementAndGet() + "\"");
  }

  private static Map<String, String> signed(String text) {
    return Map.of(
        "text", text, "permission", "true", "signature", Staff.signedIn(Role.DIRECTOR).name());
  }

  @Test
  void everyInstrumentIsListedAndShownWithItsLicence() throws Exception {
    var list = open(Role.DIRECTOR, "/instruments");
    for (var id : Instruments.ids()) {
      assertThat(list).contains("/instruments/" + id + "\"");
      assertThat(open(Role.DIRECTOR, "/instruments/" + id))
          .as(id.value())
          .contains(Instruments.find(id).orElseThrow().title(), "Licence", "Scoring");
    }
    assertThat(list).contains("not loaded", "words ship with Cairn", "total only");
  }

  @Test
  void nobodyElseMayLoadWords() throws Exception {
    for (var role : Role.values()) {
      var answer = send(role, "/instruments/madrs/texts", Map.of("text", "{}"));
      assertThat(answer.getStatus()).as(role.word()).isEqualTo(role == Role.DIRECTOR ? 200 : 403);
    }
  }

  @Nested
  class AText {
    @Test
    void isCheckedAsItIsTyped() throws Exception {
      var empty = Map.of("text", Skeleton.of(Instruments.find(QIDS).orElseThrow(), "en"));
      assertThat(
              send(Role.DIRECTOR, "/instruments/qids-sr16/texts/check", empty).getContentAsString())
          .contains("items[0].text", "The text is blank.", "attribution")
          .doesNotContain("<html");
      var fine = Map.of("text", words(QIDS, "en", "Word"));
      assertThat(
              send(Role.DIRECTOR, "/instruments/qids-sr16/texts/check", fine).getContentAsString())
          .contains("No problems.");
    }

    @Test
    void thatDoesNotFitItsInstrumentIsRefusedWithEveryReason() throws Exception {
      var wrong =
          words(QIDS, "en", "Word")
              .replace("\"version\": \"1\"", "\"version\": \"0\"")
              .replace("\"id\": \"q3\"", "\"id\": \"q99\"");
      assertThat(
              send(Role.DIRECTOR, "/instruments/qids-sr16/texts", signed(wrong))
                  .getContentAsString())
          .contains("not for version 1", "has no item q99", "item q3 is missing");
      assertThat(library.instrument(QIDS).orElseThrow().text()).isEmpty();
    }

    @Test
    void ofAnotherInstrumentOrOneThatShipsIsRefused() throws Exception {
      assertThat(
              send(Role.DIRECTOR, "/instruments/madrs/texts", signed(words(QIDS, "en", "Word")))
                  .getContentAsString())
          .contains("here it must be madrs");
      var phq9 = words(InstrumentId.of("phq-9"), "en", "Word");
      assertThat(send(Role.DIRECTOR, "/instruments/phq-9/texts", signed(phq9)).getContentAsString())
          .contains("ship with Cairn and must not be altered");
    }

    @Test
    void needsThePermissionAndASignatureAndIsNotLost() throws Exception {
      var form = Map.of("text", words(QIDS, "en", "Kept"), "signature", "Somebody");
      assertThat(send(Role.DIRECTOR, "/instruments/qids-sr16/texts", form).getContentAsString())
          .contains("href=\"#permission\"", "href=\"#signature\"", "Kept 1");
      assertThat(library.instrument(QIDS).orElseThrow().text()).isEmpty();
    }

    @Test
    void isUsedInItsLanguageReplacedAndWithdrawn() throws Exception {
      var page = "/instruments/madrs";
      var madrs = InstrumentId.of("madrs");
      send(Role.DIRECTOR, page + "/texts", signed(words(madrs, "es", "Palabra")));
      send(Role.DIRECTOR, page + "/texts", signed(words(madrs, "en", "First")));
      send(Role.DIRECTOR, page + "/texts", signed(words(madrs, "en", "Second")));
      var item = Instruments.find(madrs).orElseThrow().items().get(0);
      assertThat(library.instrument(madrs, "en").orElseThrow().prompt(item)).startsWith("Second");
      assertThat(library.instrument(madrs, "es").orElseThrow().prompt(item)).startsWith("Palabra");
      assertThat(open(Role.DIRECTOR, page)).contains("We hold the permission", "in use");

      send(Role.DIRECTOR, page + "/texts/en/withdraw", Map.of("reason", "The licence ended."));
      send(Role.DIRECTOR, page + "/texts/es/withdraw", Map.of("reason", "The licence ended."));
      assertThat(library.instrument(madrs).orElseThrow().text()).isEmpty();
      assertThat(open(Role.DIRECTOR, page)).contains("The licence ended.");
    }
  }

  @Nested
  class TheScreenerOfSuicideRisk {
    private CourseRecord course() {
      var born = LocalDate.of(1985, 6, 1);
      var who = new Demographics("", "Screened", "Lin", "", born, Gender.OTHER, "", "", "");
      var patient = patients.register(who, UUID.randomUUID());
      var since = clock.instant().minus(Duration.ofDays(20));
      var opened = new Opened(since, Condition.DEPRESSION, ProtocolId.of("depression-induction"));
      return courses.open(patient.id(), List.of(opened), Staff.signedIn(Role.COORDINATOR).id());
    }

    private Map<String, String> answers(Map<String, String> ticked) {
      var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
      var local = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
      var form = new HashMap<>(ticked);
      form.put("day", local.toLocalDate().toString());
      form.put("time", local.toLocalTime().toString());
      return form;
    }

    @Test
    void asksInTheClinicsWordsWhatFollowsAndOpensAFlag() throws Exception {
      send(Role.DIRECTOR, "/instruments/c-ssrs/texts", signed(words(C_SSRS, "en", "Made up")));
      var record = course();
      var form =
          "/patients/" + record.patient() + "/courses/" + record.id() + "/assessments/c-ssrs";
      assertThat(open(Role.NURSE, form))
          .contains("Made up 1", "data-after=\"a-q2\"", "data-after=\"a-q6-lifetime\"")
          .contains("Asked when question 2 is answered yes.");

      var low = answers(Map.of("a-q1", "0", "a-q2", "1", "a-q6-lifetime", "0"));
      assertThat(send(Role.NURSE, form, low).getStatus())
          .as("a yes that needs a person never waits for a blank")
          .isEqualTo(302);
      var high =
          courses.find(record.patient(), record.id()).orElseThrow().course().openSafetyFlags();
      assertThat(high).extracting(it -> it.flag().rule()).containsExactly("c-ssrs-low");
      send(Role.DIRECTOR, "/instruments/c-ssrs/texts/en/withdraw", Map.of("reason", "Test."));
    }

    @Test
    void isHighForThoughtsWithIntent() throws Exception {
      var record = course();
      var form =
          "/patients/" + record.patient() + "/courses/" + record.id() + "/assessments/c-ssrs";
      var yes =
          answers(
              Map.of(
                  "a-q1",
                  "1",
                  "a-q2",
                  "1",
                  "a-q3",
                  "0",
                  "a-q4",
                  "1",
                  "a-q5",
                  "0",
                  "a-q6-lifetime",
                  "0"));
      send(Role.NURSE, form, yes);
      var flags =
          courses.find(record.patient(), record.id()).orElseThrow().course().openSafetyFlags();
      assertThat(flags).extracting(it -> it.flag().rule()).containsExactly("c-ssrs-high");
    }
  }
}

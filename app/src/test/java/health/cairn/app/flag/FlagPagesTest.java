package health.cairn.app.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import health.cairn.app.ClinicTest;
import health.cairn.app.course.CourseRecord;
import health.cairn.app.course.Courses;
import health.cairn.app.patient.Patients;
import health.cairn.app.security.Role;
import health.cairn.app.security.Staff;
import health.cairn.core.course.Contact;
import health.cairn.core.course.CourseEvent;
import health.cairn.core.course.CourseEvent.ContactMade;
import health.cairn.core.record.Journal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A flag closes with a contact, and with nothing less. */
@ClinicTest
class FlagPagesTest {
  @Autowired private MockMvc door;
  @Autowired private Patients patients;
  @Autowired private Courses courses;
  @Autowired private Clock clock;

  private CourseRecord record =
      new CourseRecord(UUID.randomUUID(), UUID.randomUUID(), Journal.<CourseEvent>empty());
  private Instant now = Instant.EPOCH;

  @BeforeEach
  void aPositiveAnswer() {
    now = clock.instant();
    record = Flagged.course(patients, courses, now.minusSeconds(1800));
  }

  private CourseRecord reread() {
    return courses.find(record.patient(), record.id()).orElseThrow();
  }

  private String path() {
    return "/patients/" + record.patient() + "/courses/" + record.id() + "/flag";
  }

  private String open(Role role) throws Exception {
    return door.perform(get(path()).with(Staff.as(role)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private String send(MultiValueMap<String, String> form) throws Exception {
    return door.perform(post(path()).params(form).with(Staff.as(Role.NURSE)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private MultiValueMap<String, String> form(String reached) {
    var form = new LinkedMultiValueMap<String, String>();
    reread().course().openSafetyFlags().forEach(it -> form.add("flag", ContactForm.key(it.id())));
    form.set("reached", reached);
    form.set("whom", "patient");
    form.set("way", "phone");
    var today = now.atZone(clock.getZone());
    form.set("day", today.toLocalDate().toString());
    form.set("time", today.toLocalTime().withNano(0).toString());
    return form;
  }

  private MultiValueMap<String, String> reached() {
    var form = form("yes");
    form.set("found", "Safe tonight, sister stays.");
    form.set("care", "closer");
    form.set("plan", "made");
    form.set("next", "I call again.");
    form.set("nextDay", now.atZone(clock.getZone()).toLocalDate().plusDays(1).toString());
    form.set("nextTime", "10:00");
    return form;
  }

  @Test
  void closesWithTheProofOfAContact() throws Exception {
    send(reached());
    var course = reread().course();
    assertThat(course.openSafetyFlags()).isEmpty();
    assertThat(course.contacts())
        .singleElement()
        .returns(Contact.Care.CLOSER, ContactMade::care)
        .returns("I call again.", ContactMade::next);
  }

  @Test
  void staysOpenWhenNobodyAnswersAndShowsTheTry() throws Exception {
    var form = form("no");
    form.set("note", "Mailbox full.");
    send(form);
    assertThat(reread().course().openSafetyFlags()).hasSize(1);
    assertThat(open(Role.PRESCRIBER)).contains("Mailbox full.", "tried in vain");
  }

  @Test
  void saysEverythingThatIsMissingAtOnceAndKeepsWhatWasTyped() throws Exception {
    var form = form("yes");
    form.remove("flag");
    form.remove("whom");
    form.set("next", "Call <b>again</b>.");
    assertThat(send(form))
        .contains("flag-wrong", "whom-wrong", "found-wrong", "care-wrong", "plan-wrong")
        .contains("Call &lt;b&gt;again&lt;/b&gt;.")
        .doesNotContain("next-wrong");
    assertThat(reread().course().openSafetyFlags()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "day,2999-01-01,still to come",
    "day,2001-01-01,day-wrong",
    "nextDay,2001-01-01,comes after",
    "nextDay,2999-01-01,a year away",
    "reached,maybe,Choose one",
    "time,25:00,time-wrong"
  })
  void refusesWhatCannotBe(String field, String value, String says) throws Exception {
    var form = reached();
    form.set(field, value);
    assertThat(send(form)).contains(says);
    assertThat(reread().course().contacts()).isEmpty();
  }

  @Test
  void isNotClosedByAFlagThatTheCourseDoesNotHave() throws Exception {
    var form = reached();
    form.put("flag", List.of("phq-9|2026-01-01T00:00:00Z|item-9"));
    assertThat(send(form)).contains("flag-wrong");
  }

  @Test
  void comesBackAsAPromiseUntilTheNextContact() throws Exception {
    send(reached());
    assertThat(open(Role.NURSE)).contains("Another contact was promised", "Safe tonight");
    var again = reached();
    var flag = reread().course().safetyFlags().get(0).id();
    again.put("flag", List.of(ContactForm.key(flag)));
    again.remove("nextDay");
    again.remove("nextTime");
    send(again);
    assertThat(reread().course().contactPromised()).isEmpty();
    assertThat(open(Role.NURSE)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"PRESCRIBER", "NURSE", "DIRECTOR"})
  void showsTheChainToThoseOnIt(Role role) throws Exception {
    assertThat(open(role))
        .contains("PROPOSED", "After 60 minutes", "After 120 minutes", "A director");
  }
}

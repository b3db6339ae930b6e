package health.cairn.app.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import health.cairn.app.ClinicTest;
import health.cairn.app.security.Role;
import health.cairn.app.security.Staff;
import health.cairn.content.Protocols;
import health.cairn.core.course.Course;
import health.cairn.core.course.CourseEvent.Opened;
import health.cairn.core.course.CourseEvent.ProtocolChosen;
import health.cairn.core.evidence.Condition;
import health.cairn.core.protocol.ProtocolId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ClinicTest
class ProtocolPagesTest {
  private static final ProtocolId OCD = ProtocolId.of("ocd-trial");
  private static final String SHIPPED = Protocols.text(OCD).orElseThrow();

  @Autowired private MockMvc door;
  @Autowired private Library library;

  private MockHttpServletResponse send(String path, Map<String, String> form) throws Exception {
    var request = post(path).with(Staff.as(Role.DIRECTOR));
    form.forEach(request::param);
    return door.perform(request).andReturn().getResponse();
  }

  private String open(String path, Role role) throws Exception {
    return door.perform(get(path).with(Staff.as(role)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private static String version(String version, String title) {
    return SHIPPED
        .replace("\"version\": \"1\"", "\"version\": \"" + version + "\"")
        .replaceFirst("\"title\": \"[^\"]*\"", "\"title\": \"" + title + "\"");
  }

  @Test
  void everyProtocolIsShownWithEveryValueAndItsMark() throws Exception {
    for (var id : Protocols.ids()) {
      assertThat(open("/protocols/" + id, Role.NURSE))
          .as(id.value())
          .contains("PROPOSED", "Dose: start dose");
    }
    assertThat(open("/protocols", Role.NURSE)).contains("ocd-trial", "as shipped, not signed");
  }

  @Test
  void aProtocolThatIsNotThereIsNotFound() throws Exception {
    for (var id : List.of("nothing", "..", "X")) {
      var answer = door.perform(get("/protocols/" + id).with(Staff.as(Role.DIRECTOR)));
      assertThat(answer.andReturn().getResponse().getStatus()).as(id).isIn(400, 404);
    }
  }

  @Nested
  class AText {
    @Test
    void isCheckedAsItIsTyped() throws Exception {
      var wrong = SHIPPED.replace("\"mg/kg\"", "\"mg/kilo\"");
      assertThat(send("/protocols/ocd-trial/check", Map.of("text", wrong)).getContentAsString())
          .contains("Line ", "mg/kilo")
          .doesNotContain("<html");
      assertThat(
              send("/protocols/ocd-trial/check", Map.of("text", version("9", "x")))
                  .getContentAsString())
          .contains("No problems.");
    }

    @Test
    void thatIsWrongIsNotKeptAndNotLost() throws Exception {
      var answer = send("/protocols/ocd-trial/versions", Map.of("text", "{\"cairn\": <b>"));
      assertThat(answer.getContentAsString()).contains("Line 1", "&lt;b&gt;");
    }

    @Test
    void needsANewVersionAndTheSameId() throws Exception {
      assertThat(
              send("/protocols/ocd-trial/versions", Map.of("text", SHIPPED)).getContentAsString())
          .contains("exists already");
      assertThat(
              send("/protocols/ptsd-induction/versions", Map.of("text", version("9", "x")))
                  .getContentAsString())
          .contains("here it must be ptsd-induction");
    }
  }

  @Test
  void aVersionIsTriedSignedAndThenInForceForNewCoursesOnly() throws Exception {
    var kept = send("/protocols/ocd-trial/versions", Map.of("text", version("2", "Signed title")));
    var page = String.valueOf(kept.getRedirectedUrl());
    assertThat(page).startsWith("/protocols/ocd-trial/versions/");
    assertThat(open(page, Role.DIRECTOR)).contains("What differs from version 1", "Signed title");
    assertThat(send(page + "/trial", Map.of()).getContentAsString())
        .contains("Days in response in 26 weeks");
    assertThat(library.protocol(OCD).orElseThrow().version()).isEqualTo("1");

    assertThat(send(page + "/approve", Map.of("signature", "Somebody")).getContentAsString())
        .contains("Type your own name");
    send(page + "/approve", Map.of("signature", Staff.signedIn(Role.DIRECTOR).name()));
    assertThat(library.protocol(OCD).orElseThrow().title()).isEqualTo("Signed title");

    var at = Instant.parse("2026-11-25T10:00:00Z");
    var running =
        Course.from(List.of(new Opened(at, Condition.OCD, OCD), new ProtocolChosen(at, OCD, "1")));
    assertThat(library.protocol(running).orElseThrow().version()).isEqualTo("1");
    assertThat(send(page + "/approve", Map.of()).getStatus()).isEqualTo(409);
  }

  @Nested
  class ACopy {
    private static final ProtocolId SLOWER = ProtocolId.of("depression-slower");

    private Map<String, String> named(String id) {
      return Map.of("id", id, "title", "Depression: a slower series", "condition", "depression");
    }

    private List<ProtocolId> offered() {
      return library.protocols(Condition.DEPRESSION).stream().map(it -> it.id()).toList();
    }

    @Test
    void isADraftUntilItIsSignedAndThenCanBeChosen() throws Exception {
      var page =
          String.valueOf(
              send("/protocols/depression-induction/copy", named("depression-slower"))
                  .getRedirectedUrl());
      assertThat(page).isEqualTo("/protocols/depression-slower");
      assertThat(open(page, Role.NURSE))
          .contains("Depression: a slower series", "Copied from depression-induction", "draft");
      assertThat(library.protocol(SLOWER)).isEmpty();
      assertThat(offered()).doesNotContain(SLOWER);

      assertThat(send(page + "/versions/1/trial", Map.of()).getContentAsString())
          .contains("Days in response in 26 weeks");
      send(page + "/versions/1/approve", Map.of("signature", Staff.signedIn(Role.DIRECTOR).name()));
      assertThat(offered()).contains(SLOWER).first().isNotEqualTo(SLOWER);
      assertThat(open("/protocols", Role.NURSE)).contains("Depression: a slower series");

      isOfferedNoMoreOnceRetiredAndRunningCoursesGoOn(page);
    }

    private void isOfferedNoMoreOnceRetiredAndRunningCoursesGoOn(String page) throws Exception {
      assertThat(send(page + "/retire", Map.of("reason", " ")).getContentAsString())
          .contains("data-problems");
      send(page + "/retire", Map.of("reason", "Too slow."));
      assertThat(offered()).doesNotContain(SLOWER);
      assertThat(open(page, Role.NURSE)).contains("Too slow.");
      var at = Instant.parse("2026-11-25T10:00:00Z");
      var running =
          Course.from(
              List.of(
                  new Opened(at, Condition.DEPRESSION, SLOWER),
                  new ProtocolChosen(at, SLOWER, "1")));
      assertThat(library.protocol(running).orElseThrow().id()).isEqualTo(SLOWER);
      send(page + "/restore", Map.of());
      assertThat(offered()).contains(SLOWER);
      send(page + "/retire", Map.of("reason", "For good."));
    }

    @Test
    void needsANameOfItsOwn() throws Exception {
      for (var id : List.of("ptsd-induction", "Slow er", "", "x".repeat(99))) {
        assertThat(send("/protocols/depression-induction/copy", named(id)).getContentAsString())
            .as(id)
            .contains("data-problems", "href=\"#id\"", "Depression: a slower series");
      }
    }
  }

  @Test
  void theLastProtocolOfAConditionCannotBeRetired() throws Exception {
    assertThat(
            send("/protocols/crps-outpatient/retire", Map.of("reason", "No.")).getContentAsString())
        .contains("It is the last protocol for its condition.");
    assertThat(library.protocols(Condition.CRPS)).isNotEmpty();
  }

  @Test
  void theConditionOfAProtocolStays() throws Exception {
    var other = version("9", "x").replace("\"condition\": \"ocd\"", "\"condition\": \"ptsd\"");
    assertThat(send("/protocols/ocd-trial/versions", Map.of("text", other)).getContentAsString())
        .contains("The condition of a protocol stays what it is: ocd.");
  }
}

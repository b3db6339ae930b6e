package health.cairn.app.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import health.cairn.app.ClinicTest;
import health.cairn.app.security.Role;
import health.cairn.app.security.Staff;
import health.cairn.app.web.Wording;
import health.cairn.content.FileText;
import health.cairn.content.Protocols;
import health.cairn.core.evidence.Mark;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Protocols as a form. */
@ClinicTest
class ProtocolFormTest {
  private static final String PTSD = "/protocols/ptsd-induction";

  @Autowired private MockMvc door;
  @Autowired private ProtocolDesk desk;
  @Autowired private Wording wording;

  private MockHttpServletResponse send(String path, Map<String, String> form) throws Exception {
    var request = post(path).with(Staff.as(Role.DIRECTOR));
    form.forEach(request::param);
    return door.perform(request).andReturn().getResponse();
  }

  /** The form as it is shown for the version in force, with what somebody types. */
  private Map<String, String> typed(Map<String, String> values) {
    var version = desk.shelf("ptsd-induction").front();
    var next = desk.shelf("ptsd-induction").next(version.version());
    var file = new FileText(version.text()).set("version", FileText.quoted(next));
    var sections = ProtocolForm.of(file.text(), wording);
    var form = new HashMap<>(ProtocolForm.edit(sections, wording).shown(file));
    form.put("text", file.text());
    form.put("from", String.valueOf(version.number()));
    form.putAll(values);
    return form;
  }

  private Shelf.Version<health.cairn.core.protocol.Protocol> newest() {
    var versions = desk.shelf("ptsd-induction").versions();
    return versions.get(versions.size() - 1);
  }

  @Test
  void hasAFieldWithALabelForEveryNumberOfEveryProtocolInBothLanguages() {
    for (var language : List.of(Locale.ENGLISH, Locale.forLanguageTag("es"))) {
      LocaleContextHolder.setLocale(language);
      for (var id : Protocols.ids()) {
        var text = Protocols.text(id).orElseThrow();
        var names =
            ProtocolForm.edit(ProtocolForm.of(text, wording), wording).fields().stream()
                .map(FormField::name)
                .toList();
        assertThat(names)
            .as(id.value())
            .contains("series.offsets.value", "dose.start.value", "dose.minutes.value")
            .contains("decisions.checkpoints.value[0].after", "maintenance.booster.value.risk");
      }
    }
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void showsEachValueWithItsUnitAndMark() throws Exception {
    var page =
        door.perform(get(PTSD + "/form").with(Staff.as(Role.DIRECTOR)))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page)
        .contains("name=\"dose.start.value\"", "mg/kg", "name=\"dose.start.mark\"", "minutes");
  }

  @Test
  void keepsWhatItDoesNotShowAndMarksWhatChangedAsTheClinicsOwn() throws Exception {
    var before = desk.shelf("ptsd-induction").front();
    var form = typed(Map.of("dose.minutes.value", "50", "dose.minutes.note", "Gentler."));
    assertThat(send(PTSD + "/form", form).getRedirectedUrl()).startsWith(PTSD + "/versions/");
    assertThat(CitedRows.changes(CitedRows.of(before.text()), CitedRows.of(newest().text())))
        .extracting(CitedRows.Change::place)
        .containsExactlyInAnyOrder("version", "dose · minutes");
    var minutes = newest().content().dose().duration();
    assertThat(minutes.value().toMinutes()).isEqualTo(50);
    assertThat(minutes.mark()).isEqualTo(Mark.PROPOSED);
    assertThat(minutes.note()).contains("Gentler.");
  }

  @Test
  void keepsASourceThatIsNamedForTheNewValue() throws Exception {
    var form =
        typed(
            Map.of(
                "dose.softMax.value", "0,9",
                "dose.softMax.sources", "S17",
                "dose.softMax.mark", "SEEN",
                "dose.softMax.note", "As in the trial."));
    assertThat(send(PTSD + "/form", form).getStatus()).isEqualTo(302);
    var soft = newest().content().dose().softMax();
    assertThat(soft.value()).isEqualTo(0.9);
    assertThat(soft.mark()).isEqualTo(Mark.SEEN);
  }

  @Test
  void asksWhy() throws Exception {
    var shown =
        send(PTSD + "/form", typed(Map.of("dose.minutes.value", "45"))).getContentAsString();
    assertThat(shown).contains("href=\"#dose.minutes.note\"", "Say why", "value=\"45\"");
  }

  @Test
  void saysWhatIsWrongAtItsFieldAndKeepsIt() throws Exception {
    var wrong =
        typed(
            Map.of(
                "dose.start.value", "lots",
                "series.offsets.value", "0, 3, x",
                "title", "T"));
    assertThat(send(PTSD + "/form", wrong).getContentAsString())
        .contains("href=\"#dose.start.value\"", "value=\"lots\"")
        .contains("href=\"#series.offsets.value\"", "value=\"0, 3, x\"");
    var contrary = typed(Map.of("dose.start.value", "5", "dose.start.note", "no"));
    assertThat(send(PTSD + "/form/check", contrary).getContentAsString())
        .contains("href=\"#dose.start.value\"", "exceeds the soft maximum")
        .doesNotContain("<html");
  }

  @Test
  void andFileAreTwoViewsOfOneDraft() throws Exception {
    var form = typed(Map.of("dose.minutes.value", "55", "file", "true"));
    var file = send(PTSD + "/form", form).getContentAsString();
    assertThat(file).contains("<textarea id=\"text\"", "&quot;value&quot;: 55");

    var typed =
        typed(Map.of())
            .getOrDefault("text", "")
            .replace("\"title\": \"", "\"title\": \"In the file: ");
    var back = send(PTSD + "/form/open", Map.of("text", typed, "from", "0")).getContentAsString();
    assertThat(back).contains("value=\"In the file: ", "name=\"dose.start.value\"");

    var broken = send(PTSD + "/form/open", Map.of("text", "{\"a\": ", "from", "0"));
    assertThat(broken.getContentAsString()).contains("<textarea id=\"text\"", "{&quot;a&quot;: ");
  }
}

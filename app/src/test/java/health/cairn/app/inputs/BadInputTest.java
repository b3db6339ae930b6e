package health.cairn.app.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.app.ClinicTest;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every form of the clinic, filled in with what cannot be. */
@ClinicTest
class BadInputTest {
  private static final int FIRST_DEFECT = 500;
  private static final Pattern OBJECTION =
      Pattern.compile("class=\"wrong\" id=\"(?!cover)[^\"]*\"[^<]*");
  private static final List<Form> FORMS = Form.all();

  @Autowired private MockMvc door;
  @Autowired private Sender sender;
  @Autowired private JdbcTemplate jdbc;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping routes;

  @Test
  void isTriedOnEveryForm() {
    var known = new TreeSet<String>();
    routes.getHandlerMethods().keySet().stream()
        .filter(it -> it.getMethodsCondition().getMethods().contains(RequestMethod.POST))
        .forEach(it -> known.addAll(it.getPatternValues()));
    var tried = new TreeSet<String>();
    for (var pattern : known) {
      var parsed = PathPatternParser.defaultInstance.parse(pattern);
      if (FORMS.stream().anyMatch(it -> parsed.matches(PathContainer.parsePath(it.path())))) {
        tried.add(pattern);
      }
    }
    assertThat(tried).isEqualTo(known);
  }

  /** Or what is found wrong below may be something else. */
  @Test
  void beginsWithAFormThatIsFine() throws Exception {
    var wrong = new ArrayList<String>();
    for (var form : FORMS) {
      if (form.worded().isEmpty() || !form.path().startsWith("/patients/")) continue;
      var fields = new LinkedMultiValueMap<String, String>();
      fields.setAll(form.fields());
      var answer = tries(form).send(fields).response();
      var objection = OBJECTION.matcher(answer.getContentAsString());
      if (answer.getStatus() >= 400 || objection.find()) {
        wrong.add(
            "%s: %d %s"
                .formatted(
                    form.path(),
                    answer.getStatus(),
                    objection.reset().results().map(it -> it.group()).toList()));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "+999999999-12-31", "__${7*7}__"})
  void breaksNothing(String bad) {
    walk(bad);
  }

  private void walk(String bad) {
    var broken = new ArrayList<String>();
    for (var form : FORMS) {
      var tries = tries(form);
      var fields = new LinkedMultiValueMap<String, String>();
      form.fields().keySet().forEach(name -> fields.add(name, bad));
      note(tries, "all", fields, broken);
      for (var name : form.fields().keySet()) {
        note(tries, name, with(form, name, bad), broken);
      }
    }
    assertThat(broken).isEmpty();
  }

  private static void note(
      Tries tries, String what, MultiValueMap<String, String> fields, List<String> broken) {
    try {
      var answer = tries.send(fields).response();
      if (answer.getStatus() >= FIRST_DEFECT) {
        broken.add(tries.form().path() + " " + what + ": " + answer.getStatus());
      }
    } catch (Exception defect) {
      broken.add(tries.form().path() + " " + what + ": " + defect);
    }
  }

  private Tries tries(Form form) {
    return new Tries(door, sender, jdbc, form);
  }

  private static MultiValueMap<String, String> with(Form form, String name, String bad) {
    var fields = new LinkedMultiValueMap<String, String>();
    fields.setAll(form.fields());
    fields.set(name, bad);
    return fields;
  }

  /** NUL, another control, half an emoji, a sign that turns the text around it. */
  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "\u0007", "\uD83D", "\u202Egnorw"})
  void thatNobodyCanReadIsRefusedAtItsFieldAndNothingIsKept(String bad) throws Exception {
    assertThat(takes(bad)).isEmpty();
  }

  /** But where any length is right, or the field is not looked at. */
  @Test
  void thatIsTooLongIsRefusedAtItsFieldAndNothingIsKept() throws Exception {
    assertThat(takes("Long ".repeat(2000)))
        .filteredOn(it -> !it.matches("/(protocols|rules|instruments)/.* (title|permission)"))
        .filteredOn(it -> !it.matches(".*(assessment|phq-9) mode|.*/flag note"))
        .containsExactly("/consents/telehealth text");
  }

  /** Forms and fields that take it, or refuse it without a word at the field. */
  private List<String> takes(String bad) throws Exception {
    var wrong = new ArrayList<String>();
    for (var form : FORMS) {
      var tries = tries(form);
      for (var name : form.worded()) {
        var answer = tries.send(with(form, name, bad));
        var page = answer.response().getContentAsString();
        var says = page.contains("id=\"" + name + "-wrong\"") || page.contains("#" + name + "\"");
        if (answer.kept() || !says || answer.response().getRedirectedUrl() != null) {
          wrong.add(form.path() + " " + name);
        }
      }
    }
    return wrong;
  }
}

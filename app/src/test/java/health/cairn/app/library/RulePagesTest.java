package health.cairn.app.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import health.cairn.app.ClinicTest;
import health.cairn.app.patient.Demographics;
import health.cairn.app.patient.Demographics.Gender;
import health.cairn.app.patient.PatientFact.Restricted;
import health.cairn.app.patient.Patients;
import health.cairn.app.security.Role;
import health.cairn.app.security.Staff;
import health.cairn.content.EligibilityRules;
import health.cairn.content.FileText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ClinicTest
class RulePagesTest {
  @Autowired private MockMvc door;
  @Autowired private Library library;
  @Autowired private RuleDesk desk;
  @Autowired private Patients patients;

  private MockHttpServletResponse send(String path, Map<String, String> form) throws Exception {
    return send(Role.DIRECTOR, path, form);
  }

  private MockHttpServletResponse send(Role role, String path, Map<String, String> form)
      throws Exception {
    var request = post(path).with(Staff.as(role));
    form.forEach(request::param);
    return door.perform(request).andReturn().getResponse();
  }

  private String open(String path) throws Exception {
    return open(Role.PRESCRIBER, path);
  }

  private String open(Role role, String path) throws Exception {
    return door.perform(get(path).with(Staff.as(role)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private String inForce(String file) {
    return "/rules/" + file + "/versions/" + desk.shelf(file).front().number();
  }

  /** What the form of a rule shows, with what somebody types into it. */
  private Map<String, String> form(String file, String rule, Map<String, String> typed) {
    var version = desk.shelf(file).front();
    var item = version.content().item(rule).orElseThrow();
    var root = RuleController.root(version.content(), item);
    var text = new FileText(version.text());
    var form = new HashMap<>(new RuleForm(desk.words(), desk.wording()).of(text, root).shown(text));
    form.putAll(typed);
    return form;
  }

  private void sign(String page) throws Exception {
    var name = Staff.signedIn(Role.DIRECTOR).name();
    assertThat(send(page + "/approve", Map.of("signature", name)).getStatus()).isEqualTo(302);
  }

  @Nested
  class ThePage {
    @ParameterizedTest
    @CsvSource({
      "Obstetric, E-OB-01",
      "Infusion and lines, E-IN-01",
      "Weight and body mass, E-WT-01",
      "Pregnancy and contraception, E-RP-01"
    })
    void namesEachGroupByWhatItIsAbout(String title, String id) throws Exception {
      assertThat(open("/rules"))
          .containsPattern("(?s)" + title + "</h2>(?:(?!</h2>).)*id=\"" + id + "\"");
    }

    @Test
    void showsEveryRuleWithWhatMakesItHoldAndItsMark() throws Exception {
      var page = open("/rules");
      for (var set : EligibilityRules.criteriaSets()) {
        set.items().forEach(it -> assertThat(page).contains("id=\"" + it.id() + "\""));
      }
      EligibilityRules.requiredSet()
          .items()
          .forEach(it -> assertThat(page).contains("id=\"" + it.id() + "\""));
      assertThat(page)
          .contains("above 180 mmHg", "SEEN (S07)", "Heart and vessels")
          .contains("The director alone may set it aside.", "Nobody may set it aside.");
    }

    @Test
    void findsByWordAndSeverity() throws Exception {
      assertThat(open("/rules?q=ATIVAN"))
          .contains("id=\"M-BZ-01\"")
          .doesNotContain("id=\"E-CV-06\"");
      assertThat(open("/rules?severity=info")).contains("id=\"E-SU-05\"").doesNotContain("E-CV-06");
      assertThat(open("/rules?q=nothing-like-it")).contains("No rule has these words.");
    }

    @Test
    void offersNoEditToAPrescriber() throws Exception {
      assertThat(open("/rules/eligibility")).doesNotContain("/items/");
      assertThat(open(Role.DIRECTOR, "/rules/eligibility"))
          .contains("/rules/eligibility/versions/", "/items/E-CV-06");
    }

    @Test
    void ofAFileThatIsNotThereIsNotFound() throws Exception {
      for (var path : List.of("/rules/nothing", "/rules/eligibility/versions/99")) {
        var answer = door.perform(get(path).with(Staff.as(Role.DIRECTOR))).andReturn();
        assertThat(answer.getResponse().getStatus()).as(path).isEqualTo(404);
      }
    }
  }

  @Nested
  class AText {
    private final String shipped = EligibilityRules.text("medicines").orElseThrow();

    private String check(String text) throws Exception {
      return send("/rules/medicines/check", Map.of("text", text, "from", "0")).getContentAsString();
    }

    @Test
    void isCheckedByTheReaderOfContent() throws Exception {
      assertThat(check(shipped.replace("\"relative\"", "\"relativ\"")))
          .contains("Line ", "relativ", "Maybe you meant relative.")
          .doesNotContain("<html");
    }

    @Test
    void thatChangesARuleMustRaiseTheVersionOfTheRule() throws Exception {
      var raised = shipped.replaceFirst("\"version\": \"1\"", "\"version\": \"77\"");
      assertThat(check(raised)).contains("No problems.");
      var another = raised.replaceFirst("\"says\": \"[^\"]*\"", "\"says\": \"Something else.\"");
      assertThat(check(another)).contains("M-BZ-01 differs from its version 1");
    }
  }

  @Nested
  class ARuleAsAForm {
    private static final String ITEM = "/items/E-RS-01";

    private Map<String, String> typed(Map<String, String> values) {
      return form("eligibility", "E-RS-01", values);
    }

    @Test
    void showsWhatStandsInTheFile() throws Exception {
      assertThat(open(Role.DIRECTOR, inForce("eligibility") + "/items/E-CV-06"))
          .contains("name=\"when.any[0].limit\"", "value=\"180\"", "mmHg")
          .contains("name=\"severity\"", "name=\"override\"", "name=\"reviewDue\"");
    }

    @Test
    void keepsEverythingElseInTheFile() throws Exception {
      var before = desk.shelf("eligibility").front();
      var form = typed(Map.of("says", "Look at the lungs.", "reviewDue", "2031-01-31"));
      var page = send(inForce("eligibility") + ITEM, form).getRedirectedUrl();
      assertThat(page).isNotNull().endsWith("#E-RS-01");
      var shelf = desk.shelf("eligibility");
      var draft = shelf.versions().get(shelf.versions().size() - 1);
      assertThat(CitedRows.changes(CitedRows.of(before.text()), CitedRows.of(draft.text())))
          .extracting(CitedRows.Change::place)
          .filteredOn(place -> !place.equals("attributes · revised"))
          .containsExactlyInAnyOrder(
              "version",
              "criteria E-RS-01 · version",
              "criteria E-RS-01 · says",
              "criteria E-RS-01 · reviewDue");
    }

    @Test
    void asksWhyWhenItWeighsAnother() throws Exception {
      var severity = Map.of("severity", "info", "action", "record-only");
      var refused = send(inForce("eligibility") + ITEM, typed(severity)).getContentAsString();
      assertThat(refused).contains("href=\"#note\"", "Say why");
      var why = new HashMap<>(severity);
      why.put("note", "Our pneumologist sees all of them.");
      send(inForce("eligibility") + ITEM, typed(why));
      var shelf = desk.shelf("eligibility");
      var draft = shelf.versions().get(shelf.versions().size() - 1);
      var rule = draft.content().item("E-RS-01").orElseThrow();
      assertThat(rule.by().brief()).isEqualTo("PROPOSED");
      assertThat(rule.by().note()).contains("Our pneumologist sees all of them.");
    }

    @Test
    void saysWhatIsWrongAtItsFieldAndKeepsWhatWasTyped() throws Exception {
      var path = inForce("eligibility") + "/items/E-CV-06";
      var wrong =
          form(
              "eligibility",
              "E-CV-06",
              Map.of(
                  "when.any[0].limit", "18O", "reviewDue", "soon", "says", " ", "sources", "S99x"));
      var shown = send(path, wrong).getContentAsString();
      assertThat(shown)
          .contains("href=\"#when.any[0].limit\"", "value=\"18O\"")
          .contains("href=\"#reviewDue\"", "href=\"#says\"", "href=\"#sources\"", "value=\"S99x\"");
    }

    @Test
    void isRefusedWhereSeverityAndActionDoNotGoTogether() throws Exception {
      var wrong = Map.of("severity", "info", "action", "block", "note", "no reason");
      assertThat(send(inForce("eligibility") + ITEM + "/check", typed(wrong)).getContentAsString())
          .contains("href=\"#severity\"", "blocks and is only info");
    }

    @Test
    void isSeenInTheFileWithWhatWasTyped() throws Exception {
      var form = typed(Map.of("says", "Seen in the file.", "file", "true"));
      assertThat(send(inForce("eligibility") + ITEM, form).getContentAsString())
          .contains("<textarea", "Seen in the file.");
    }

    @Test
    void thatWasKeptByAnotherMeanwhileIsToldAndNotLost() throws Exception {
      var first =
          send(inForce("medicines") + "/items/M-ME-01", medicine("One.")).getRedirectedUrl();
      var draft = String.valueOf(first).replaceAll("#.*", "");
      send(draft + "/items/M-ME-01", medicine("Two."));
      var late = send(draft + "/items/M-ME-01", medicine("Three.")).getContentAsString();
      assertThat(late).contains("Somebody kept this draft meanwhile", "Three.", "Two.");
    }

    private Map<String, String> medicine(String says) {
      return form("medicines", "M-ME-01", Map.of("says", says));
    }
  }

  @Test
  void aVersionIsTriedSignedAndThenWhatTheEvaluationGoesBy() throws Exception {
    var who = new Demographics("", "Rule", "Tried", "", born(), Gender.FEMALE, "", "", "");
    var patient = patients.register(who, UUID.randomUUID()).id();
    var evaluation = "/patients/" + patient + "/evaluation";
    send(Role.NURSE, evaluation + "/answers/qtc", Map.of("qtc", "480"));
    send(Role.NURSE, evaluation + "/answers/ecg", Map.of("ecg", "normal"));
    send(Role.NURSE, evaluation + "/answers/qt-drugs", Map.of("qt-drugs", "no"));
    var later = Map.of("choice", "wait", "note", "First the rules.");
    assertThat(open(evaluation)).doesNotContain("E-CV-13");
    send(Role.PRESCRIBER, evaluation + "/decision", later);
    var then = open(evaluation);
    assertThat(then).contains("Decided by: contraindications version ");
    assertThat(then).doesNotContain("The rules have moved");

    var limit = Map.of("when.all[1].any[0].limit", "470", "note", "The clinic's own limit.");
    var form = form("eligibility", "E-CV-13", limit);
    var kept = send(inForce("eligibility") + "/items/E-CV-13", form);
    var page = String.valueOf(kept.getRedirectedUrl()).replaceAll("#.*", "");
    assertThat(open(page))
        .contains("What differs from version", "470", "The clinic&#39;s own limit.");
    var trial = send(page + "/trial", Map.of()).getContentAsString();
    assertThat(trial).containsPattern("evaluations? (was|were) judged again");
    assertThat(trial).contains("E-CV-13 Long QTc");
    assertThat(open(evaluation)).as("not before it is signed").doesNotContain("E-CV-13");

    assertThat(send(page + "/approve", Map.of("signature", "Somebody")).getContentAsString())
        .contains("Type your own name");
    sign(page);
    assertThat(library.rules().criterion("E-CV-13").orElseThrow().citation().brief())
        .isEqualTo("PROPOSED");
    assertThat(open(evaluation)).contains("E-CV-13", "The rules have moved since this decision");
    assertThat(open(evaluation + "/letter")).contains("Decided by: contraindications version ");
  }

  @Test
  void aRuleOutOfUseIsReadableAndStandsAgainstNobody() throws Exception {
    var form = form("eligibility", "E-WT-01", Map.of("active", "", "note", "Not here."));
    var kept = send(inForce("eligibility") + "/items/E-WT-01", form);
    var page = String.valueOf(kept.getRedirectedUrl()).replaceAll("#.*", "");
    sign(page);
    assertThat(library.rules().criterion("E-WT-01")).isEmpty();
    assertThat(open("/rules")).contains("id=\"E-WT-01\"", "not in use");
  }

  @Test
  void verdictsThatWouldChangeAreCountedAndNamed() throws Exception {
    var who = new Demographics("", "Psy", "Verdict", "", born(), Gender.FEMALE, "", "", "");
    var patient = patients.register(who, UUID.randomUUID()).id();
    var answers = "/patients/" + patient + "/evaluation/answers/";
    send(Role.NURSE, answers + "psychosis-risk", Map.of("psychosis-risk", "yes"));
    var form =
        form(
            "eligibility",
            "E-PS-04",
            Map.of("severity", "absolute", "action", "block", "override", "", "note", "Ours."));
    var kept = send(inForce("eligibility") + "/items/E-PS-04", form);
    var page = String.valueOf(kept.getRedirectedUrl()).replaceAll("#.*", "");
    var trial = send(Role.PRESCRIBER, page + "/trial", Map.of()).getContentAsString();
    assertThat(trial).contains("Needs review → Not eligible: ", "/patients/" + patient);
    assertThat(
            Pattern.compile("[1-9][0-9]* verdicts? would change|one verdict").matcher(trial).find())
        .isTrue();
    assertThat(trial).contains("Psy Verdict");
    var restricted = new Restricted(Instant.now(), "Asked", Set.of(UUID.randomUUID()));
    patients.append(patients.find(patient).orElseThrow(), restricted, UUID.randomUUID());
    assertThat(send(Role.PRESCRIBER, page + "/trial", Map.of()).getContentAsString())
        .contains("Restricted record")
        .doesNotContain("Psy Verdict");
  }

  private static LocalDate born() {
    return LocalDate.parse("1980-05-06");
  }
}

package health.cairn.app.library;

import health.cairn.app.web.Choice;
import health.cairn.app.web.Wording;
import health.cairn.content.FileText;
import health.cairn.core.eligibility.Action;
import health.cairn.core.eligibility.Approver;
import health.cairn.core.eligibility.Code;
import health.cairn.core.eligibility.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which values of a criterion or required item a form asks for. */
record RuleForm(ClauseWords words, Wording wording) {

  /**
   * @param root where the rule stands in the file, for instance {@code criteria[3]}
   */
  FormEdit of(FileText file, String root) {
    var rule = JsonMapper.shared().readTree(file.at(root).orElseThrow());
    var fields = new ArrayList<FormField>();
    fields.add(field("yes", "active", true).weighing());
    fields.add(field("words", "title", false));
    Stream.of("when", "trigger", "done")
        .filter(rule::has)
        .forEach(key -> thresholds(key, rule.get(key), fields));
    if (rule.has("when")) {
      fields.addAll(ofCriterion());
    }
    fields.add(field("day", "reviewDue", true));
    fields.addAll(CitedEdit.fields("", wording));
    return new FormEdit(root, fields);
  }

  private List<FormField> ofCriterion() {
    return List.of(
        named("severity", Severity.values(), Severity::word, "evaluation.severity.", false),
        named("action", Action.values(), Action::word, "rules.action.", false),
        field("words", "about", true),
        named("override", Approver.values(), Approver::word, "rules.override.", true),
        field("area", "says", false));
  }

  /** Every number of a condition. */
  private void thresholds(String path, JsonNode when, List<FormField> fields) {
    if (when.isArray()) {
      for (int i = 0; i < when.size(); i++) {
        thresholds(path + "[" + i + "]", when.get(i), fields);
      }
    } else if (when.has("limit") || when.has("withinDays") || when.has("years")) {
      fields.add(threshold(path, when));
    } else if (when.isObject()) {
      when.properties().forEach(it -> thresholds(path + "." + it.getKey(), it.getValue(), fields));
    }
  }

  private FormField threshold(String path, JsonNode when) {
    if (when.has("withinDays")) {
      var label = wording.say("rules.threshold.within", question(when));
      return FormField.number(path + ".withinDays", label, wording.say("rules.days"));
    } else if (when.has("years")) {
      return FormField.number(
          path + ".years.limit",
          label(question(when), when.get("years")),
          wording.say("rules.years"));
    } else if (when.has("height")) {
      return FormField.number(path + ".limit", label(wording.say("rules.bmi"), when), "kg/m²");
    }
    var code = Code.of(when.path("question").asString());
    return FormField.number(path + ".limit", label(words.text(code), when), words.unit(code));
  }

  private String question(JsonNode when) {
    return words.text(Code.of(when.path("question").asString()));
  }

  private String label(String what, JsonNode limit) {
    return wording.say(
        "rules.threshold.limit", what, words.bound(limit.path("bound").asString("at-least")));
  }

  private FormField field(String kind, String name, boolean optional) {
    return FormField.of(kind, name, wording.say("rules.field." + name), optional);
  }

  private <E> FormField named(
      String name, E[] values, Function<E, String> word, String key, boolean optional) {
    var options = new ArrayList<Choice>();
    if (optional) {
      options.add(new Choice("", wording.say(key + "nobody")));
    }
    Arrays.stream(values)
        .map(word)
        .forEach(it -> options.add(new Choice(it, wording.say(key + it))));
    return FormField.picker(name, wording.say("rules.field." + name), options, optional);
  }
}

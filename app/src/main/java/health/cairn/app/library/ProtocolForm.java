package health.cairn.app.library;

import health.cairn.app.web.Choice;
import health.cairn.app.web.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The numbers of a protocol as a form asks for them, each with its unit, source and mark. */
final class ProtocolForm {
  private static final String VALUE = ".value";
  private static final Pattern NUMBERS = Pattern.compile("\\[\\d+]");
  private static final Pattern ENDS = Pattern.compile("\\.(least|most)$");
  private static final Pattern OF_DOSE =
      Pattern.compile("dose\\.(start|softMax|hardMax|step\\..*)");
  private static final Pattern OF_INFUSIONS =
      Pattern.compile(".*(series\\.(extendTo|most)|infusions|yearly.*)");

  private final Wording wording;
  private final List<Section> sections = new ArrayList<>();
  private final String doseUnit;

  private ProtocolForm(Wording wording, String doseUnit) {
    this.wording = wording;
    this.doseUnit = doseUnit;
  }

  /** A part of the file. */
  record Section(String id, List<Group> groups) {}

  /**
   * One value, or several that have one mark.
   *
   * @param cites its mark, sources and note
   */
  record Group(String place, String label, List<FormField> fields, List<FormField> cites) {}

  static List<Section> of(String text, Wording wording) {
    var file = JsonMapper.shared().readTree(text);
    var form = new ProtocolForm(wording, file.path("dose").path("unit").asString(""));
    for (var part : file.properties()) {
      if (part.getValue().isObject()) {
        form.sections.add(new Section(part.getKey(), new ArrayList<>()));
        form.walk(part.getKey(), "", part.getValue());
      }
    }
    return form.sections;
  }

  static FormEdit edit(List<Section> sections, Wording wording) {
    var fields = new ArrayList<FormField>();
    fields.add(FormField.of("words", "title", wording.say("library.copy.title"), false));
    fields.add(FormField.of("area", "summary", wording.say("library.summary"), false));
    sections.stream()
        .flatMap(it -> it.groups().stream())
        .forEach(
            it -> {
              fields.addAll(it.fields());
              fields.addAll(it.cites());
            });
    return new FormEdit("", fields);
  }

  private void walk(String place, String named, JsonNode node) {
    if (node.has("value") && node.has("mark")) {
      group(place, named, node.get("value"));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        walk(place + "[" + i + "]", node.get(i).path("id").asString(""), node.get(i));
      }
    } else if (node.isObject()) {
      node.properties().forEach(it -> walk(place + "." + it.getKey(), named, it.getValue()));
    }
  }

  private void group(String place, String named, JsonNode value) {
    var fields = new ArrayList<FormField>();
    leaves(place, place + VALUE, 0, value, fields);
    if (!fields.isEmpty()) {
      var label = wording.say("protocol.value." + plain(place));
      sections
          .get(sections.size() - 1)
          .groups()
          .add(
              new Group(
                  place,
                  named.isEmpty() ? label : named + ": " + label.toLowerCase(Locale.ROOT),
                  fields,
                  CitedEdit.fields(place, wording)));
    }
  }

  private void leaves(
      String place, String path, int number, JsonNode value, List<FormField> fields) {
    if (value.isNumber() || value.isBoolean() || isOfNumbers(value) || isOfWords(value)) {
      fields.add(leaf(place, path, number, value));
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        leaves(place, path + "[" + i + "]", i + 1, value.get(i), fields);
      }
    } else if (value.isObject()) {
      value
          .properties()
          .forEach(it -> leaves(place, path + "." + it.getKey(), number, it.getValue(), fields));
    }
  }

  private static boolean isOfNumbers(JsonNode value) {
    return value.isArray() && !value.isEmpty() && value.get(0).isNumber();
  }

  private static boolean isOfWords(JsonNode value) {
    return value.isArray() && !value.isEmpty() && value.get(0).isString();
  }

  private FormField leaf(String place, String path, int number, JsonNode value) {
    var part = plain(path.substring((place + VALUE).length()));
    var label =
        part.isEmpty()
            ? wording.say("protocol.value." + plain(place))
            : wording.say("protocol.part" + part, number);
    if (value.isBoolean()) {
      var options =
          List.of(
              new Choice("true", wording.say("assessment.yes")),
              new Choice("false", wording.say("assessment.no")));
      return new FormField(path, "bool", label, "", "", options, false, true, place);
    }
    var kind = isOfNumbers(value) ? "numbers" : isOfWords(value) ? "ids" : "number";
    return FormField.of(kind, path, label, false)
        .measuredIn(kind.equals("ids") ? "" : unit(plain(place) + part))
        .weighing()
        .citedAt(place);
  }

  /** Without the numbers of a list. */
  private static String plain(String path) {
    return NUMBERS.matcher(path).replaceAll("");
  }

  private static final Map<String, String> UNITS =
      Map.of(
          "Hours", "hours",
          "Days", "days",
          "offsets", "days",
          "Offsets", "days",
          "days.least", "days",
          "days.most", "days",
          "daysApart", "days");

  private String unit(String place) {
    if (OF_DOSE.matcher(place).matches()) {
      return doseUnit;
    } else if (place.startsWith("dose.minutes")) {
      return wording.say("protocol.unit.minutes");
    } else if (OF_INFUSIONS.matcher(place).matches()) {
      return wording.say("protocol.unit.infusions");
    }
    var whole = ENDS.matcher(place).replaceAll("");
    return UNITS.entrySet().stream()
        .filter(it -> whole.endsWith(it.getKey()) || place.endsWith(it.getKey()))
        .map(it -> wording.say("protocol.unit." + it.getValue()))
        .findFirst()
        .orElse("");
  }
}

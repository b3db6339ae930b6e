package health.cairn.app.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A content file as a table: each value with its place, its mark, its sources and its note. */
final class CitedRows {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final List<Row> rows = new ArrayList<>();
  private final Parts parts;

  private CitedRows(Parts parts) {
    this.parts = parts;
  }

  /** What a part is called: by its path in the value, {@code .most}, and its place in a list. */
  interface Parts {
    String say(String part, int number);
  }

  /** One value of the file; mark and sources are blank where the file cites none. */
  record Row(String place, String value, String mark, String sources, String note) {}

  static List<Row> of(String text) {
    return of(text, (part, number) -> part.substring(1));
  }

  /**
   * The same for a reader who does not know the file.
   *
   * @param parts says the parts of a value that has several
   */
  static List<Row> of(String text, Parts parts) {
    var rows = new CitedRows(parts);
    rows.walk("", JSON.readTree(text));
    return rows.rows;
  }

  private void walk(String place, JsonNode node) {
    if (node.isObject() && node.has("value") && node.has("mark")) {
      rows.add(
          new Row(
              place,
              words(node.get("value")),
              node.get("mark").asString(),
              words(node.get("sources")),
              node.path("note").asString("")));
    } else if (node.isObject()) {
      for (var field : node.properties()) {
        walk(place.isEmpty() ? field.getKey() : place + " · " + field.getKey(), field.getValue());
      }
    } else if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
      for (int i = 0; i < node.size(); i++) {
        walk(named(place, node.get(i), i), node.get(i));
      }
    } else {
      rows.add(new Row(place, words(node), "", "", ""));
    }
  }

  /** By its own name, so that one more before it moves nothing. */
  private static String named(String place, JsonNode item, int at) {
    return place + " " + item.path("id").asString(String.valueOf(at + 1));
  }

  private String words(JsonNode node) {
    return words("", 0, node);
  }

  private String words(String part, int number, JsonNode node) {
    if (node.isArray()) {
      return IntStream.range(0, node.size())
          .mapToObj(at -> words(part, at + 1, node.get(at)))
          .collect(Collectors.joining(node.path(0).isObject() ? "; " : ", "));
    }
    if (node.isObject()) {
      return node.properties().stream()
          .map(field -> part(part + "." + field.getKey(), number, field.getValue()))
          .collect(Collectors.joining(", "));
    }
    return node.asString("");
  }

  private String part(String name, int number, JsonNode node) {
    var said = words(name, number, node);
    return node.isObject() ? said : parts.say(name, number) + " " + said;
  }

  /** One place that two versions say differently; blank where one does not have it. */
  record Change(String place, String before, String after) {}

  static List<Change> changes(List<Row> before, List<Row> after) {
    var old = byPlace(before);
    var now = byPlace(after);
    var places = new LinkedHashMap<>(old);
    places.putAll(now);
    return places.keySet().stream()
        .map(it -> new Change(it, old.getOrDefault(it, ""), now.getOrDefault(it, "")))
        .filter(it -> !it.before().equals(it.after()))
        .toList();
  }

  private static Map<String, String> byPlace(List<Row> rows) {
    var all = new LinkedHashMap<String, String>();
    for (var row : rows) {
      var cited = row.mark().isEmpty() ? "" : " (" + row.mark() + ", " + row.sources() + ")";
      all.put(row.place(), row.value() + cited + (row.note().isEmpty() ? "" : ": " + row.note()));
    }
    return all;
  }
}

package health.cairn.app.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A content file as a table: each value with its place, its mark, its sources and its note. */
final class CitedRows {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final List<Row> rows = new ArrayList<>();

  private CitedRows() {}

  /** One value of the file; mark and sources are blank where the file cites none. */
  record Row(String place, String value, String mark, String sources, String note) {}

  static List<Row> of(String text) {
    var rows = new CitedRows();
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

  private static String words(JsonNode node) {
    if (node.isArray()) {
      return String.join(
          ", ", StreamSupport.stream(node.spliterator(), false).map(CitedRows::words).toList());
    }
    if (node.isObject()) {
      return String.join(
          ", ",
          node.properties().stream()
              .map(field -> field.getKey() + " " + words(field.getValue()))
              .toList());
    }
    return node.asString("");
  }

  /** One place that two versions say differently; blank where one does not have it. */
  record Change(String place, String before, String after) {}

  static List<Change> changes(String before, String after) {
    var old = byPlace(before);
    var now = byPlace(after);
    var places = new LinkedHashMap<>(old);
    places.putAll(now);
    return places.keySet().stream()
        .map(it -> new Change(it, old.getOrDefault(it, ""), now.getOrDefault(it, "")))
        .filter(it -> !it.before().equals(it.after()))
        .toList();
  }

  private static Map<String, String> byPlace(String text) {
    var all = new LinkedHashMap<String, String>();
    for (var row : of(text)) {
      var cited = row.mark().isEmpty() ? "" : " (" + row.mark() + ", " + row.sources() + ")";
      all.put(row.place(), row.value() + cited + (row.note().isEmpty() ? "" : ": " + row.note()));
    }
    return all;
  }
}

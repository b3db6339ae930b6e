package health.cairn.content;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Where a value stands in a text, and what it says.
 *
 * @param key where its key begins; the value itself in a list
 * @param last the place of the last member of an object
 * @param says the value in plain words; empty text for an object, a list and null
 * @param items how many there are in a list; {@value #NO_LIST} where it is none
 */
record Span(int key, int start, int end, String last, String says, int items) {
  private static final int NO_LIST = -1;

  /** All of a text by their places. */
  static Map<String, Span> all(JsonParser parser) {
    var all = new HashMap<String, Span>();
    parser.nextToken();
    walk(parser, "", 0, all);
    return all;
  }

  boolean isList() {
    return items != NO_LIST;
  }

  private static void walk(JsonParser parser, String path, int key, Map<String, Span> all) {
    int start = (int) parser.currentTokenLocation().getCharOffset();
    var token = parser.currentToken();
    var last = token == JsonToken.START_OBJECT ? members(parser, path, all) : "";
    int items = token == JsonToken.START_ARRAY ? items(parser, path, all) : NO_LIST;
    var says = token.isScalarValue() && token != JsonToken.VALUE_NULL ? parser.getString() : "";
    parser.finishToken();
    int end = (int) parser.currentLocation().getCharOffset();
    all.put(path, new Span(key, start, end, last, says, items));
  }

  private static String members(JsonParser parser, String path, Map<String, Span> all) {
    var last = "";
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      int at = (int) parser.currentTokenLocation().getCharOffset();
      last = path.isEmpty() ? parser.currentName() : path + "." + parser.currentName();
      parser.nextToken();
      walk(parser, last, at, all);
    }
    return last;
  }

  private static int items(JsonParser parser, String path, Map<String, Span> all) {
    int items = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      int at = (int) parser.currentTokenLocation().getCharOffset();
      walk(parser, path + "[" + items++ + "]", at, all);
    }
    return items;
  }
}

package health.cairn.app.library;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Changes single values of a JSON text and leaves every other letter as it is. Places are named as
 * the reader of the content names them: {@code criteria[3].when.any[0].limit}.
 */
final class FileEdit {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final String text;
  private final Map<String, Span> spans = new HashMap<>();

  /**
   * Where a value stands.
   *
   * @param key where its key begins; the value itself in a list
   */
  private record Span(int key, int start, int end, String lastMember) {}

  private FileEdit(String text) {
    this.text = text;
    try (var parser = JSON.createParser(text)) {
      parser.nextToken();
      walk(parser, "", 0);
    }
  }

  /** The text with a value in place of another, or added to its object. */
  static String set(String text, String path, String json) {
    var edit = new FileEdit(text);
    var span = edit.spans.get(path);
    return span == null
        ? edit.added(path, json)
        : text.substring(0, span.start()) + json + text.substring(span.end());
  }

  static String quoted(String words) {
    return JSON.writeValueAsString(words);
  }

  /** The text without a key and its value. */
  static String remove(String text, String path) {
    var edit = new FileEdit(text);
    var span = edit.spans.get(path);
    if (span == null) {
      return text;
    }
    int comma = text.substring(0, span.key()).stripTrailing().length() - 1;
    if (text.charAt(comma) == ',') {
      return text.substring(0, comma) + text.substring(span.end());
    }
    int after = span.end();
    while (Character.isWhitespace(text.charAt(after))) {
      after++;
    }
    boolean more = text.charAt(after) == ',';
    int next = more ? after + 1 : span.end();
    while (more && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return text.substring(0, span.key()) + text.substring(next);
  }

  /** What stands at a place, as it is written. */
  static Optional<String> at(String text, String path) {
    return Optional.ofNullable(new FileEdit(text).spans.get(path))
        .map(it -> text.substring(it.start(), it.end()));
  }

  private String added(String path, String json) {
    int dot = path.lastIndexOf('.');
    var parent = spans.get(dot < 0 ? "" : path.substring(0, dot));
    if (parent == null || text.charAt(parent.start()) != '{') {
      throw new IllegalArgumentException("There is no place for %s.".formatted(path));
    }
    var member = quoted(path.substring(dot + 1)) + ": " + json;
    var last = spans.get(parent.lastMember());
    if (last == null || parent.lastMember().isEmpty()) {
      return text.substring(0, parent.start() + 1) + member + text.substring(parent.end() - 1);
    }
    return text.substring(0, last.end()) + "," + before(last) + member + text.substring(last.end());
  }

  /** The space before the last member, so that the next one stands under it. */
  private String before(Span last) {
    int from = last.key();
    while (Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    var space = text.substring(from, last.key());
    return space.isEmpty() ? " " : space;
  }

  private void walk(JsonParser parser, String path, int key) {
    int start = (int) parser.currentTokenLocation().getCharOffset();
    var last = "";
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        int at = (int) parser.currentTokenLocation().getCharOffset();
        last = path.isEmpty() ? parser.currentName() : path + "." + parser.currentName();
        parser.nextToken();
        walk(parser, last, at);
      }
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
        int at = (int) parser.currentTokenLocation().getCharOffset();
        walk(parser, path + "[" + i + "]", at);
      }
    }
    parser.finishToken();
    int end = (int) parser.currentLocation().getCharOffset();
    spans.put(path, new Span(key, start, end, last));
  }
}

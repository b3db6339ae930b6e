package health.cairn.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;

/**
 * The text of a file that can be changed value by value: every other letter stays as it is. Places
 * are named as the reader names them: {@code criteria[3].when.any[0].limit}. However often it is
 * asked, a text is parsed once; what was changed is another text.
 */
public final class FileText {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final String text;
  private final Function<String, JsonParser> opens;
  private @Nullable Map<String, Span> spans;

  /** A text that is one JSON value. */
  public FileText(String text) {
    this(text, it -> FACTORY.createParser(ObjectReadContext.empty(), it));
  }

  FileText(String text, Function<String, JsonParser> opens) {
    this.text = text;
    this.opens = opens;
  }

  public String text() {
    return text;
  }

  public boolean has(String place) {
    return spans().containsKey(place);
  }

  /** What stands at a place, as it is written. */
  public Optional<String> at(String place) {
    return Optional.ofNullable(spans().get(place)).map(it -> text.substring(it.start(), it.end()));
  }

  /** The value at a place, or those of a list there, in plain words. */
  public List<String> words(String place) {
    var span = spans().get(place);
    if (span == null) return List.of();
    return span.isList()
        ? IntStream.range(0, span.items()).mapToObj(i -> said(place + "[" + i + "]")).toList()
        : List.of(span.says());
  }

  private String said(String place) {
    var span = spans().get(place);
    return span == null ? "" : span.says();
  }

  /** With a value in place of another, or added to its object. */
  public FileText set(String place, String json) {
    return set(Map.of(place, json));
  }

  /** With several values, none of which stands inside another; new keys come in the order given. */
  public FileText set(Map<String, String> values) {
    var here = new TreeMap<Integer, String>();
    values.keySet().stream().filter(this::has).forEach(it -> here.put(span(it).start(), it));
    var changed = new StringBuilder();
    int from = 0;
    for (var place : here.values()) {
      changed.append(text, from, span(place).start()).append(values.get(place));
      from = span(place).end();
    }
    var set = here.isEmpty() ? this : with(changed.append(text.substring(from)).toString());
    for (var value : values.entrySet()) {
      if (!has(value.getKey())) set = set.added(value.getKey(), value.getValue());
    }
    return set;
  }

  /** Without a key and its value. */
  public FileText remove(String place) {
    var span = spans().get(place);
    if (span == null) return this;
    int comma = text.substring(0, span.key()).stripTrailing().length() - 1;
    if (text.charAt(comma) == ',') return without(comma, span.end());
    int after = blank(span.end());
    return without(span.key(), text.charAt(after) == ',' ? blank(after + 1) : span.end());
  }

  private FileText without(int from, int to) {
    return with(text.substring(0, from) + text.substring(to));
  }

  private FileText with(String other) {
    return new FileText(other, opens);
  }

  /** Where the blanks end. */
  private int blank(int from) {
    int end = from;
    while (Character.isWhitespace(text.charAt(end))) end++;
    return end;
  }

  /** Words as a JSON text. */
  public static String quoted(String words) {
    return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsCharArray(words)) + '"';
  }

  private FileText added(String place, String json) {
    int dot = place.lastIndexOf('.');
    var parent = spans().get(dot < 0 ? "" : place.substring(0, dot));
    if (parent == null || text.charAt(parent.start()) != '{') {
      throw new IllegalArgumentException("There is no place for %s.".formatted(place));
    }
    var member = quoted(place.substring(dot + 1)) + ": " + json;
    if (parent.last().isEmpty()) {
      return with(
          text.substring(0, parent.start() + 1) + member + text.substring(parent.end() - 1));
    }
    var last = span(parent.last());
    return with(
        text.substring(0, last.end()) + "," + before(last) + member + text.substring(last.end()));
  }

  /** The space before the last member, so that the next one stands under it. */
  private String before(Span last) {
    int from = last.key();
    while (Character.isWhitespace(text.charAt(from - 1))) from--;
    var space = text.substring(from, last.key());
    return space.isEmpty() ? " " : space;
  }

  private Span span(String place) {
    return Optional.ofNullable(spans().get(place)).orElseThrow();
  }

  private Map<String, Span> spans() {
    var known = spans;
    if (known == null) {
      try (var parser = opens.apply(text)) {
        known = Span.all(parser);
      }
      spans = known;
    }
    return known;
  }
}

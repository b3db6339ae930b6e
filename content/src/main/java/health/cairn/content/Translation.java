package health.cairn.content;

import health.cairn.core.words.Sentence;
import health.cairn.core.words.Tongue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What shipped content and reports say in another language, by the English. What nobody translated,
 * for instance the title of a clinic's own protocol, stays as it is written.
 *
 * @param language as in {@link Locale#getLanguage}
 */
public record Translation(String language, Map<String, String> words) implements Tongue {
  static final String KIND = "words/1";
  private static final Pattern VALUE = Pattern.compile("%(?:\\d+\\$)?[sd]");
  private static final Pattern POINT = Pattern.compile("(?<=\\d)\\.(?=\\d)");

  public Translation {
    words = Map.copyOf(words);
  }

  /** English where a language is not shipped. */
  public static Tongue into(Locale locale) {
    return locale.getLanguage().equals(Spanish.WORDS.language) ? Spanish.WORDS : Tongue.ENGLISH;
  }

  @Override
  public String say(Sentence sentence) {
    var format = words.getOrDefault(sentence.english(), sentence.english());
    return sentence.values().isEmpty()
        ? format
        : String.format(Locale.ROOT, format, sentence.values().stream().map(this::value).toArray());
  }

  private Object value(Object value) {
    if (value instanceof Sentence sentence) {
      return say(sentence);
    }
    return value instanceof Number ? value : decimals(words.getOrDefault(value + "", value + ""));
  }

  /** {@code 0.5 mg/kg} with a comma; a date or a title has no digit on both sides of a point. */
  private static String decimals(String text) {
    return POINT.matcher(text).replaceAll(",");
  }

  /** A file of one's own, or everything that is wrong with it. */
  public static Read<Translation> read(Document document) {
    return document.read(Translation::translation);
  }

  private static Translation translation(Place root) {
    root.kind(KIND).knowing("language", "words");
    var words = new LinkedHashMap<String, String>();
    var place = root.required("words");
    place.list(pair -> add(pair, words));
    Repeats.check(place.items(), "english", "text");
    return new Translation(root.required("language").text(), words);
  }

  private static String add(Place pair, Map<String, String> words) {
    pair.knowing("english", "says");
    var english = pair.required("english").text();
    var says = pair.required("says");
    if (!values(english).containsAll(values(says.text()))) {
      says.problem(
          "The words name a value that the English does not name.", "Take its %s and %d over.");
    }
    words.put(english, says.text());
    return english;
  }

  /** The places of values, each with its number, so that an order may differ. */
  private static Set<String> values(String format) {
    var values = new TreeSet<String>();
    var found = VALUE.matcher(format);
    for (int at = 1; found.find(); at++) {
      values.add(
          found.group().contains("$") ? found.group() : "%" + at + "$" + last(found.group()));
    }
    return values;
  }

  private static char last(String value) {
    return value.charAt(value.length() - 1);
  }

  /** Opened when first asked for. */
  private static final class Spanish {
    static final Translation WORDS = read(Document.resource("words/es.json")).orThrow();
  }
}

package health.cairn.content;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What shipped content says in another language, by the English. What nobody translated, for
 * instance the title of a clinic's own protocol, stays as it is written.
 *
 * @param language as in {@link Locale#getLanguage}
 */
public record Translation(String language, Map<String, String> words) {
  static final String KIND = "words/1";

  public Translation {
    words = Map.copyOf(words);
  }

  /** English where a language is not shipped. */
  public static UnaryOperator<String> into(Locale locale) {
    return locale.getLanguage().equals(Spanish.WORDS.language)
        ? Spanish.WORDS::of
        : UnaryOperator.identity();
  }

  private String of(String english) {
    return words.getOrDefault(english, english);
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
    words.put(english, pair.required("says").text());
    return english;
  }

  /** Opened when first asked for. */
  private static final class Spanish {
    static final Translation WORDS = read(Document.resource("words/es.json")).orThrow();
  }
}

package health.cairn.core.words;

import java.util.List;
import java.util.Locale;

/**
 * English words, and the values they speak of, so that a {@link Tongue} can say the same in another
 * language.
 *
 * @param english a format of {@link String#format}; as it is where there are no values
 * @param values in the order of the English; a value may be a sentence itself
 */
public record Sentence(String english, List<Object> values) {
  public Sentence {
    values = List.copyOf(values);
  }

  public static Sentence of(String english, Object... values) {
    return new Sentence(english, List.of(values));
  }

  /** In English. */
  @Override
  public String toString() {
    return values.isEmpty() ? english : String.format(Locale.ROOT, english, values.toArray());
  }
}

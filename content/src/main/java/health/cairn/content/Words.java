package health.cairn.content;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The nearest known word, and words fit for a message. */
final class Words {
  private static final int LONGEST_QUOTE = 40;

  private Words() {}

  static String shortened(String text) {
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
  }

  /** The shortest plain decimal: 0.5, 40, never 4.0E1. */
  static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** "Maybe you meant phq-9.", or the words to choose from. */
  static String suggestion(String word, Collection<String> known) {
    return nearest(word, known)
        .map(near -> "Maybe you meant " + near + ".")
        .orElseGet(() -> "Known are: " + String.join(", ", known) + ".");
  }

  static Optional<String> nearest(String word, Collection<String> known) {
    var plain = plain(word);
    if (plain.isEmpty() || plain.length() > 2 * LONGEST_QUOTE) {
      return Optional.empty();
    }
    var near = Comparator.<String>comparingInt(other -> distance(plain, plain(other)));
    return known.stream()
        .filter(other -> distance(plain, plain(other)) <= Math.max(1, plain(other).length() / 3))
        .min(near.thenComparing(Comparator.naturalOrder()));
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** Levenshtein's distance: letters to add, drop or change. */
  private static int distance(String a, String b) {
    var row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}

package health.cairn.app.web;

import java.text.Normalizer;

/**
 * Text as people type it: letters composed, so that one name is one name. What nobody types (NUL
 * and its like, half a letter, signs that turn the text around them) becomes the sign for a letter
 * that cannot be read: a form says so at its field, and no database is asked to keep it.
 */
public final class Legible {
  private static final char UNREADABLE = '\uFFFD';

  private Legible() {}

  static String of(String typed) {
    return Normalizer.normalize(readable(typed), Normalizer.Form.NFC);
  }

  /** Whether every letter of it could be read. */
  public static boolean is(String text) {
    return text.indexOf(UNREADABLE) < 0;
  }

  private static String readable(String typed) {
    if (typed.codePoints().noneMatch(Legible::isUnreadable)) {
      return typed;
    }
    var text = new StringBuilder(typed.length());
    typed.codePoints().map(it -> isUnreadable(it) ? UNREADABLE : it).forEach(text::appendCodePoint);
    return text.toString();
  }

  private static boolean isUnreadable(int letter) {
    boolean isSpace = letter == '\n' || letter == '\r' || letter == '\t';
    return (Character.isISOControl(letter) && !isSpace)
        || Character.getType(letter) == Character.SURROGATE
        || turnsAround(letter);
  }

  /** Embeddings, overrides and isolates; the marks of Hebrew and Arabic writing are letters. */
  private static boolean turnsAround(int letter) {
    return (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
  }
}

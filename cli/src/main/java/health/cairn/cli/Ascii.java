package health.cairn.cli;

/** The same text for a screen that shows ASCII only. */
final class Ascii {
  private Ascii() {}

  static String of(String text) {
    var ascii = new StringBuilder(text.length());
    for (var i = 0; i < text.length(); i++) {
      var letter = text.charAt(i);
      ascii.append(letter < 128 ? String.valueOf(letter) : plain(letter));
    }
    return ascii.toString();
  }

  private static String plain(char letter) {
    return switch (letter) {
      case '≤' -> "<=";
      case '≥' -> ">=";
      case '…' -> "...";
      case '–', '—', '·', '•' -> "-";
      case '“', '”' -> "\"";
      case '‘', '’' -> "'";
      case '×' -> "x";
      case '\u00a0' -> " ";
      default -> "?";
    };
  }
}

package health.cairn.cli;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines between words. */
final class Paragraph {
  private Paragraph() {}

  /** Lines of at most so many characters; a longer word stands alone. */
  static List<String> lines(String text, int width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : words(text)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** A percent sign stays with its number. */
  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    for (var word : text.replace(" %", "\u00a0%").split(" ", -1)) {
      if (!word.isEmpty()) {
        words.add(word.replace('\u00a0', ' '));
      }
    }
    return words;
  }

  /** The first line begins with a mark, the others below its text. */
  static String item(String mark, String text, int width) {
    var indent = " ".repeat(mark.length());
    return mark + String.join("\n" + indent, lines(text, width - mark.length())) + "\n";
  }
}

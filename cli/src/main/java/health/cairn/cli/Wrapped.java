package health.cairn.cli;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines between words. */
final class Wrapped {
  private Wrapped() {}

  /** Lines of at most so many characters; a longer word stands alone. */
  static List<String> lines(String text, int width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : text.strip().split("\\s", -1)) {
      if (word.isEmpty()) {
        continue;
      }
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** The first line begins with a mark, the others below its text. */
  static String item(String mark, String text, int width) {
    var indent = " ".repeat(mark.length());
    return mark + String.join("\n" + indent, lines(text, width - mark.length())) + "\n";
  }
}

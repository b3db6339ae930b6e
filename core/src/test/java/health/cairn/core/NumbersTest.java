package health.cairn.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every numeric part of a public record says its unit or its range where the record is written. */
class NumbersTest {
  private static final Path CORE = Path.of("src/main/java/health/cairn/core");
  private static final List<String> PACKAGES =
      List.of(
          "quantity",
          "evidence",
          "ruling",
          "instrument",
          "dose",
          "protocol",
          "eligibility",
          "infusion",
          "record",
          "course");

  private static final Pattern RECORD =
      Pattern.compile(
          "(?s)(/\\*\\*(?:(?!\\*/).)*\\*/\\s*)?((?:@?\\w+\\s+)*)record (\\w+)(<\\w+>)?\\(");
  private static final Pattern NUMBER =
      Pattern.compile("\\b(double|int|long|Double|Integer|Long|Duration|Optional(Double|Int))\\b");
  private static final Pattern UNIT_OR_RANGE =
      Pattern.compile(
          "\\b(mg|kg|hours?|days?|minutes?|points?|share|chance|unit|infusions?|criteria|items?"
              + "|boosters?|participants?|scores?|mmHg|from -?\\d|at (least|most) \\S|above|below)\\b"
              + "|[\\d.]+ to [\\d.]+|%");

  @Test
  void haveAUnitOrARange() {
    var bare = new ArrayList<String>();
    for (var file : sources()) {
      bare.addAll(bare(read(file)));
    }
    assertThat(bare).as("numbers without unit or range in their @param").isEmpty();
  }

  @Test
  void areFoundWhereTheyAreBare() {
    var text =
        """
        /**
         * A thing.
         *
         * @param dose how much
         * @param minutes its length, in minutes
         */
        public record Thing(double dose, Optional<Integer> minutes, List<Double> rest) {
          /** Inside. */
          public record Part(Cited<Duration> wait, String word) {}
          private record Own(int count) {}
        }
        """;
    assertThat(bare(text)).containsExactly("Thing.dose", "Thing.rest", "Part.wait");
  }

  private static List<Path> sources() {
    try (Stream<Path> files = Files.walk(CORE)) {
      return files
          .filter(it -> PACKAGES.contains(it.getParent().getFileName().toString()))
          .filter(it -> it.toString().endsWith(".java"))
          .filter(it -> Pattern.compile("(?m)^public ").matcher(read(it)).find())
          .sorted()
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<String> bare(String source) {
    var bare = new ArrayList<String>();
    var records = RECORD.matcher(source);
    while (records.find()) {
      if (records.group(2).contains("private")) continue;
      var words = records.group(1) == null ? "" : records.group(1).replaceAll("\\s+\\*?\\s*", " ");
      for (var part : parts(source.substring(records.end()))) {
        var name = part.substring(part.lastIndexOf(' ') + 1);
        var type = part.substring(0, part.length() - name.length());
        if (NUMBER.matcher(type).find() && !UNIT_OR_RANGE.matcher(says(words, name)).find()) {
          bare.add(records.group(3) + "." + name);
        }
      }
    }
    return bare;
  }

  /** What is between the brackets, cut at the commas that are in no type of its own. */
  private static List<String> parts(String rest) {
    var parts = new ArrayList<String>();
    var part = new StringBuilder();
    int depth = 0;
    for (int at = 0; at < rest.length(); at++) {
      char letter = rest.charAt(at);
      depth += letter == '<' || letter == '(' ? 1 : letter == '>' || letter == ')' ? -1 : 0;
      if (depth < 0 || (depth == 0 && letter == ',')) {
        parts.add(part.toString().strip().replaceAll("\\s+", " "));
        part.setLength(0);
        if (depth < 0) break;
      } else {
        part.append(letter);
      }
    }
    return parts;
  }

  private static String says(String words, String name) {
    var found = Pattern.compile("@param " + name + " ((?:(?!@param).)*)").matcher(words);
    return found.find() ? found.group(1) : "";
  }
}

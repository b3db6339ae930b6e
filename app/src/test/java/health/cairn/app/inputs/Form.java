package health.cairn.app.inputs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form as a line of {@code forms.txt} has it.
 *
 * @param fields what it holds when it is fine
 * @param worded the fields that a word is said about when they are not
 */
record Form(String who, String path, Map<String, String> fields, List<String> worded) {
  private static final char QUIET = '~';

  static List<Form> all() {
    try (var file = Form.class.getResourceAsStream("forms.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Form::of)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Form of(String line) {
    var parts = line.split(" ", 3);
    var said = parts.length < 3 ? List.<String>of() : Arrays.asList(parts[2].split(";"));
    var fields = new LinkedHashMap<String, String>();
    for (var field : said) {
      var pair = field.split("=", 2);
      fields.put(pair[0].charAt(0) == QUIET ? pair[0].substring(1) : pair[0], pair[1]);
    }
    var worded =
        said.stream().filter(it -> it.charAt(0) != QUIET).map(it -> it.split("=", 2)[0]).toList();
    return new Form(parts[0], parts[1], fields, worded);
  }

  /** Whether its address or one of its fields has one of these places. */
  boolean names(String... places) {
    var all = path + " " + fields.values();
    return Arrays.stream(places).anyMatch(all::contains);
  }
}

package health.cairn.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words after {@code cairn serve}, as the settings that they stand for. */
final class ServeWords {
  private ServeWords() {}

  /** Empty if a word is not understood. */
  static Optional<Map<String, String>> settings(List<String> words) {
    var settings = new HashMap<String, String>();
    // --port 8090 and --port=8090 are the same.
    var all = String.join("\n", words).replace("--port\n", "--port=");
    for (var word : all.lines().toList()) {
      if (word.equals("--demo")) {
        settings.put("cairn.demo", "true");
      } else if (word.matches("--port=\\d{1,5}")) {
        settings.put("cairn.port", word.substring("--port=".length()));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(settings);
  }
}

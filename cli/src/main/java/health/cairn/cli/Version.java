package health.cairn.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Which Cairn this is. The build writes the number into a file beside this class. */
final class Version {
  private Version() {}

  static String line() {
    return "cairn %s (Java %s)\n".formatted(number(), System.getProperty("java.version"));
  }

  static String number() {
    try (var file = Version.class.getResourceAsStream("version.txt")) {
      if (file == null) {
        throw new IllegalStateException("The build left out version.txt.");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package health.cairn.app.storage;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs one of PostgreSQL's programs to its end, its words going to the database's log. */
final class Run {
  private Run() {}

  static void toItsEnd(List<String> command, Path log) {
    try {
      var process = begin(command, log);
      if (process.waitFor() != 0) {
        throw new CannotStart(
            "%s failed; the end of %s says why:%n%s"
                .formatted(command.get(command.indexOf("-D") - 1), log, lastLines(log)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Interrupted.", e);
    }
  }

  static Process begin(List<String> command, Path log) {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.directory(new File(File.separator));
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    // The process list and PostgreSQL's own messages must not depend on the machine's language.
    builder.environment().put("LC_ALL", "C");
    try {
      return builder.start();
    } catch (IOException e) {
      throw new CannotStart("The program %s cannot be run.".formatted(command.get(0)), e);
    }
  }

  static String lastLines(Path log) {
    try {
      var lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    } catch (IOException e) {
      return "(no log: " + e.getMessage() + ")";
    }
  }
}

package health.cairn.app;

import health.cairn.app.storage.Projections;
import health.cairn.app.storage.Upkeep;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The words after {@code cairn} that look after the record, as what is to be done. */
final class UpkeepWords {
  private static final int FINE = 0;

  private UpkeepWords() {}

  /** What was asked; empty if it is not understood. */
  static Optional<ToIntFunction<Upkeep>> act(List<String> asked) {
    var words = new ArrayList<>(asked);
    var verify = words.remove("--verify");
    var verb = words.isEmpty() ? "" : words.remove(0);
    if (verify && !verb.equals("restore")) return Optional.empty();
    return switch (verb + " " + words.size()) {
      case "backup 1" -> Optional.of(it -> it.backup(Path.of(words.get(0)), Clock.systemUTC()));
      case "restore 1" -> Optional.of(it -> restore(it, Path.of(words.get(0)), verify));
      case "audit 1" -> audit(words, Optional.empty());
      case "audit 2" -> audit(words, Optional.of(words.get(1)));
      default -> Optional.empty();
    };
  }

  private static int restore(Upkeep upkeep, Path file, boolean verify) {
    return verify ? upkeep.rehearseRestore(file) : upkeep.restore(file);
  }

  private static Optional<ToIntFunction<Upkeep>> audit(List<String> words, Optional<String> noted) {
    return words.get(0).equals("verify")
        ? Optional.of(it -> it.verifyAudit(noted))
        : Optional.empty();
  }

  /** In the clinic with its doors shut: the features know what they derive. */
  static int rebuild(boolean demo) {
    try (var clinic = CairnServer.clinic().run("--server.port=-1", "--cairn.demo=" + demo)) {
      var projections = clinic.getBean(Projections.class);
      var journals = projections.rebuild(UpkeepWords::told);
      System.out.printf("Made anew from %d journals: %s.%n", journals, projections.names());
      return FINE;
    }
  }

  private static void told(int done, int of) {
    System.err.printf("%,d of %,d journals%n", done, of);
  }
}

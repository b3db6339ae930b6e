package health.cairn.app;

import health.cairn.app.record.Projections;
import health.cairn.app.storage.Upkeep;
import health.cairn.cli.ClinicWords;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The words after {@code cairn} that look after the record, as what is to be done. */
final class UpkeepWords {
  private static final int FINE = 0;

  private UpkeepWords() {}

  /** Does what was asked, and returns the exit code. */
  static int obey(ClinicWords asked) {
    var demo = asked.has("--demo");
    var words = asked.words();
    return switch (asked.command()) {
      case "rebuild" -> rebuild(demo);
      case "backup" -> of(demo).backup(Path.of(words.get(0)), Clock.systemUTC());
      case "restore" -> restore(of(demo), Path.of(words.get(0)), asked.has("--verify"));
      case "audit" -> audit(demo, words);
      default -> CairnServer.WRONG_USAGE;
    };
  }

  private static Upkeep of(boolean demo) {
    return Upkeep.ofThisMachine(demo, System.out);
  }

  private static int restore(Upkeep upkeep, Path file, boolean verify) {
    return verify ? upkeep.rehearseRestore(file) : upkeep.restore(file);
  }

  private static int audit(boolean demo, List<String> words) {
    if (words.get(0).equals("verify"))
      return of(demo).verifyAudit(words.stream().skip(1).findFirst());
    System.err.println("That is not how it is used; see cairn audit --help.");
    return CairnServer.WRONG_USAGE;
  }

  /** In the clinic with its doors shut: the features know what they derive. */
  private static int rebuild(boolean demo) {
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

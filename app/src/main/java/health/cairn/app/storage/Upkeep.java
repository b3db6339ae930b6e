package health.cairn.app.storage;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.util.FileSystemUtils;

/** What is done to the whole record from the command line: back it up, restore it, look it over. */
public final class Upkeep {
  private static final int FINE = 0;
  private static final int PROBLEMS = 1;

  private final Home home;
  private final DatabaseSettings database;
  private final PrintStream out;

  Upkeep(Home home, DatabaseSettings database, PrintStream out) {
    this.home = home;
    this.database = database;
    this.out = out;
  }

  /** Finds the clinic by the same settings as its server. */
  public static Upkeep ofThisMachine(boolean demo, PrintStream out) {
    try (var context =
        new SpringApplicationBuilder(Settings.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .properties("cairn.demo=" + demo)
            .run()) {
      return new Upkeep(
          context.getBean(HomeSettings.class).folder(),
          context.getBean(DatabaseSettings.class),
          out);
    }
  }

  /** Returns the exit code, as all of these. */
  public int backup(Path file, Clock clock) {
    return told(
        () -> {
          try (var reach = Server.reach(database, home)) {
            var manifest = Backup.write(reach.database(), file.toAbsolutePath(), clock);
            out.printf(
                "%s: %d rows of %d tables, %d of them the audit trail, sealed %s.%n",
                file,
                manifest.rows(),
                manifest.tables().size(),
                manifest.audit().rows(),
                seal(manifest.audit().seal()));
            return FINE;
          }
        });
  }

  /** Into the home, or the database that the settings name: both must be empty. */
  public int restore(Path file) {
    return told(
        () -> {
          try (var backup = BackupFile.of(file);
              var server = Server.of(database, home)) {
            Restore.into(server.database(), backup);
            return restored(file, backup.manifest());
          }
        });
  }

  /** Into a database of its own that is thrown away: a backup that was never restored is a hope. */
  public int rehearseRestore(Path file) {
    return told(
        () -> {
          var base = home.make().base();
          var apart = new Home(base, base.resolve("restore-" + ProcessHandle.current().pid()));
          try (var backup = BackupFile.of(file);
              var postgres = EmbeddedPostgres.start(apart)) {
            Restore.into(postgres.database(), backup);
            return restored(file, backup.manifest());
          } finally {
            FileSystemUtils.deleteRecursively(apart.folder());
          }
        });
  }

  /** With what was noted earlier, if it was: {@code NUMBER:SEAL}. */
  public int verifyAudit(Optional<String> noted) {
    return told(
        () -> {
          try (var reach = Server.reach(database, home);
              var connection = reach.database().asOwner().getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            return say(AuditVerdict.on(connection, noted));
          }
        });
  }

  private int say(AuditVerdict verdict) {
    out.println(verdict.words());
    return verdict.good() ? FINE : PROBLEMS;
  }

  private int restored(Path file, Manifest manifest) {
    out.printf(
        "%s, taken %s, comes back whole: %d rows of %d tables; checksums, numbers of the journals"
            + " and the audit trail (%d rows) hold.%n",
        file, manifest.taken(), manifest.rows(), manifest.tables().size(), manifest.audit().rows());
    return FINE;
  }

  private static String seal(String seal) {
    return seal.isEmpty() ? "by nothing" : seal;
  }

  private int told(Act act) {
    try {
      return act.run();
    } catch (CannotStart e) {
      out.println(e.getMessage());
      return PROBLEMS;
    } catch (SQLException | IOException e) {
      out.println("It failed: " + e.getMessage());
      return PROBLEMS;
    }
  }

  private interface Act {
    int run() throws SQLException, IOException;
  }

  /** Nothing but the settings: no web, no pool, no migrations. */
  @EnableConfigurationProperties({HomeSettings.class, DatabaseSettings.class})
  static class Settings {}
}

package health.cairn.app.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.util.FileSystemUtils;

/** The schema of the database, which must be this release's before anybody is let in. */
final class Schema {
  private Schema() {}

  static Flyway of(Database database) {
    return configuration(database).load();
  }

  private static FluentConfiguration configuration(Database database) {
    return Flyway.configure()
        .dataSource(database.asOwner())
        .placeholders(Map.of("app", database.app().user()))
        .outOfOrder(true);
  }

  /**
   * Makes the tables as these migrations and no others left them: one that came later may have a
   * lower number, and must find the rows that it changes.
   */
  static void makeAsOf(Database database, List<String> migrations) throws IOException {
    var known =
        Arrays.stream(of(database).info().all())
            .collect(
                Collectors.toMap(it -> it.getVersion().getVersion(), MigrationInfo::getScript));
    var folder = Files.createTempDirectory("cairn-migrations");
    try {
      for (var migration : migrations) {
        var script = known.get(migration);
        if (script == null) throw newerBackup(migration);
        copy(script, folder);
      }
      configuration(database).locations("filesystem:" + folder).load().migrate();
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static CannotStart newerBackup(String migration) {
    return new CannotStart(
        "The backup is newer than this Cairn: it has migration %s, which this release lacks."
            .formatted(migration));
  }

  private static void copy(String script, Path folder) throws IOException {
    try (var in = Schema.class.getResourceAsStream("/db/migration/" + script)) {
      Files.copy(Objects.requireNonNull(in), folder.resolve(script));
    }
  }

  static void removeAll(Database database) {
    configuration(database).cleanDisabled(false).load().clean();
  }

  static void bringUpToDate(Flyway flyway) {
    var all = Arrays.asList(flyway.info().all());
    all.stream().filter(m -> m.getState().isFailed()).findFirst().ifPresent(Schema::refuseHalf);
    all.stream()
        .filter(m -> m.getState().isApplied() && !m.getState().isResolved())
        .findFirst()
        .ifPresent(Schema::refuseNewer);
    try {
      flyway.migrate();
    } catch (FlywayException e) {
      throw new CannotStart(
          "The schema of the database could not be brought up to date, and nothing was changed: "
              + e.getMessage(),
          e);
    }
  }

  private static void refuseHalf(MigrationInfo migration) {
    throw new CannotStart(
        "Migration %s (%s) was begun and not finished; restore the backup made before it."
            .formatted(migration.getVersion(), migration.getDescription()));
  }

  private static void refuseNewer(MigrationInfo migration) {
    throw new CannotStart(
        "The database is newer than this Cairn: it has migration %s (%s), which this release lacks."
            .formatted(migration.getVersion(), migration.getDescription()));
  }
}

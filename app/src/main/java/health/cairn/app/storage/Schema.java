package health.cairn.app.storage;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

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

  /** Makes the tables as they were when these migrations were the latest. */
  static void makeAsOf(Database database, List<String> migrations) {
    var known =
        Arrays.stream(of(database).info().all()).map(m -> m.getVersion().getVersion()).toList();
    var latest = MigrationVersion.EMPTY;
    for (var migration : migrations) {
      if (!known.contains(migration)) {
        throw new CannotStart(
            "The backup is newer than this Cairn: it has migration %s, which this release lacks."
                .formatted(migration));
      }
      var version = MigrationVersion.fromVersion(migration);
      if (version.compareTo(latest) > 0) latest = version;
    }
    configuration(database).target(latest).load().migrate();
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

package health.cairn.app.storage;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** The schema of the database, which must be this release's before anybody is let in. */
final class Schema {
  private Schema() {}

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

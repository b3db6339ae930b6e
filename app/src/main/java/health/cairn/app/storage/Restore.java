package health.cairn.app.storage;

import java.io.IOException;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.postgresql.PGConnection;

/** Brings a backup back into an empty database: all of it, looked at once more, or nothing. */
final class Restore {
  private static final String GAPS =
      """
      select count(*) from (select stream from journal group by stream
        having min(number) <> 1 or max(number) <> count(*)) as broken
      """;

  private final Database database;
  private final BackupFile backup;

  private Restore(Database database, BackupFile backup) {
    this.database = database;
    this.backup = backup;
  }

  static void into(Database database, BackupFile backup) throws SQLException, IOException {
    try (var connection = database.asOwner().getConnection()) {
      if (!new Catalog(connection).isEmpty()) {
        throw new CannotStart(
            "The database is not empty, and a restore overwrites nothing; "
                + "set CAIRN_HOME to a new folder, or point CAIRN_DATABASE_URL at a new database.");
      }
    }
    new Restore(database, backup).all();
  }

  private void all() throws SQLException, IOException {
    try {
      Schema.makeAsOf(database, backup.manifest().migrations());
      try (var connection = database.asOwner().getConnection()) {
        connection.setAutoCommit(false);
        copyAll(connection);
        check(connection);
        connection.commit();
      }
      Schema.bringUpToDate(Schema.of(database));
    } catch (SQLException | IOException | RuntimeException e) {
      // It was empty before, and is again.
      Schema.removeAll(database);
      throw e;
    }
  }

  private void copyAll(Connection connection) throws SQLException, IOException {
    var here = new Catalog(connection).tables();
    for (var table : backup.manifest().tables()) {
      if (!here.contains(table.name())) {
        throw new CannotStart("This Cairn knows no table " + table.name() + ".");
      }
    }
    // In the order that references want here and now, whatever it was when the backup was made.
    for (var name : here) {
      for (var table : backup.manifest().tables()) {
        if (table.name().equals(name)) copy(connection, table);
      }
    }
    setSequences(connection);
  }

  private void copy(Connection connection, Manifest.Table table) throws SQLException, IOException {
    var quoted = Catalog.quoted(table.name());
    var digest = AuditChain.sha256();
    long rows;
    // Rows come back as they were: no trigger numbers or seals them again.
    run(connection, "alter table " + quoted + " disable trigger user");
    // A migration may have put rows of its own there; the backup has them as they became.
    run(connection, "delete from " + quoted);
    try (var in = new DigestInputStream(backup.table(table.name()), digest)) {
      rows =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn(
                  "copy %s from stdin (format binary)".formatted(Catalog.tableAndColumns(table)),
                  in);
      in.readAllBytes();
    }
    run(connection, "alter table " + quoted + " enable trigger user");
    if (rows != table.rows() || !HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
      throw new CannotStart("The backup is damaged: %s differs.".formatted(table.name()));
    }
  }

  private void setSequences(Connection connection) throws SQLException {
    try (var set = connection.prepareStatement("select setval(?::regclass, ?)")) {
      for (var sequence : backup.manifest().sequences().entrySet()) {
        set.setString(1, Catalog.quoted(sequence.getKey()));
        set.setLong(2, sequence.getValue());
        set.execute();
      }
    }
  }

  private void check(Connection connection) throws SQLException {
    var verified = AuditChain.verify(connection);
    var audit = backup.manifest().audit();
    if (!verified.equals(new Verified.Whole(audit.rows(), audit.seal()))) {
      throw new CannotStart("The audit trail of the backup is not whole: " + verified + ".");
    }
    try (var query = connection.createStatement();
        var gaps = query.executeQuery(GAPS)) {
      if (gaps.next() && gaps.getLong(1) > 0) {
        throw new CannotStart(gaps.getLong(1) + " journals of the backup have gaps.");
      }
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

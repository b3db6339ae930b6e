package health.cairn.app.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the whole clinic, as it is at one moment, into one file; the server may go on meanwhile.
 */
final class Backup {
  static final String MANIFEST = "manifest.json";

  private final Connection connection;
  private final Catalog catalog;

  private Backup(Connection connection) {
    this.connection = connection;
    catalog = new Catalog(connection);
  }

  /** Complete or absent; nobody else on this machine may read it. */
  static Manifest write(Database database, Path file, Clock clock)
      throws SQLException, IOException {
    if (Files.exists(file)) throw new CannotStart(file + " exists already.");
    var draft = file.resolveSibling(file.getFileName() + ".new");
    Home.writePrivately(draft, "");
    try (var connection = database.asOwner().getConnection()) {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      Manifest manifest;
      try (var zip = new ZipOutputStream(Files.newOutputStream(draft))) {
        zip.setLevel(Deflater.BEST_SPEED);
        manifest = new Backup(connection).write(zip, clock);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      return manifest;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private Manifest write(ZipOutputStream zip, Clock clock) throws SQLException, IOException {
    List<Manifest.Table> tables = new ArrayList<>();
    for (var table : catalog.tables()) tables.add(write(zip, table));
    var manifest =
        new Manifest(
            Manifest.FORMAT,
            clock.instant(),
            catalog.migrations(),
            AuditChain.head(connection),
            tables,
            catalog.sequences());
    zip.putNextEntry(new ZipEntry(MANIFEST));
    zip.write(JsonMapper.builder().build().writeValueAsBytes(manifest));
    zip.closeEntry();
    return manifest;
  }

  private Manifest.Table write(ZipOutputStream zip, String name) throws SQLException, IOException {
    var table = new Manifest.Table(name, catalog.columns(name), 0, "");
    zip.putNextEntry(new ZipEntry("tables/" + name));
    var digest = AuditChain.sha256();
    var rows =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut(
                "copy %s to stdout (format binary)".formatted(Catalog.tableAndColumns(table)),
                new DigestOutputStream(unclosed(zip), digest));
    zip.closeEntry();
    return new Manifest.Table(
        name, table.columns(), rows, HexFormat.of().formatHex(digest.digest()));
  }

  private static OutputStream unclosed(OutputStream out) {
    return new java.io.FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }
}

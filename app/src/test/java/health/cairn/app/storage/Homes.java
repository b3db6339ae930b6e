package health.cairn.app.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Homes for tests that start a PostgreSQL of their own; the programs are unpacked once for all. */
final class Homes {
  private static final Path BASE = Path.of("target", "test-home").toAbsolutePath();

  private Homes() {}

  static Home fresh() {
    return new Home(BASE, BASE.resolve("own-" + UUID.randomUUID())).make();
  }

  static void remove(Home home) {
    try {
      FileSystemUtils.deleteRecursively(home.folder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static DatabaseSettings settings(@Nullable Database database) {
    return database == null
        ? new DatabaseSettings(null, null, null, null, null)
        : new DatabaseSettings(
            database.url(),
            database.app().user(),
            database.app().password(),
            database.owner().user(),
            database.owner().password());
  }
}

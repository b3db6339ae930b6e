package health.cairn.app.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Properties;

/** The database in use: the clinic's own, or the embedded one, which ends with it. */
final class Server implements AutoCloseable {
  private final Database database;
  private final Optional<EmbeddedPostgres> started;

  private Server(Database database) {
    this.database = database;
    started = Optional.empty();
  }

  private Server(EmbeddedPostgres embedded) {
    database = embedded.database();
    started = Optional.of(embedded);
  }

  static Server of(DatabaseSettings settings, Home home) {
    return settings
        .given()
        .map(Server::new)
        .orElseGet(() -> new Server(EmbeddedPostgres.start(home)));
  }

  /** For a command, whether the clinic's server runs or not. */
  static Server reach(DatabaseSettings settings, Home home) {
    if (settings.given().isEmpty()) {
      if (!Files.isDirectory(home.database())) {
        throw new CannotStart("There is no clinic in %s.".formatted(home.folder()));
      }
      if (isServed(home)) return new Server(running(home));
    }
    return of(settings, home);
  }

  Database database() {
    return database;
  }

  private static boolean isServed(Home home) {
    var free = HomeLock.ifFree(home.make());
    free.ifPresent(HomeLock::close);
    return free.isEmpty();
  }

  private static Database running(Home home) {
    var words = new Properties();
    try (var in = Files.newBufferedReader(home.running())) {
      words.load(in);
    } catch (IOException e) {
      throw new CannotStart("The clinic is just opening or closing; try again in a moment.", e);
    }
    var url = "jdbc:postgresql://127.0.0.1:%s/cairn".formatted(words.getProperty("port"));
    return Secrets.of(home).database(url);
  }

  @Override
  public void close() {
    started.ifPresent(EmbeddedPostgres::close);
  }
}

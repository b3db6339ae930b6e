package health.cairn.app.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Properties;

/** A way to the clinic's database for a command, whether its server runs or not. */
final class Reach implements AutoCloseable {
  private final Database database;
  private final Optional<EmbeddedPostgres> started;

  private Reach(Database database, Optional<EmbeddedPostgres> started) {
    this.database = database;
    this.started = started;
  }

  static Reach to(DatabaseSettings settings, Home home) {
    var given = settings.given();
    if (given.isPresent()) return new Reach(given.get(), Optional.empty());
    if (!Files.isDirectory(home.database())) {
      throw new CannotStart("There is no clinic in %s.".formatted(home.folder()));
    }
    if (isServed(home)) return new Reach(running(home), Optional.empty());
    var postgres = EmbeddedPostgres.start(home);
    return new Reach(postgres.database(), Optional.of(postgres));
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

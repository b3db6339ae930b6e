package health.cairn.app.storage;

import java.util.Optional;

/** The database in use: the clinic's own, or the embedded one, which ends with it. */
final class Server implements AutoCloseable {
  private final Database database;
  private final Optional<EmbeddedPostgres> embedded;

  private Server(Database database, Optional<EmbeddedPostgres> embedded) {
    this.database = database;
    this.embedded = embedded;
  }

  static Server of(DatabaseSettings settings, Home home) {
    return settings
        .given()
        .map(database -> new Server(database, Optional.empty()))
        .orElseGet(() -> embedded(EmbeddedPostgres.start(home)));
  }

  private static Server embedded(EmbeddedPostgres postgres) {
    return new Server(postgres.database(), Optional.of(postgres));
  }

  Database database() {
    return database;
  }

  @Override
  public void close() {
    embedded.ifPresent(EmbeddedPostgres::close);
  }
}

package health.cairn.app.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits until a PostgreSQL that was just started answers, then makes its roles and database. */
final class FirstContact {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofMillis(25);

  private final String url;
  private final Secrets secrets;

  FirstContact(String url, Secrets secrets) {
    this.url = url;
    this.secrets = secrets;
  }

  /** Recovery after a crash can take a while: patient as long as the server lives. */
  void until(BooleanSupplier alive) {
    var admin = secrets.login(Secrets.ADMIN);
    for (var waited = Duration.ZERO; ; waited = waited.plus(PAUSE)) {
      try (var connection = DriverManager.getConnection(url, admin.user(), admin.password())) {
        makeRolesAndDatabase(connection);
        return;
      } catch (SQLException e) {
        if (!isStillStarting(e)) throw new CannotStart("PostgreSQL refuses: " + e.getMessage(), e);
        if (!alive.getAsBoolean()) throw new CannotStart("PostgreSQL ended while starting.", e);
        if (waited.compareTo(PATIENCE) > 0) throw new CannotStart("PostgreSQL is silent.", e);
        rest();
      }
    }
  }

  private static boolean isStillStarting(SQLException e) {
    // 08…: no connection yet; 57P03: recovering.
    var state = String.valueOf(e.getSQLState());
    return state.startsWith("08") || state.equals("57P03");
  }

  private void makeRolesAndDatabase(Connection connection) throws SQLException {
    makeRole(connection, secrets.login(Secrets.OWNER));
    makeRole(connection, secrets.login(Secrets.APP));
    if (!exists(connection, "select from pg_database where datname = ?", "cairn")) {
      run(connection, "create database cairn owner " + Secrets.OWNER);
      run(connection, "revoke all on database cairn from public");
      run(connection, "grant connect on database cairn to " + Secrets.APP);
    }
  }

  private static void makeRole(Connection connection, Login login) throws SQLException {
    if (exists(connection, "select from pg_roles where rolname = ?", login.user())) return;
    // Both words are ours: letters, digits and an underscore.
    run(connection, "create role %s login password '%s'".formatted(login.user(), login.password()));
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (var found = statement.executeQuery()) {
        return found.next();
      }
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void rest() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Interrupted.", e);
    }
  }
}

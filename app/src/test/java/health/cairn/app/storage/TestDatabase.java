package health.cairn.app.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The one PostgreSQL of all tests of a run: its programs and files stay in {@code target}, its
 * database is made anew.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test database", properties()));
  }

  static Database database() {
    return Running.DATABASE;
  }

  /** An empty database beside that of the tests' clinic. */
  static Database another() {
    var url = database().url().replaceAll("/cairn$", "/another");
    Running.run(url, "drop database if exists another with (force)");
    Running.run(url, "create database another owner " + Secrets.OWNER);
    return new Database(url, database().owner(), database().app());
  }

  /**
   * Restores a backup into a database beside that of the tests' clinic, for as long as it is looked
   * at.
   */
  public static <T> T restored(Path backup, Function<DataSource, T> look)
      throws IOException, SQLException {
    var another = another();
    try (var file = BackupFile.of(backup)) {
      Restore.into(another, file);
      return look.apply(another.asOwner());
    } finally {
      removeAnother();
    }
  }

  static void removeAnother() {
    Running.run(database().url(), "drop database if exists another with (force)");
  }

  private static Map<String, Object> properties() {
    var database = database();
    var all = new HashMap<String, Object>();
    all.put("cairn.home", Running.HOME.base().toString());
    all.put("cairn.database.url", database.url());
    all.put("cairn.database.user", database.app().user());
    all.put("cairn.database.password", database.app().password());
    all.put("cairn.database.owner-user", database.owner().user());
    all.put("cairn.database.owner-password", database.owner().password());
    return all;
  }

  /** Started when first asked for, ended with the run. */
  private static final class Running {
    static final Home HOME = home();
    static final Database DATABASE = start();

    private static Home home() {
      var kept = Home.of(Path.of("target", "test-home"), false).make();
      var lock = HomeLock.ifFree(kept);
      lock.ifPresent(HomeLock::close);
      // While another run, or another part of this one, has the usual one.
      return lock.isPresent() ? kept : Homes.fresh();
    }

    private static Database start() {
      var postgres = EmbeddedPostgres.start(HOME);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(postgres)));
      var database = postgres.database();
      makeAnew(database.url());
      return database;
    }

    private static void end(EmbeddedPostgres postgres) {
      postgres.close();
      if (!HOME.folder().equals(HOME.base())) Homes.remove(HOME);
    }

    private static void makeAnew(String url) {
      run(url, "drop database if exists cairn with (force)");
      run(url, "create database cairn owner " + Secrets.OWNER);
      // Nothing outlives the run. That what is kept is on the disk, EmbeddedPostgresTest holds.
      run(url, "alter database cairn set synchronous_commit = off");
    }

    static void run(String url, String sql) {
      var admin = Secrets.of(HOME).login(Secrets.ADMIN);
      var maintenance = url.replaceAll("/[^/]+$", "/postgres");
      try (var connection =
              DriverManager.getConnection(maintenance, admin.user(), admin.password());
          var statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}

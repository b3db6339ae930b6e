package health.cairn.app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.util.FileSystemUtils;

/** A server of its own, so slow: one test for each promise. */
class EmbeddedPostgresTest {
  private final Home home = Homes.fresh();

  @AfterEach
  void remove() {
    Homes.remove(home);
  }

  @Test
  void keepsWhatWasWrittenAndLetsNobodyElseIn() throws Exception {
    try (var first = EmbeddedPostgres.start(home)) {
      write(first.database(), "create table kept (n int)");
      write(first.database(), "insert into kept values (1)");
      assertThat(setting(first.database(), "fsync")).isEqualTo("on");
      assertThat(setting(first.database(), "synchronous_commit")).isEqualTo("on");
      assertThat(setting(first.database(), "data_checksums")).isEqualTo("on");
      assertThat(setting(first.database(), "listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(setting(first.database(), "password_encryption")).isEqualTo("scram-sha-256");
      assertThatThrownBy(() -> connect(first.database().url(), Secrets.OWNER, "wrong"))
          .isInstanceOf(SQLException.class);
      assertThatThrownBy(() -> EmbeddedPostgres.start(home))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("Another Cairn runs on");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secrets())))
          .isEqualTo("rw-------");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.running())))
          .isEqualTo("rw-------");
    }
    assertThat(home.running()).doesNotExist();
    try (var second = EmbeddedPostgres.start(home)) {
      write(second.database(), "insert into kept values (2)");
    }
  }

  @Test
  void passesOverAPidThatAnotherProcessHasByNow() throws Exception {
    EmbeddedPostgres.start(home).close();
    Files.writeString(
        home.database().resolve("postmaster.pid"),
        "%d%n%s%n".formatted(ProcessHandle.current().pid(), home.database()));
    EmbeddedPostgres.start(home).close();
    assertThat(ProcessHandle.current().isAlive()).isTrue();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void diesWithTheProcessThatStartedIt() throws Exception {
    var other = anotherJvm();
    var postgres = ProcessHandle.of(Long.parseLong(firstLine(other))).orElseThrow();
    other.destroyForcibly().waitFor();
    postgres.onExit().get(10, TimeUnit.SECONDS);
    try (var again = EmbeddedPostgres.start(home)) {
      write(again.database(), "insert into kept values (2)");
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void recoversWhenBothWereKilled() throws Exception {
    var other = anotherJvm();
    var postgres = ProcessHandle.of(Long.parseLong(firstLine(other))).orElseThrow();
    postgres.destroyForcibly();
    other.destroyForcibly().waitFor();
    postgres.onExit().get(10, TimeUnit.SECONDS);
    try (var again = EmbeddedPostgres.start(home)) {
      write(again.database(), "insert into kept values (2)");
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  @EnabledIfSystemProperty(named = "user.name", matches = "root")
  void runsAsNobodyWhereRootHasNoNamespaces() throws Exception {
    var reachable = Files.createTempDirectory("cairn-test");
    Files.setPosixFilePermissions(reachable, PosixFilePermissions.fromString("rwxr-xr-x"));
    var open = Home.of(reachable, false);
    try (var first = EmbeddedPostgres.start(open, RunAs.nobody())) {
      write(first.database(), "create table kept (n int)");
      assertThat(Files.getOwner(open.database()).getName()).isIn("nobody", "65534");
    } finally {
      FileSystemUtils.deleteRecursively(reachable);
    }
  }

  private Process anotherJvm() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Another.class.getName(),
            home.base().toString(),
            home.folder().toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String firstLine(Process process) throws IOException {
    try (var in = process.inputReader(StandardCharsets.UTF_8)) {
      return String.valueOf(in.readLine());
    }
  }

  /** A clinic that only waits to be killed. */
  static final class Another {
    public static void main(String[] args) throws Exception {
      var home = new Home(Path.of(args[0]), Path.of(args[1]));
      var postgres = EmbeddedPostgres.start(home);
      write(postgres.database(), "create table kept (n int)");
      System.out.println(
          Files.readAllLines(home.database().resolve("postmaster.pid")).get(0).strip());
      Thread.sleep(60_000);
    }
  }

  private static void write(Database database, String sql) throws SQLException {
    try (var connection = database.asOwner().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String setting(Database database, String name) throws SQLException {
    try (var connection = database.asOwner().getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("show " + name)) {
      row.next();
      return row.getString(1);
    }
  }

  private static void connect(String url, String user, String password) throws SQLException {
    DriverManager.getConnection(url, user, password).close();
  }
}

package health.cairn.app.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL of the home's own, as durable as any: fsync on, checksums on, passwords by scram,
 * reachable from this machine alone. It lives and dies with this process.
 */
final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

  private final Home home;
  private final HomeLock lock;
  private final PostgresPrograms programs;
  private final RunAs runAs;
  private final Process server;
  private final int port;
  private volatile boolean closing;

  private EmbeddedPostgres(Home home, HomeLock lock, RunAs runAs) {
    this.home = home;
    this.lock = lock;
    programs = PostgresPrograms.in(home);
    this.runAs = runAs;
    if (!Files.isDirectory(home.database())) initialise();
    Orphan.clear(home.database());
    port = freePort();
    server = startInItsOwnThread();
  }

  static EmbeddedPostgres start(Home home) {
    return start(home, RunAs.thisMachine());
  }

  static EmbeddedPostgres start(Home home, RunAs runAs) {
    var lock = HomeLock.on(home.make());
    try {
      var postgres = new EmbeddedPostgres(home, lock, runAs);
      postgres.makeReady();
      return postgres;
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  Database database() {
    return Secrets.of(home).database(url("cairn"));
  }

  private void makeReady() {
    try {
      new FirstContact(url("postgres"), Secrets.of(home)).until(server::isAlive);
      Home.writePrivately(home.running(), "port=%d%npid=%d%n".formatted(port, processId()));
    } catch (RuntimeException e) {
      server.destroyForcibly();
      throw e instanceof CannotStart
          ? new CannotStart(e.getMessage() + "\n" + Run.lastLines(home.databaseLog()), e)
          : e;
    }
  }

  private static long processId() {
    return ProcessHandle.current().pid();
  }

  private String url(String name) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name);
  }

  /** Into a draft folder, so that an interrupted first start leaves nothing that looks whole. */
  private void initialise() {
    var draft = home.folder().resolve("database.new");
    try {
      FileSystemUtils.deleteRecursively(draft);
      Files.createDirectories(draft);
      var word = home.folder().resolve("password.new");
      Home.writePrivately(word, Secrets.of(home).login(Secrets.ADMIN).password());
      runAs.give(draft);
      runAs.give(word);
      Run.toItsEnd(
          runAs.command(
              programs.program("initdb"),
              "-D",
              draft.toString(),
              "--username=" + Secrets.ADMIN,
              "--pwfile=" + word,
              "--auth=scram-sha-256",
              "--data-checksums",
              "--encoding=UTF8",
              "--locale=C",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8"),
          home.databaseLog());
      Files.delete(word);
      Files.move(draft, home.database(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The kernel's signal at our death follows the thread that forked; this one lives as long. */
  private Process startInItsOwnThread() {
    var started = new CompletableFuture<Process>();
    var thread =
        new Thread(
            () -> {
              try {
                started.complete(Run.begin(command(), home.databaseLog()));
                var code = started.join().waitFor();
                if (!closing) LOG.error("PostgreSQL ended by itself with {}", code);
              } catch (InterruptedException | RuntimeException e) {
                started.completeExceptionally(e);
              }
            },
            "postgresql");
    thread.setDaemon(true);
    thread.start();
    return started.join();
  }

  private java.util.List<String> command() {
    return runAs.command(
        programs.program("postgres"),
        "-D",
        home.database().toString(),
        "-p",
        String.valueOf(port),
        "-c",
        "listen_addresses=127.0.0.1",
        "-c",
        "unix_socket_directories=",
        "-c",
        "timezone=UTC",
        "-c",
        "max_connections=60",
        "-c",
        "shared_buffers=64MB",
        "-c",
        "jit=off",
        // Statements and rows that offend carry patients' values: they stay out of the log.
        "-c",
        "log_min_error_statement=panic",
        "-c",
        "log_error_verbosity=terse");
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Called last, by the container, when nobody is connected any more. */
  @Override
  public void close() {
    closing = true;
    try {
      Files.deleteIfExists(home.running());
      Run.toItsEnd(
          runAs.command(
              programs.program("pg_ctl"),
              "stop",
              "-D",
              home.database().toString(),
              "-m",
              "fast",
              "-w"),
          home.databaseLog());
      if (!server.waitFor(10, TimeUnit.SECONDS)) server.destroyForcibly();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.close();
    }
  }
}

package health.cairn.browser;

import health.cairn.app.CairnServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/** A clinic's server as a process of its own, in a home that is thrown away. */
final class Server implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;
  private final Path home;
  private final Path log;

  private Server(Process process, Path home, Path log) {
    this.process = process;
    this.home = home;
    this.log = log;
  }

  /** Serves with these further words; says what went wrong when it does not open. */
  static Server start(String name, String... words) {
    try {
      Files.createDirectories(Seen.FOLDER);
      var home = Files.createTempDirectory("cairn-browser");
      var log = Seen.FOLDER.resolve(name + ".log");
      var builder = new ProcessBuilder(command(words)).redirectErrorStream(true);
      builder.redirectOutput(log.toFile()).environment().put("CAIRN_HOME", home.toString());
      builder.environment().put("CAIRN_PORT", "0");
      var server = new Server(builder.start(), home, log);
      server.find("The clinic is open on (\\S+)");
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Quickly up rather than quick for long, as a test's server should be. */
  private static List<String> command(String... words) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        new ArrayList<>(
            List.of(
                java, "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(CairnServer.class.getName(), "serve"));
    command.addAll(List.of(words));
    return command;
  }

  URI address() {
    return URI.create(find("The clinic is open on (\\S+)"));
  }

  /** The one-time link that the server has told for a role. */
  URI link(String role) {
    return URI.create(find("Sign in as " + role + " .*: (\\S+)"));
  }

  /** Waits until the log says it, and returns the group of the pattern. */
  String find(String said) {
    var until = System.nanoTime() + PATIENCE.toNanos();
    var pattern = Pattern.compile(said);
    while (process.isAlive() && System.nanoTime() < until) {
      var found = pattern.matcher(log());
      if (found.find()) return found.group(1);
      pause();
    }
    throw new IllegalStateException("The server does not say: " + said + "\n" + log());
  }

  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.onExit().get(30, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    FileSystemUtils.deleteRecursively(home.toFile());
  }
}

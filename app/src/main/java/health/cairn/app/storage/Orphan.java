package health.cairn.app.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL that an earlier Cairn left on this database, or only its pid file. Called with the
 * home's lock held: nobody else has started it meanwhile.
 */
final class Orphan {
  private Orphan() {}

  static void clear(Path database) {
    var file = database.resolve("postmaster.pid");
    if (!Files.exists(file)) return;
    try {
      running(file).ifPresent(Orphan::stop);
      // PostgreSQL would believe a stale file whose number another process has by now.
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<ProcessHandle> running(Path file) throws IOException {
    var lines = Files.readAllLines(file);
    if (lines.isEmpty() || !lines.get(0).matches("\\d{1,9}")) return Optional.empty();
    return ProcessHandle.of(Long.parseLong(lines.get(0))).filter(Orphan::isPostgres);
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.isAlive()
        && process.info().command().map(c -> c.matches(".*postgres(\\.exe)?")).orElse(false);
  }

  /** A clean end if it takes one; a killed PostgreSQL recovers at the next start. */
  private static void stop(ProcessHandle postgres) {
    postgres.destroy();
    if (!ends(postgres, 10)) {
      postgres.destroyForcibly();
      ends(postgres, 10);
    }
  }

  private static boolean ends(ProcessHandle postgres, int seconds) {
    try {
      postgres.onExit().get(seconds, TimeUnit.SECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      return false;
    }
  }
}

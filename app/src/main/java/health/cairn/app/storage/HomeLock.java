package health.cairn.app.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Held while a server runs on a home, so that no second one adopts or stops its database. */
final class HomeLock implements AutoCloseable {
  private final FileChannel channel;
  private final FileLock lock;

  private HomeLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  static HomeLock on(Home home) {
    return ifFree(home)
        .orElseThrow(
            () ->
                new CannotStart(
                    "Another Cairn runs on %s; stop it first, or set CAIRN_HOME to another folder."
                        .formatted(home.folder())));
  }

  static Optional<HomeLock> ifFree(Home home) {
    try {
      var channel =
          FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      var lock = tryLock(channel);
      if (lock.isEmpty()) channel.close();
      return lock.map(held -> new HomeLock(channel, held));
    } catch (IOException e) {
      throw new CannotStart("The folder %s cannot be locked.".formatted(home.folder()), e);
    }
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException held) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

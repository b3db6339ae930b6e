package health.cairn.app.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder of one clinic on this machine. */
record Home(Path base, Path folder) {
  static Home of(Path base, boolean demo) {
    var root = base.toAbsolutePath().normalize();
    return new Home(root, demo ? root.resolve("demo") : root);
  }

  /** Shared by the clinic and its demo: unpacked programs are the same for both. */
  Path programs() {
    return base.resolve("postgresql");
  }

  Path database() {
    return folder.resolve("database");
  }

  Path databaseLog() {
    return folder.resolve("database.log");
  }

  Path lock() {
    return folder.resolve("lock");
  }

  /** Where the running server can be reached on this machine; absent while none runs. */
  Path running() {
    return folder.resolve("running");
  }

  Path secrets() {
    return folder.resolve("secrets");
  }

  Home make() {
    try {
      Files.createDirectories(folder);
      Files.createDirectories(programs());
      return this;
    } catch (IOException e) {
      throw new CannotStart("The folder %s cannot be made or written.".formatted(folder), e);
    }
  }

  /** A file that nobody else on this machine may read, complete or absent. */
  static void writePrivately(Path file, String text) {
    var draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(draft);
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        var mine = PosixFilePermissions.fromString("rw-------");
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(mine));
      }
      Files.writeString(draft, text);
      Files.move(draft, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

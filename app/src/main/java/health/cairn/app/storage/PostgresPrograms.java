package health.cairn.app.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this platform, unpacked once from the class path into the home. */
record PostgresPrograms(Path folder) {
  static PostgresPrograms in(Home home) {
    var archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
    var resource = PostgresPrograms.class.getResource("/" + archive);
    if (resource == null) {
      throw new CannotStart(
          "Cairn has no PostgreSQL for this platform (no %s); point CAIRN_DATABASE_URL at one."
              .formatted(archive));
    }
    try {
      // The length tells one release from the next.
      var connection = resource.openConnection();
      var name = archive.replace(".txz", "-" + connection.getContentLengthLong());
      var folder = home.programs().resolve(name);
      if (!Files.isDirectory(folder)) {
        try (var in = connection.getInputStream()) {
          unpackBeside(in, folder);
        }
      }
      return new PostgresPrograms(folder);
    } catch (IOException e) {
      throw new CannotStart("PostgreSQL cannot be unpacked to " + home.programs() + ".", e);
    }
  }

  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  static String archive(String system, String processor) {
    var arm = processor.equals("aarch64") || processor.equals("arm64");
    var lower = system.toLowerCase(Locale.ROOT);
    var name = lower.startsWith("mac") ? "darwin" : lower.startsWith("win") ? "windows" : "linux";
    return "postgres-%s-%s.txz".formatted(name, arm ? "arm_64" : "x86_64");
  }

  /** Complete or absent: another process may be unpacking the same at the same time. */
  private static void unpackBeside(InputStream archive, Path folder) throws IOException {
    var draft = folder.resolveSibling(folder.getFileName() + "." + ProcessHandle.current().pid());
    unpack(archive, draft);
    try {
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.isDirectory(folder)) throw e;
      FileSystemUtils.deleteRecursively(draft);
    }
  }

  private static void unpack(InputStream archive, Path folder) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (!entry.getName().startsWith("include/")) unpack(tar, entry, folder);
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder)
      throws IOException {
    var target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) throw new IOException("outside: " + entry.getName());
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, target);
      if ((entry.getMode() & 0100) != 0) target.toFile().setExecutable(true, false);
    }
  }
}

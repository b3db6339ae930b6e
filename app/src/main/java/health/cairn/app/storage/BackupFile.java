package health.cairn.app.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup, opened for reading. */
final class BackupFile implements AutoCloseable {
  private final Path file;
  private final ZipFile zip;
  private final Manifest manifest;

  private BackupFile(Path file, ZipFile zip) throws IOException {
    this.file = file;
    this.zip = zip;
    try (var in = open(Backup.MANIFEST)) {
      manifest = JsonMapper.builder().build().readValue(in, Manifest.class);
    } catch (JacksonException e) {
      throw new CannotStart(file + " is no backup: its manifest cannot be read.", e);
    }
    if (manifest.format() != Manifest.FORMAT) {
      throw new CannotStart(
          "%s has format %d, and this Cairn reads %d."
              .formatted(file, manifest.format(), Manifest.FORMAT));
    }
  }

  static BackupFile of(Path file) {
    try {
      var zip = new ZipFile(file.toFile());
      try {
        return new BackupFile(file, zip);
      } catch (RuntimeException | IOException e) {
        zip.close();
        throw e;
      }
    } catch (IOException e) {
      throw new CannotStart(
          "%s cannot be read as a backup: %s.".formatted(file, e.getMessage()), e);
    }
  }

  Manifest manifest() {
    return manifest;
  }

  InputStream table(String name) throws IOException {
    return open("tables/" + name);
  }

  private InputStream open(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) throw new CannotStart("%s lacks %s.".formatted(file, name));
    return zip.getInputStream(entry);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}

package health.cairn.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TemplatesTest {
  private static final Path FOLDER = Path.of("src", "main", "resources", "templates");

  /** The frame that a page takes does not bring it, and without it browsers draw as in 1998. */
  @Test
  void beginWithTheTypeOfTheDocument() throws IOException {
    try (var files = Files.walk(FOLDER)) {
      assertThat(files.filter(file -> file.toString().endsWith(".html")))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(file).content().startsWith("<!DOCTYPE html>"));
    }
  }
}

package health.cairn.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class InstrumentsPageTest {
  private static final Path PAGE = Path.of("../docs/instruments.md");

  @Test
  void thePageSaysWhatTheFilesSay() throws IOException {
    var page = InstrumentsPage.of(InstrumentsTest.shipped());
    if (Boolean.getBoolean("cairn.write")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).hasContent(page);
  }
}

package health.cairn.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EligibilityBookTest {
  private static final Path PAGE = Path.of("..", "docs", "eligibility.md");

  /** After a change of content run with -Dcairn.write=true: the page is written, not compared. */
  @Test
  void thePageSaysWhatTheFilesSay() throws IOException {
    var written = EligibilityBook.written();
    if (Boolean.getBoolean("cairn.write")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, written);
    }
    assertThat(PAGE).content().isEqualTo(written);
  }
}

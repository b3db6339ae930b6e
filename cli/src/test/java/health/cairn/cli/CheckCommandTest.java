package health.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  private static final String SHIPPED = "../content/src/main/resources/health/cairn/content/";

  private final Screen screen = new Screen();

  @Test
  void findsEveryShippedFileFine() {
    assertThat(
            screen.run(
                "check",
                SHIPPED + "protocols",
                SHIPPED + "instruments",
                SHIPPED + "populations",
                SHIPPED + "monitoring",
                SHIPPED + "evidence",
                SHIPPED + "sources.json",
                "../examples"))
        .isZero();
    assertThat(screen.out()).contains("(protocol depression-induction)", "no problem.\n");
    assertThat(screen.err()).isEmpty();
  }

  @Test
  void saysEveryProblemWithItsPlace(@TempDir Path folder) throws IOException {
    var file = folder.resolve("a.json");
    Files.writeString(file, "{\"cairn\": \"protocl/1\",\n \"cairn\": 1}");
    Files.writeString(folder.resolve("b.json"), "{");
    assertThat(screen.run("check", folder.toString())).isEqualTo(1);
    assertThat(screen.err()).contains(file + ":2:2: cairn: ", "breaks off here");
    assertThat(screen.out()).contains("2 files checked, ", " in 2 of them.");
  }

  @Test
  void speaksJson() {
    assertThat(screen.typing("{\"cairn\": \"recipe/1\"}").run("check", "-", "--json")).isEqualTo(1);
    assertThat(screen.out())
        .contains("\"cairn\": \"problems/1\"", "\"file\": \"standard input\", \"line\": 1");
    var fine = new Screen();
    assertThat(fine.run("check", SHIPPED + "sources.json", "--json")).isZero();
    assertThat(fine.out()).contains("\"problems\": []");
  }

  @Test
  void saysThatAFileIsNotThere() {
    assertThat(screen.run("check", "nowhere.json")).isEqualTo(1);
    assertThat(screen.err()).contains("nowhere.json:1:1: The file does not exist.");
  }

  @Test
  void saysThatAFolderHoldsNothingToCheck(@TempDir Path folder) {
    assertThat(screen.run("check", folder.toString())).isEqualTo(1);
    assertThat(screen.err()).contains(folder + ":1:1: The folder has no .json file.");
  }

  @Test
  void needsAFile() {
    assertThat(screen.run("check")).isEqualTo(2);
    assertThat(screen.err()).contains("FILE");
  }
}

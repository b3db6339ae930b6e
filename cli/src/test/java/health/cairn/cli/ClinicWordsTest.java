package health.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the clinic's own program is told, by the words that the help explains. */
class ClinicWordsTest {
  private static ClinicWords asked(String words) {
    return ClinicWords.of(words.split(" ")).orElseThrow();
  }

  @Test
  void needNoneToServe() {
    var asked = asked("serve");
    assertThat(asked.command()).isEqualTo("serve");
    assertThat(asked.has("--demo")).isFalse();
    assertThat(asked.number("--port")).isEmpty();
  }

  @Test
  void nameThePortEitherWay() {
    assertThat(asked("serve --port 8090").number("--port")).isEqualTo(Optional.of(8090));
    assertThat(asked("serve --demo --port=8090").number("--port")).isEqualTo(Optional.of(8090));
  }

  @Test
  void nameFilesAndSealsInTheirOrder() {
    assertThat(asked("backup --demo safe.zip").words()).isEqualTo(List.of("safe.zip"));
    assertThat(asked("restore safe.zip --verify").has("--verify")).isTrue();
    assertThat(asked("audit verify").words()).isEqualTo(List.of("verify"));
    assertThat(asked("audit verify 18:5f").words()).isEqualTo(List.of("verify", "18:5f"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "serve --spring.flyway.enabled=false",
        "serve --port",
        "serve --port=x",
        "serve now",
        "backup",
        "backup one two",
        "backup one --verify",
        "rebuild everything",
        "audit",
      })
  void areRefusedWhenTheyAreNotDeclared(String words) {
    assertThat(ClinicWords.of(words.split(" "))).isEmpty();
  }
}

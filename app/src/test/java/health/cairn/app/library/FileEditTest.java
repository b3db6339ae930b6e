package health.cairn.app.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.cairn.content.EligibilityRules;
import health.cairn.content.Protocols;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileEditTest {
  private static final String TEXT =
      "{\n  \"a\": 1.50,\n  \"b\": {\"c\": [1, {\"d\": \"é \\\"x\\\"\"}], \"e\": true},\n  \"f\": {}\n}\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "a|2|1.50|2",
        "b.c[0]|7|[1,|[7,",
        "b.c[1].d|\"y\"|\"é \\\"x\\\"\"|\"y\"",
        "b.e|false|true|false",
        "b.c|[]|[1, {\"d\": \"é \\\"x\\\"\"}]|[]",
      })
  void setsOneValueAndLeavesTheRest(String path, String json, String before, String after) {
    assertThat(FileEdit.set(TEXT, path, json)).isEqualTo(TEXT.replace(before, after));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "g|\"f\": {}|\"f\": {},\\n  \"g\": 9",
        "b.g|true}|true, \"g\": 9}",
        "b.c[1].g|x\\\"\"}|x\\\"\", \"g\": 9}",
        "f.g|{}|{\"g\": 9}",
      })
  void addsAKeyInTheManner(String path, String before, String after) {
    assertThat(FileEdit.set(TEXT, path, "9"))
        .isEqualTo(TEXT.replace(before, after.replace("\\n", "\n")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "'a'|'\"a\": 1.50,\\n  '|''",
        "'b.e'|', \"e\": true'|''",
        "'f'|',\\n  \"f\": {}'|''",
        "'b.c[1].d'|'{\"d\": \"é \\\"x\\\"\"}'|'{}'",
        "'nothing'|'x'|'x'",
      })
  void removesAKeyWithItsComma(String path, String before, String after) {
    assertThat(FileEdit.remove(TEXT, path))
        .isEqualTo(TEXT.replace(before.replace("\\n", "\n"), after));
  }

  @Test
  void addsAndRemovesWithoutATraceInEveryShippedFile() {
    for (var id : Protocols.ids()) {
      var text = Protocols.text(id).orElseThrow();
      assertThat(FileEdit.remove(FileEdit.set(text, "dose.x", "[1]"), "dose.x")).isEqualTo(text);
      var version = FileEdit.at(text, "version").orElseThrow();
      assertThat(FileEdit.set(text, "version", version)).isEqualTo(text);
    }
    for (var id : EligibilityRules.FILES) {
      var text = EligibilityRules.text(id).orElseThrow();
      var at = (id.equals("required") ? "required" : "criteria") + "[1].active";
      assertThat(FileEdit.remove(FileEdit.set(text, at, "false"), at)).isEqualTo(text);
    }
  }

  @Test
  void saysWhatStandsAtAPlace() {
    assertThat(FileEdit.at(TEXT, "a")).contains("1.50");
    assertThat(FileEdit.at(TEXT, "z")).isEmpty();
  }

  @Test
  void hasNoPlaceInsideWhatIsNoObject() {
    assertThatThrownBy(() -> FileEdit.set(TEXT, "a.b", "1"))
        .hasMessageContaining("no place for a.b");
  }
}

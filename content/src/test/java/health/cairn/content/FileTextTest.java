package health.cairn.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class FileTextTest {
  private static final String TEXT =
      """
      {
        "a": 1.50,
        "b": {"c": [1, {"d": "é \\"x\\""}], "e": true},
        "f": {}
      }
      """;

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
    assertThat(new FileText(TEXT).set(path, json).text()).isEqualTo(TEXT.replace(before, after));
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
    assertThat(new FileText(TEXT).set(path, "9").text())
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
    assertThat(new FileText(TEXT).remove(path).text())
        .isEqualTo(TEXT.replace(before.replace("\\n", "\n"), after));
  }

  @Test
  void addsAndRemovesWithoutATraceInEveryShippedFile() {
    for (var id : Protocols.ids()) {
      var text = Protocols.text(id).orElseThrow();
      assertThat(without("dose.x", "[1]", text)).isEqualTo(text);
      var file = new FileText(text);
      assertThat(file.set("version", file.at("version").orElseThrow()).text()).isEqualTo(text);
    }
    for (var id : EligibilityRules.FILES) {
      var text = EligibilityRules.text(id).orElseThrow();
      var at = (id.equals("required") ? "required" : "criteria") + "[1].active";
      assertThat(without(at, "false", text)).isEqualTo(text);
    }
  }

  private static String without(String place, String added, String text) {
    return new FileText(text).set(place, added).remove(place).text();
  }

  @Test
  void saysWhatStandsAtAPlace() {
    assertThat(new FileText(TEXT).at("a")).contains("1.50");
    assertThat(new FileText(TEXT).at("z")).isEmpty();
  }

  @Test
  void hasNoPlaceInsideWhatIsNoObject() {
    assertThatThrownBy(() -> new FileText(TEXT).set("a.b", "1"))
        .hasMessageContaining("no place for a.b");
  }

  @Test
  void saysValuesInPlainWords() {
    var file = new FileText(TEXT);
    assertThat(file.words("a")).containsExactly("1.50");
    assertThat(file.words("b.c[1].d")).containsExactly("é \"x\"");
    assertThat(file.words("b.c")).containsExactly("1", "");
    assertThat(file.words("z")).isEmpty();
  }

  @Test
  void quotesWhatJsonWouldMistake() {
    assertThat(new FileText(TEXT).set("a", FileText.quoted("a \"b\" \\ \n")).words("a"))
        .containsExactly("a \"b\" \\ \n");
  }

  @Test
  void setsManyAsIfOneByOne() {
    var many = new LinkedHashMap<String, String>();
    many.put("f.h", "7");
    many.put("b.c[1].d", "\"longer than before\"");
    many.put("a", "2");
    many.put("b.e", "false");
    var one = new FileText(TEXT);
    for (var it : many.entrySet()) one = one.set(it.getKey(), it.getValue());
    assertThat(new FileText(TEXT).set(many).text()).isEqualTo(one.text());
  }

  @Nested
  class IsParsed {
    private final AtomicInteger parses = new AtomicInteger();
    private final JsonFactory factory = new JsonFactory();

    private FileText counted(String text) {
      return new FileText(
          text,
          it -> {
            parses.incrementAndGet();
            return factory.createParser(ObjectReadContext.empty(), it);
          });
    }

    @Test
    void onceHoweverManyPlacesAreAsked() {
      var text = Protocols.text(Protocols.ids().get(0)).orElseThrow();
      var file = counted(text);
      var places = Span.all(factory.createParser(ObjectReadContext.empty(), text)).keySet();
      assertThat(places).hasSizeGreaterThan(150);
      places.forEach(place -> assertThat(file.at(place)).isPresent());
      places.forEach(file::words);
      assertThat(parses).hasValue(1);
    }

    @Test
    void onceMoreForManyChanges() {
      var text = counted(TEXT).set(Map.of("a", "2", "b.e", "false", "b.c[0]", "3")).text();
      assertThat(text).contains("2,", "false", "[3,");
      assertThat(parses).hasValue(1);
    }
  }
}

package health.cairn.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTextTest {
  @Test
  void oneLineHoldsEverything() {
    var json = JsonText.line().text("a", "é \"quoted\"\n").object("b").flag("c", true).end();
    assertThat(json.done()).isEqualTo("{\"a\":\"é \\\"quoted\\\"\\n\",\"b\":{\"c\":true}}\n");
  }

  @Test
  void readableBreaksLinesAtOuterKeysAndItemsOnly() {
    var json = JsonText.readable().whole("k", 1).list("items");
    json.object().whole("x", 1).whole("y", 2).end().object().whole("x", 3).end().endList();
    assertThat(json.texts("none", List.of()).done())
        .isEqualTo(
            """
            {
             "k": 1,
             "items": [
               {"x": 1, "y": 2},
               {"x": 3}
             ],
             "none": []
            }
            """);
  }

  @Test
  void numbersAreRoundedHalfUpAndPlain() {
    var json = JsonText.line().list("n");
    json.number(0.12345, 4).number(0.5, 4).number(17, 1).number(-0.04, 1).number(1e7, 0);
    assertThat(json.endList().done()).isEqualTo("{\"n\":[0.1235,0.5,17.0,0.0,10000000]}\n");
  }

  @Test
  void whatIsNotANumberIsNull() {
    var json = JsonText.line().number("x", Double.NaN, 1).unknown("y");
    assertThat(json.done()).isEqualTo("{\"x\":null,\"y\":null}\n");
  }
}

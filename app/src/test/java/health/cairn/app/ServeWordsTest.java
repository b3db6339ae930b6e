package health.cairn.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServeWordsTest {
  @Test
  void needNoWords() {
    assertThat(ServeWords.settings(List.of())).contains(Map.of());
  }

  @Test
  void nameThePortEitherWay() {
    var port = Map.of("cairn.port", "8090");
    assertThat(ServeWords.settings(List.of("--port", "8090"))).contains(port);
    assertThat(ServeWords.settings(List.of("--port=8090"))).contains(port);
  }

  @Test
  void askForTheDemo() {
    assertThat(ServeWords.settings(List.of("--demo"))).contains(Map.of("cairn.demo", "true"));
  }

  @Test
  void areRefusedWhenUnknown() {
    assertThat(ServeWords.settings(List.of("--spring.flyway.enabled=false"))).isEmpty();
    assertThat(ServeWords.settings(List.of("--port"))).isEmpty();
    assertThat(ServeWords.settings(List.of("--port=x"))).isEmpty();
  }
}

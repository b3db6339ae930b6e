package health.cairn.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.cairn.app.storage.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class OriginTest {
  @ParameterizedTest
  @CsvSource({
    "https://clinic.example, https://clinic.example, clinic.example",
    "HTTPS://Clinic.Example:443/, https://clinic.example, clinic.example",
    "https://clinic.example:8443, https://clinic.example:8443, clinic.example",
    "http://localhost:8080, http://localhost:8080, localhost"
  })
  void isWhatBrowsersShow(String said, String address, String host) {
    assertThat(Origin.parse(said)).contains(new Origin(address, host));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clinic.example",
        "http://clinic.example",
        "https://clinic.example/cairn",
        "https://clinic.example?x",
        "https://me@clinic.example",
        "https://192.0.2.1",
        "https://[::1]",
        "ftp://clinic.example",
        "https://",
        "https://a b"
      })
  void isRefusedAtTheStart(String said) {
    assertThatThrownBy(() -> new Origins(said))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("CAIRN_ORIGIN")
        .hasMessageContaining(said);
  }

  @Test
  void isThisMachineWhenTheClinicSaysNothing() {
    assertThat(new Origins("").of(asked("http", "localhost", 8080)))
        .contains(new Origin("http://localhost:8080", "localhost"));
  }

  @Test
  void isNotWhateverHostABrowserNames() {
    assertThat(new Origins("").of(asked("https", "cairn.example", 443))).isEmpty();
    assertThat(new Origins("").of(asked("http", "127.0.0.1", 8080))).isEmpty();
  }

  @Test
  void isWhatTheClinicSaysWhateverTheBrowserNames() {
    assertThat(new Origins("https://clinic.example").of(asked("http", "localhost", 8080)))
        .contains(new Origin("https://clinic.example", "clinic.example"));
  }

  private static MockHttpServletRequest asked(String scheme, String host, int port) {
    var request = new MockHttpServletRequest();
    request.setScheme(scheme);
    request.setServerName(host);
    request.setServerPort(port);
    return request;
  }
}

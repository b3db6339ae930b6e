package health.cairn.app.operations;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.cairn.app.ClinicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ClinicTest
class DoorsTest {
  @Autowired MockMvc door;

  @ParameterizedTest
  @ValueSource(strings = {"/livez", "/readyz"})
  void tellsAnybodyThatItLives(String path) throws Exception {
    door.perform(get(path).with(from("192.0.2.7"))).andExpect(status().isOk());
  }

  @Test
  void takesNothingThere() throws Exception {
    door.perform(post("/livez")).andExpect(status().isForbidden());
  }

  @Test
  void showsMetricsToThisMachine() throws Exception {
    door.perform(get("/metrics").with(from("127.0.0.1"))).andExpect(status().isOk());
  }

  @Test
  void showsMetricsToNoStranger() throws Exception {
    door.perform(get("/metrics").with(from("192.0.2.7"))).andExpect(status().isForbidden());
  }

  @Test
  void showsMetricsToNoStrangerBehindAProxy() throws Exception {
    door.perform(get("/metrics").header("X-Forwarded-For", "192.0.2.7"))
        .andExpect(status().isForbidden());
  }

  private static org.springframework.test.web.servlet.request.RequestPostProcessor from(
      String address) {
    return request -> {
      request.setRemoteAddr(address);
      return request;
    };
  }
}

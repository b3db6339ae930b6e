package health.cairn.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.cairn.app.storage.CannotStart;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

/** The real server, asked from 127.0.0.1. */
class TrustedProxiesTest {
  private static final String CLIENT = "203.0.113.9";

  @Test
  void areBelieved() throws Exception {
    assertThat(seenBehind(List.of("127.0.0.0/8"), CLIENT)).isEqualTo(CLIENT + " https true");
  }

  @Test
  void areNobodyUnlessNamed() throws Exception {
    assertThat(seenBehind(List.of(), CLIENT)).isEqualTo("127.0.0.1 http false");
  }

  @Test
  void areNotThoseOfAnotherNetwork() throws Exception {
    assertThat(seenBehind(List.of("10.0.0.0/8", "::1"), CLIENT)).isEqualTo("127.0.0.1 http false");
  }

  @Test
  void areAskedForTheLastStrangerNotForWhatTheStrangerSays() throws Exception {
    var forged = "198.51.100.1, " + CLIENT + ", 10.0.0.7";
    assertThat(seenBehind(List.of("127.0.0.1", " 10.0.0.0/8"), forged)).startsWith(CLIENT);
  }

  @Test
  void mustBeAddressesOrRanges() {
    assertThatThrownBy(() -> TrustedProxies.believed(List.of("10.0.0.0/99")))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("10.0.0.0/99");
    assertThatThrownBy(() -> TrustedProxies.believed(List.of(".*")))
        .isInstanceOf(CannotStart.class);
  }

  private static String seenBehind(List<String> proxies, String forwardedFor) throws Exception {
    var factory = new TomcatServletWebServerFactory(0);
    TrustedProxies.believed(proxies).customize(factory);
    var server =
        factory.getWebServer(context -> context.addServlet("seen", new Seen()).addMapping("/seen"));
    server.start();
    try {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + "/seen"))
              .header("X-Forwarded-For", forwardedFor)
              .header("X-Forwarded-Proto", "https")
              .build();
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    } finally {
      server.stop();
      server.destroy();
    }
  }

  private static final class Seen extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response
          .getWriter()
          .print(request.getRemoteAddr() + " " + request.getScheme() + " " + request.isSecure());
    }
  }
}

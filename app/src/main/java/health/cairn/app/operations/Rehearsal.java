package health.cairn.app.operations;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The clinic that opens and closes at once, when the launcher notes which classes a start loads.
 */
@Component
@ConditionalOnProperty("cairn.rehearsal")
class Rehearsal {
  private static final List<String> PAGES = List.of("/livez", "/readyz", "/");

  @EventListener
  void opened(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null) {
      PAGES.forEach(page -> ask("http://127.0.0.1:" + web.getWebServer().getPort() + page));
      new Thread(ready.getApplicationContext()::close, "end of rehearsal").start();
    }
  }

  private static void ask(String address) {
    try {
      var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
      connection.getResponseCode();
      connection.disconnect();
    } catch (IOException unanswered) {
      // Then the archive knows a few classes less.
    }
  }
}

package health.cairn.app.operations;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the server where to find it. */
@Component
class Opening {
  private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

  @EventListener
  void opened(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null
        && web.getWebServer().getPort() > 0) {
      LOG.info("The clinic is open on http://localhost:{}", web.getWebServer().getPort());
    }
  }
}

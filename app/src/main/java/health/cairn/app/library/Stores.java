package health.cairn.app.library;

import health.cairn.app.storage.Journals;
import health.cairn.core.instrument.InstrumentText;
import health.cairn.core.protocol.Protocol;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of content that a clinic has versions of. */
@Configuration(proxyBeanMethods = false)
class Stores {
  @Bean
  Shelves<Protocol> protocolShelves(Journals journals, Clock clock) {
    return new Shelves<>(new ProtocolStock(), journals, clock);
  }

  @Bean
  Shelves<RuleFile> ruleShelves(Journals journals, Clock clock) {
    return new Shelves<>(new RuleStock(), journals, clock);
  }

  @Bean
  Shelves<InstrumentText> textShelves(Journals journals, Clock clock) {
    return new Shelves<>(new TextStock(), journals, clock);
  }
}

package health.cairn.app.library;

import health.cairn.app.record.Records;
import health.cairn.core.instrument.InstrumentText;
import health.cairn.core.protocol.Protocol;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of content that a clinic has versions of. */
@Configuration(proxyBeanMethods = false)
class Stores {
  @Bean
  Shelves<Protocol> protocolShelves(Records records, Clock clock) {
    return new Shelves<>(new ProtocolStock(), records, clock);
  }

  @Bean
  Shelves<RuleFile> ruleShelves(Records records, Clock clock) {
    return new Shelves<>(new RuleStock(), records, clock);
  }

  @Bean
  Shelves<InstrumentText> textShelves(Records records, Clock clock) {
    return new Shelves<>(new TextStock(), records, clock);
  }
}

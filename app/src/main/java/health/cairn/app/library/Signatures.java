package health.cairn.app.library;

import health.cairn.content.EligibilityRules;
import health.cairn.content.Protocols;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.protocol.ProtocolId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Signatures of the clinic's medical director under what ships. */
@Component
public class Signatures {
  private final Shelves<Protocol> protocols;
  private final Shelves<RuleFile> rules;

  Signatures(Shelves<Protocol> protocols, Shelves<RuleFile> rules) {
    this.protocols = protocols;
    this.rules = rules;
  }

  /**
   * Signs all protocols and rules that are in force and unsigned: for a clinic that is not real.
   */
  public void signAll(String signature, UUID by) {
    unsigned(protocols, protocolIds())
        .forEach(it -> protocols.approve(it, it.front(), signature, by));
    unsigned(rules, EligibilityRules.FILES)
        .forEach(it -> rules.approve(it, it.front(), signature, by));
  }

  private static List<String> protocolIds() {
    return Protocols.ids().stream().map(ProtocolId::value).toList();
  }

  private static <T> Stream<Shelf<T>> unsigned(Shelves<T> shelves, List<String> ids) {
    return ids.stream()
        .flatMap(it -> shelves.fresh(it).stream())
        .filter(it -> !it.isRetired())
        .filter(it -> it.inForce().filter(Shelf.Version::isUnsigned).isPresent());
  }
}

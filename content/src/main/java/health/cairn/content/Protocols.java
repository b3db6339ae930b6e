package health.cairn.content;

import health.cairn.core.evidence.Condition;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.protocol.ProtocolId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The protocols that ship with Cairn, and the reader for a clinic's own. */
public final class Protocols {
  private static final Map<ProtocolId, Condition> INDEX = index();

  static final String INDEX_KIND = "protocol-index/1";

  private Protocols() {}

  /** Every shipped protocol, in the order of the index. */
  public static List<ProtocolId> ids() {
    return List.copyOf(INDEX.keySet());
  }

  /** The shipped protocols for a condition; the first is the usual one. */
  public static List<ProtocolId> ids(Condition condition) {
    return INDEX.entrySet().stream()
        .filter(entry -> entry.getValue() == condition)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** A shipped protocol. Opens its own file alone. */
  public static Optional<Protocol> find(ProtocolId id) {
    return Optional.of(id).filter(INDEX::containsKey).map(Protocols::open);
  }

  /** The file of a shipped protocol, to begin a clinic's own from. */
  public static Optional<String> text(ProtocolId id) {
    return Optional.of(id)
        .filter(INDEX::containsKey)
        .map(it -> Document.text("protocols/" + it + ".json"));
  }

  /** The usual protocol for a condition. */
  public static Protocol usual(Condition condition) {
    return open(ids(condition).get(0));
  }

  /** A clinic's own protocol; its sources and instruments must be shipped ones. */
  public static Read<Protocol> read(Document document) {
    return document.read(new ProtocolReader(new Citing(Known.shipped()))::read);
  }

  private static Protocol open(ProtocolId id) {
    return Document.resource("protocols/" + id + ".json")
        .read(new ProtocolReader(new Citing(Known.trusting()))::read)
        .orThrow();
  }

  private static Map<ProtocolId, Condition> index() {
    return Document.resource("protocols/index.json").read(Protocols::index).orThrow();
  }

  static Map<ProtocolId, Condition> index(Place root) {
    var protocols = root.kind(INDEX_KIND).knowing("protocols").required("protocols");
    var index = new LinkedHashMap<ProtocolId, Condition>();
    for (var id : protocols.keys()) {
      index.put(
          ProtocolId.of(id),
          protocols.required(id).word(List.of(Condition.values()), Condition::id));
    }
    return index;
  }
}

package health.cairn.app.library;

import health.cairn.app.library.Shelf.Piece;
import health.cairn.app.record.Stream;
import health.cairn.content.Document;
import health.cairn.content.Protocols;
import health.cairn.content.Read;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.protocol.ProtocolId;
import java.util.List;
import java.util.Optional;

/** The protocols. */
final class ProtocolStock implements Stock<Protocol> {
  @Override
  public Stream<ShelfFact> stream() {
    return ShelfFact.PROTOCOLS;
  }

  @Override
  public Optional<Piece<Protocol>> shipped(String id) {
    return Protocols.ids().stream()
        .filter(it -> it.value().equals(id))
        .findFirst()
        .map(ProtocolStock::open);
  }

  private static Piece<Protocol> open(ProtocolId id) {
    return new Piece<>(Protocols.text(id).orElseThrow(), Protocols.find(id).orElseThrow());
  }

  @Override
  public Read<Protocol> read(String text) {
    return Protocols.read(Document.of("protocol.json", text));
  }

  @Override
  public String id(Protocol content) {
    return content.id().value();
  }

  @Override
  public String version(Protocol content) {
    return content.version();
  }

  /** Courses were opened for a condition; another one needs a protocol of its own. */
  @Override
  public List<Misfit> misfits(Shelf<Protocol> shelf, Protocol content) {
    var condition = shelf.front().content().condition();
    return content.condition() == condition || shelf.inForce().isEmpty()
        ? List.of()
        : List.of(new Misfit("condition", "library.problem.condition", condition.id()));
  }
}

package health.cairn.app.library;

import health.cairn.app.library.ProtocolFact.Approved;
import health.cairn.app.library.ProtocolFact.Drafted;
import health.cairn.app.library.ProtocolShelf.Version;
import health.cairn.app.storage.Appending.Appended;
import health.cairn.app.storage.JournalRow;
import health.cairn.app.storage.Journals;
import health.cairn.content.Document;
import health.cairn.content.Protocols;
import health.cairn.core.protocol.Protocol;
import health.cairn.core.protocol.ProtocolId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The clinic's protocols with all their versions, and the only writer of them. */
@Component
class ProtocolShelves {
  /** Another node of the clinic may approve a version; it is in force here so much later. */
  private static final Duration FRESH = Duration.ofSeconds(5);

  private static final String DRAFTED = "protocol.drafted.v1";
  private static final String APPROVED = "protocol.approved.v1";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Journals journals;
  private final Clock clock;
  private final Map<ProtocolId, Kept> kept = new ConcurrentHashMap<>();
  private final Map<String, Protocol> read = new ConcurrentHashMap<>();

  ProtocolShelves(Journals journals, Clock clock) {
    this.journals = journals;
    this.clock = clock;
  }

  private record Kept(ProtocolShelf shelf, Instant at) {}

  /** Empty if there is no such protocol. */
  Optional<ProtocolShelf> of(ProtocolId id) {
    if (!Protocols.ids().contains(id)) {
      return Optional.empty();
    }
    var now = clock.instant();
    var known = kept.get(id);
    if (known == null || known.at().plus(FRESH).isBefore(now)) {
      known = new Kept(read(id), now);
      kept.put(id, known);
    }
    return Optional.of(known.shelf());
  }

  /** False if somebody else wrote to the protocol meanwhile. */
  @Transactional
  boolean draft(ProtocolShelf shelf, Protocol protocol, String text, UUID by) {
    return write(shelf.id(), new Drafted(now(), protocol.version(), text), by);
  }

  @Transactional
  boolean approve(ProtocolShelf shelf, Version version, String signature, UUID by) {
    return write(shelf.id(), new Approved(now(), version.number(), signature), by);
  }

  private boolean write(ProtocolId id, ProtocolFact fact, UUID by) {
    var stream = stream(id);
    int before = journals.read(stream).size();
    var row =
        new JournalRow(
            before + 1,
            fact instanceof Drafted ? DRAFTED : APPROVED,
            fact.at(),
            fact.at(),
            by,
            Optional.empty(),
            JSON.writeValueAsString(fact));
    kept.remove(id);
    return journals.append(stream, before, List.of(row)) instanceof Appended;
  }

  private ProtocolShelf read(ProtocolId id) {
    var shipped = Protocols.find(id).orElseThrow();
    var versions = new ArrayList<Version>();
    var text = Protocols.text(id).orElseThrow();
    versions.add(new Version(0, shipped.version(), text, shipped, null, null, null, ""));
    for (var row : journals.read(stream(id))) {
      if (row.kind().equals(DRAFTED)) {
        versions.add(drafted(row));
      } else {
        approve(versions, JSON.readValue(row.body(), Approved.class));
      }
    }
    return new ProtocolShelf(id, versions);
  }

  private Version drafted(JournalRow row) {
    var fact = JSON.readValue(row.body(), Drafted.class);
    var protocol = read.computeIfAbsent(fact.text(), ProtocolShelves::parsed);
    return new Version(
        row.number(),
        fact.version(),
        fact.text(),
        protocol,
        row.recordedBy(),
        row.recordedAt(),
        null,
        "");
  }

  private static Protocol parsed(String text) {
    return Protocols.read(Document.of("protocol.json", text)).orThrow();
  }

  private static void approve(List<Version> versions, Approved fact) {
    versions.replaceAll(
        it ->
            it.number() == fact.draft()
                ? new Version(
                    it.number(),
                    it.version(),
                    it.text(),
                    it.protocol(),
                    it.by(),
                    it.at(),
                    fact.at(),
                    fact.signature())
                : it);
  }

  private static UUID stream(ProtocolId id) {
    return UUID.nameUUIDFromBytes(("protocol/" + id).getBytes(StandardCharsets.UTF_8));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

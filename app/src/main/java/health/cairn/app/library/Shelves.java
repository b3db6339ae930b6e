package health.cairn.app.library;

import health.cairn.app.library.Shelf.Piece;
import health.cairn.app.library.Shelf.Version;
import health.cairn.app.library.ShelfFact.Approved;
import health.cairn.app.library.ShelfFact.Begun;
import health.cairn.app.library.ShelfFact.Drafted;
import health.cairn.app.library.ShelfFact.Restored;
import health.cairn.app.library.ShelfFact.Retired;
import health.cairn.app.record.Draft;
import health.cairn.app.record.Folder;
import health.cairn.app.record.Records;
import health.cairn.core.record.Entry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.transaction.annotation.Transactional;

/** One kind of the clinic's content with all its versions. */
class Shelves<T> implements Stacks<T> {
  /** Another node of the clinic may approve a version; it is in force here so much later. */
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Stock<T> stock;
  private final Records records;
  private final Clock clock;
  private final Map<String, Kept<Optional<Shelf<T>>>> kept = new ConcurrentHashMap<>();
  private final Map<String, Piece<T>> shipped = new ConcurrentHashMap<>();
  private final Map<String, Piece<T>> read = new ConcurrentHashMap<>();
  private volatile Kept<Map<String, String>> begun = new Kept<>(Map.of(), Instant.MIN);

  Shelves(Stock<T> stock, Records records, Clock clock) {
    this.stock = stock;
    this.records = records;
    this.clock = clock;
  }

  private record Kept<K>(K value, Instant at) {
    boolean isFresh(Instant now) {
      return !at.isBefore(now.minus(FRESH));
    }
  }

  @Override
  public Optional<Shelf<T>> of(String id) {
    var known = kept.get(id);
    return known != null && known.isFresh(clock.instant()) ? known.value() : fresh(id);
  }

  /** As it stands in the journal at this moment. */
  Optional<Shelf<T>> fresh(String id) {
    var from = Optional.ofNullable(added().get(id));
    if (from.isEmpty() && shipped(id).isEmpty()) {
      return Optional.empty();
    }
    var now = clock.instant();
    var shelf = Optional.of(shelf(id, from));
    kept.put(id, new Kept<>(shelf, now));
    return shelf;
  }

  private Optional<Piece<T>> shipped(String id) {
    var known = Optional.ofNullable(shipped.get(id));
    return known.or(
        () -> {
          var found = stock.shipped(id);
          found.ifPresent(it -> shipped.put(id, it));
          return found;
        });
  }

  @Override
  public Map<String, String> added() {
    var now = clock.instant();
    if (!begun.isFresh(now)) {
      begun = new Kept<>(readAdded(), now);
    }
    return begun.value();
  }

  private Map<String, String> readAdded() {
    var all = new LinkedHashMap<String, String>();
    for (var entry : read(list()).journal().entries()) {
      if (entry.fact() instanceof Begun fact) {
        all.put(fact.id(), fact.from());
      }
    }
    return all;
  }

  /** Begins something of the clinic's own; false if somebody did so meanwhile. */
  @Transactional
  boolean begin(String id, String from, T first, String text, UUID by) {
    begun = new Kept<>(Map.of(), Instant.MIN);
    kept.remove(id);
    var draft = new Drafted(clock.instant(), stock.version(first), text);
    if (!write(stream(id), 0, draft, by)) return false;
    records.keep(read(list()), by, journal -> Draft.keep(new Begun(clock.instant(), id, from)));
    return true;
  }

  /** False if somebody else wrote to the shelf meanwhile. */
  @Transactional
  boolean draft(Shelf<T> shelf, T content, String text, UUID by) {
    return write(shelf, new Drafted(clock.instant(), stock.version(content), text), by);
  }

  @Transactional
  boolean approve(Shelf<T> shelf, Version<T> version, String signature, UUID by) {
    return write(shelf, new Approved(clock.instant(), version.number(), signature), by);
  }

  @Transactional
  boolean retire(Shelf<T> shelf, String reason, UUID by) {
    return write(shelf, new Retired(clock.instant(), reason), by);
  }

  @Transactional
  boolean restore(Shelf<T> shelf, UUID by) {
    return write(shelf, new Restored(clock.instant()), by);
  }

  private boolean write(Shelf<T> shelf, ShelfFact fact, UUID by) {
    kept.remove(shelf.id());
    return write(stream(shelf.id()), shelf.entries(), fact, by);
  }

  /** What others wrote meanwhile must be looked at first. */
  private boolean write(UUID shelf, int seen, ShelfFact fact, UUID by) {
    return records
        .keep(
            read(shelf),
            by,
            journal -> journal.size() == seen ? Draft.keep(fact) : Draft.refuse(journal.size()))
        .isKept();
  }

  private Folder<ShelfFact> read(UUID id) {
    return records.read(stock.stream(), id);
  }

  /** What the clinic began stays its own, even where a later Cairn ships the same name. */
  private Shelf<T> shelf(String id, Optional<String> from) {
    var versions = new ArrayList<Version<T>>();
    if (from.isEmpty()) {
      var first = shipped(id).orElseThrow();
      versions.add(Version.shipped(stock.version(first.content()), first));
    }
    Optional<Retired> retired = Optional.empty();
    var entries = read(stream(id)).journal().entries();
    for (var entry : entries) {
      if (entry.fact() instanceof Drafted fact) {
        Shelf.put(versions, drafted(entry, fact));
      } else if (entry.fact() instanceof Approved fact) {
        versions.replaceAll(it -> it.number() == fact.draft() ? it.approved(fact) : it);
      } else {
        retired = entry.fact() instanceof Retired fact ? Optional.of(fact) : Optional.empty();
      }
    }
    return new Shelf<>(id, from.orElse(""), versions, retired, entries.size());
  }

  private Version<T> drafted(Entry<ShelfFact> entry, Drafted fact) {
    var piece = read.computeIfAbsent(fact.text(), it -> new Piece<>(it, stock.read(it).orThrow()));
    return new Version<>(
        entry.number(),
        fact.version(),
        piece.text(),
        piece.content(),
        entry.by(),
        entry.recordedAt(),
        null,
        "");
  }

  /** All that the clinic began. */
  private UUID list() {
    return UUID.nameUUIDFromBytes((stock.stream().name() + "s").getBytes(StandardCharsets.UTF_8));
  }

  private UUID stream(String id) {
    return UUID.nameUUIDFromBytes(
        (stock.stream().name() + "/" + id).getBytes(StandardCharsets.UTF_8));
  }
}

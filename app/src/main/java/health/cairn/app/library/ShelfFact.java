package health.cairn.app.library;

import health.cairn.app.record.Stream;
import health.cairn.core.record.Fact;
import java.time.Instant;

/** A fact about one piece of the clinic's content. Facts are added, never changed. */
sealed interface ShelfFact extends Fact {
  Stream<ShelfFact> PROTOCOLS = stream("protocol");
  Stream<ShelfFact> RULES = stream("rules");
  Stream<ShelfFact> TEXTS = stream("instrument-text");

  private static Stream<ShelfFact> stream(String name) {
    return Stream.of(name, ShelfFact.class)
        .kind(name + ".drafted.v1", Drafted.class)
        .kind(name + ".approved.v1", Approved.class)
        .kind(name + ".retired.v1", Retired.class)
        .kind(name + ".restored.v1", Restored.class)
        .kind(name + ".begun.v1", Begun.class);
  }

  /**
   * Somebody wrote a version. An earlier draft of the same version makes room for it.
   *
   * @param text the file, which was free of problems when it was kept
   */
  record Drafted(Instant at, String version, String text) implements ShelfFact {}

  /**
   * A version was put in force.
   *
   * @param draft number of the entry that holds it
   * @param signature the name as typed
   */
  record Approved(Instant at, int draft, String signature) implements ShelfFact {}

  /** No longer offered; what runs by it goes on. */
  record Retired(Instant at, String reason) implements ShelfFact {}

  /** Offered again. */
  record Restored(Instant at) implements ShelfFact {}

  /**
   * The clinic began something of its own. Written in the list of all such, not on its shelf.
   *
   * @param from what it was copied from; empty text for nothing
   */
  record Begun(Instant at, String id, String from) implements ShelfFact {}
}

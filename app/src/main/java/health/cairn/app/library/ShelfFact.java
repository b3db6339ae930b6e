package health.cairn.app.library;

import java.time.Instant;

/** A fact about one piece of the clinic's content. Facts are added, never changed. */
sealed interface ShelfFact {
  Instant at();

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

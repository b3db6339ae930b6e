package health.cairn.app.library;

import java.time.Instant;

/** A fact about one of the clinic's protocols. Facts are added, never changed. */
sealed interface ProtocolFact {
  Instant at();

  /**
   * Somebody wrote a version.
   *
   * @param text the file, which was free of problems when it was kept
   */
  record Drafted(Instant at, String version, String text) implements ProtocolFact {}

  /**
   * The medical director put a version in force.
   *
   * @param draft number of the entry that holds it
   * @param signature the director's name as typed
   */
  record Approved(Instant at, int draft, String signature) implements ProtocolFact {}
}

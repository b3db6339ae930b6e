package health.cairn.app.record;

import health.cairn.core.record.Entry;
import health.cairn.core.record.Fact;
import java.util.List;

/** How an attempt to keep something ended; each says how the journal stands now. */
public sealed interface Keeping<F extends Fact, R> {
  Folder<F> folder();

  /**
   * All facts of the act are kept; or were before, when the same key is sent again.
   *
   * @param before as it was decided on
   */
  record Kept<F extends Fact, R>(Folder<F> before, Folder<F> folder) implements Keeping<F, R> {
    /** What others wrote after the entries that the writer saw and before the act. */
    public List<Entry<F>> meanwhile(int seen) {
      var entries = before.journal().entries();
      return seen >= entries.size() ? List.of() : entries.subList(seen, entries.size());
    }
  }

  /**
   * The entry to correct stands no more; nothing was written.
   *
   * @param by number of the entry that took its place, or its own where it never stood
   */
  record Overtaken<F extends Fact, R>(Folder<F> folder, int by) implements Keeping<F, R> {}

  /** The act was refused on the journal as it stands now. */
  record Refused<F extends Fact, R>(Folder<F> folder, R why) implements Keeping<F, R> {}

  default boolean isKept() {
    return this instanceof Kept;
  }
}

package health.cairn.app.record;

import health.cairn.core.record.Fact;

/**
 * A table derived from the journals of a stream, kept only so that lists are quick: it can always
 * be made anew.
 */
public interface Projection<F extends Fact> {
  Stream<F> stream();

  /** What it is called when {@code cairn rebuild} tells of it. */
  String name();

  /** Deletes all of its rows. */
  void clear();

  /**
   * Works out what follows from a whole journal, before anybody waits for it; running the answer
   * writes it in place of what was there.
   */
  Runnable derive(Folder<F> folder);

  /** Writes all that follows from a whole journal, also what is else made when somebody looks. */
  default void make(Folder<F> folder) {
    derive(folder).run();
  }
}

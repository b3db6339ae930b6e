package health.cairn.app.storage;

import java.util.List;
import java.util.UUID;

/**
 * Tables derived from the journals, kept only so that lists are quick: they can always be made
 * anew.
 */
public interface Projection {
  /** What it is called when {@code cairn rebuild} tells of it. */
  String name();

  /** Deletes all of its rows. */
  void clear();

  /** Adds what follows from one whole journal; those of other kinds are passed over. */
  void rebuild(UUID stream, List<JournalRow> journal);
}

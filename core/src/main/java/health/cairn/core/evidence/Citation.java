package health.cairn.core.evidence;

import java.util.List;

/**
 * Where a figure comes from and how well that was checked.
 *
 * @param sources ids in the register of sources, for instance {@code I01}; empty for a default of
 *     our own
 * @param note what a reviewer must know, empty when there is nothing to add
 */
public record Citation(Mark mark, List<String> sources, String note) {
  public Citation {
    sources = List.copyOf(sources);
  }

  public static Citation of(Mark mark, String... sources) {
    return new Citation(mark, List.of(sources), "");
  }

  /** The mark and its sources on one line: {@code SEEN (I01, I04)}. */
  public String brief() {
    return sources.isEmpty() ? mark.word() : mark.word() + " (" + String.join(", ", sources) + ")";
  }
}

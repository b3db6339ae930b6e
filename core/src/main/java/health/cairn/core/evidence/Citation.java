package health.cairn.core.evidence;

import java.util.List;
import java.util.Optional;

/**
 * Where a rule of several numbers comes from and how well that was checked; a single value carries
 * the same as {@link Cited}.
 *
 * @param sources ids in the source register
 * @param note what a medical director should know before signing
 */
public record Citation(List<SourceId> sources, Mark mark, Optional<String> note) {
  public Citation {
    sources = List.copyOf(sources);
    if (sources.isEmpty() && (mark == Mark.SEEN || mark == Mark.SEEN_2)) {
      throw new IllegalArgumentException(
          "A figure marked %s names no source.\nName it, or mark the figure RECALLED or PROPOSED."
              .formatted(mark.word()));
    }
    if (sources.isEmpty() && mark == Mark.RECALLED && note.isEmpty()) {
      throw new IllegalArgumentException(
          "A figure marked RECALLED has neither a source nor a note.\nSay where it is recalled from.");
    }
  }

  public static Citation of(Mark mark, SourceId... sources) {
    return new Citation(List.of(sources), mark, Optional.empty());
  }

  /** The mark and its sources on one line: {@code SEEN (I01, I04)}. */
  public String brief() {
    return sources.isEmpty()
        ? mark.word()
        : mark.word()
            + " ("
            + String.join(", ", sources.stream().map(SourceId::value).toList())
            + ")";
  }
}

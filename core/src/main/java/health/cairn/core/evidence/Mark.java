package health.cairn.core.evidence;

import java.util.Arrays;
import java.util.Optional;

/** How a clinical number came to be here. Every number carries one, and the clinician sees it. */
public enum Mark {
  /** Read in the text of the cited source. */
  SEEN("SEEN"),
  /** Read in a secondary text that reports the source. */
  SEEN_2("SEEN-2"),
  /** From memory; the source is named but was not opened. */
  RECALLED("RECALLED"),
  /** An engineering default, because sources give no number or disagree. Not evidence. */
  PROPOSED("PROPOSED");

  private final String word;

  Mark(String word) {
    this.word = word;
  }

  /** The mark as content files write it, for instance {@code SEEN-2}. */
  public String word() {
    return word;
  }

  public static Optional<Mark> of(String word) {
    return Arrays.stream(values()).filter(mark -> mark.word.equals(word)).findFirst();
  }
}

package health.cairn.core.protocol;

import java.util.Arrays;
import java.util.Optional;

/**
 * How far a dose may be raised at once.
 *
 * @param size least and most; in the dose's unit to add, or a share of the present dose (0.2 is 20
 *     %)
 */
public record DoseStep(Kind kind, Range size) {

  /** Whether the step is added or is a share of the present dose. */
  public enum Kind {
    ADD("add"),
    SHARE("share");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    public static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
  }
}

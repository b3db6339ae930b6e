package health.cairn.core.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A point in the series at which the course is looked at.
 *
 * @param after how many infusions have been given
 * @param asks the questions to answer there, in order; the first that applies decides
 */
public record Checkpoint(int after, List<Asks> asks) {
  public Checkpoint {
    asks = List.copyOf(asks);
  }

  /** The questions of a checkpoint. */
  public enum Asks {
    CONTINUE("continue"),
    RAISE("raise"),
    FUTILITY("futility"),
    FINISH_EARLY("finish-early"),
    END_OF_SERIES("end-of-series");

    private final String word;

    Asks(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    public static Optional<Asks> of(String word) {
      return Arrays.stream(values()).filter(asks -> asks.word.equals(word)).findFirst();
    }
  }
}

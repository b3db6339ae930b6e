package health.cairn.core.protocol;

import health.cairn.core.evidence.Cited;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values or signs that call for someone.
 *
 * @param when in words; its citation covers the numbers too
 * @param any one true reading is enough; empty when only a person can see it
 * @param readings on so many readings running, from 1
 * @param minutes so many minutes apart, or for so long
 * @param action what the screen proposes; a clinician decides
 */
public record Alert(
    String id,
    Phase phase,
    Level level,
    Cited<String> when,
    List<Reading> any,
    int readings,
    double minutes,
    String action) {
  public Alert {
    any = List.copyOf(any);
  }

  /** Whether one set of charted values meets the alert; a value not charted meets nothing. */
  public boolean met(Map<Vital, Double> charted) {
    return any.stream()
        .anyMatch(
            reading ->
                Optional.ofNullable(charted.get(reading.vital())).filter(reading::met).isPresent());
  }

  /** When the alert applies. */
  public enum Phase {
    BEFORE("before"),
    DURING("during");

    private final String word;

    Phase(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    public static Optional<Phase> of(String word) {
      return Arrays.stream(values()).filter(phase -> phase.word.equals(word)).findFirst();
    }
  }

  /** How urgent, mildest first. */
  public enum Level {
    YELLOW("yellow"),
    ORANGE("orange"),
    RED("red"),
    RED_STOP("red-stop"),
    EMERGENCY("emergency");

    private final String word;

    Level(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    public static Optional<Level> of(String word) {
      return Arrays.stream(values()).filter(level -> level.word.equals(word)).findFirst();
    }
  }

  /**
   * A limit on one vital sign.
   *
   * @param limit in the unit of the vital sign, at least 0; itself counts
   */
  public record Reading(Vital vital, Bound bound, double limit) {
    public boolean met(double value) {
      return switch (bound) {
        case ABOVE -> value > limit;
        case AT_LEAST -> value >= limit;
        case AT_MOST -> value <= limit;
        case BELOW -> value < limit;
      };
    }
  }

  /** On which side of the limit a value counts. */
  public enum Bound {
    ABOVE("above"),
    AT_LEAST("at-least"),
    AT_MOST("at-most"),
    BELOW("below");

    private final String word;

    Bound(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    public static Optional<Bound> of(String word) {
      return Arrays.stream(values()).filter(bound -> bound.word.equals(word)).findFirst();
    }
  }
}

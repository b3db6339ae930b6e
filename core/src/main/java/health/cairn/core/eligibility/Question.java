package health.cairn.core.eligibility;

import health.cairn.core.protocol.Range;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One question of the intake.
 *
 * @param help what counts, in a sentence; may be empty
 * @param unit of a number
 * @param plausible a number outside is taken for a slip of the pen
 * @param choices the words of a choice, and what is shown for them
 * @param freshFor how long the answer counts, in days as a rule; above 0
 */
public record Question(
    Code code,
    String text,
    String help,
    Kind kind,
    String unit,
    Optional<Range> plausible,
    List<Option> choices,
    Optional<Duration> freshFor) {
  public Question {
    choices = List.copyOf(choices);
    if (kind == Kind.NUMBER && plausible.isEmpty()) {
      throw new IllegalArgumentException(
          "The question (%s) asks for a number and names no plausible range.\nAdd \"plausible\"."
              .formatted(code));
    }
    if (kind == Kind.CHOICE && choices.size() < 2) {
      throw new IllegalArgumentException(
          "The question (%s) offers %d choices.\nOffer two or more."
              .formatted(code, choices.size()));
    }
  }

  /** A word of a choice and its label. */
  public record Option(String word, String text) {}

  /** What kind of answer is asked for. */
  public enum Kind {
    YES_NO("yes-no"),
    NUMBER("number"),
    CHOICE("choice"),
    DATE("date"),
    MEDICINES("medicines");

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

package health.cairn.core.eligibility;

import health.cairn.core.protocol.Range;
import java.time.Duration;
import java.time.Instant;
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
 */
public record Question(
    Code code,
    String text,
    String help,
    Kind kind,
    String unit,
    Optional<Range> plausible,
    List<Option> choices,
    Terms terms) {
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

  /** How long the answer counts, where it grows old. */
  public Optional<Duration> freshFor() {
    return terms.freshFor();
  }

  /**
   * When it is asked, and how its answers count.
   *
   * @param freshFor how long an answer counts, in days as a rule; above 0
   * @param askedWhen what must have been found for it to be asked; always where nothing is named
   * @param isAmongNone whether "none of these" of its section answers it, with no
   * @param ofRecord what holds where the patient's record answers it, too
   */
  public record Terms(
      Optional<Duration> freshFor,
      Optional<Clause> askedWhen,
      boolean isAmongNone,
      Optional<OfRecord> ofRecord) {
    /** Always asked, never too old. */
    public static final Terms PLAIN =
        new Terms(Optional.empty(), Optional.empty(), false, Optional.empty());

    /** The same for an answer that grows old. */
    public Terms freshFor(Duration days) {
      return new Terms(Optional.of(days), askedWhen, isAmongNone, ofRecord);
    }

    /** The same for what is asked of some alone. */
    public Terms askedWhen(Clause when) {
      return new Terms(freshFor, Optional.of(when), isAmongNone, ofRecord);
    }

    /** The same for what the patient's record may answer, too. */
    public Terms ofRecord(OfRecord other) {
      return new Terms(freshFor, askedWhen, isAmongNone, Optional.of(other));
    }

    boolean isStale(Finding finding, Instant now) {
      return freshFor.filter(it -> finding.age(now).compareTo(it) > 0).isPresent();
    }
  }

  /**
   * What holds where the patient's record and the evaluation answer differently.
   *
   * @param safer the word of the answer that counts until one of the two is corrected
   * @param against the word that it cannot stand beside
   * @param changes whether it is of things that are brought about: what the record says later, and
   *     less strictly, then replaces an earlier answer
   * @param substances allergies to these answer it with yes, as parts of words
   */
  public record OfRecord(String safer, String against, boolean changes, List<String> substances) {
    public OfRecord {
      substances = List.copyOf(substances);
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

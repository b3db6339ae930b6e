package health.cairn.core.evidence;

import java.util.Arrays;
import java.util.Optional;

/**
 * A doubt about a study's figures.
 *
 * @param detail what exactly is doubtful
 */
public record Flag(Kind kind, String detail) {

  /** The doubts that are told apart. */
  public enum Kind {
    SECONDARY_SOURCE("secondary-source", "read in a text that reports the study"),
    SOURCE_INCONSISTENT("source-inconsistent", "the source contradicts itself"),
    OVERLAP("overlap", "shares patients with another study: do not pool"),
    TROUGH_SCORED("trough-scored", "scored before each infusion: understates the peak"),
    SIGN_CONVENTION("sign-convention", "printed with the other sign; here negative is better"),
    DERIVED_FRACTION("derived-fraction", "computed from printed counts"),
    SD_UNCLEAR("sd-unclear", "the source does not say whether it prints SD or SE"),
    AMBIGUOUS("ambiguous", "the printed figure can be read in two ways"),
    RECALLED_KEY("recalled-key", "the key figure is from memory"),
    RECALLED_ADDRESS("recalled-address", "the identifier is from memory"),
    NO_FIGURES("no-figures", "the copy that was read prints no number"),
    NOT_EVIDENCE("not-evidence", "a plan or a clinic's statement, not a result"),
    NOMINAL_DAYS("nominal-days", "days derived from a stated frequency");

    private final String word;
    private final String meaning;

    Kind(String word, String meaning) {
      this.word = word;
      this.meaning = meaning;
    }

    /** The flag as content files write it. */
    public String word() {
      return word;
    }

    public String meaning() {
      return meaning;
    }

    public static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
  }
}

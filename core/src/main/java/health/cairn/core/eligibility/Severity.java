package health.cairn.core.eligibility;

import java.util.Arrays;
import java.util.Optional;

/** How much a criterion weighs, heaviest first. */
public enum Severity {
  /** Do not treat. */
  ABSOLUTE("absolute"),
  /** Treat only after a named clinician wrote down why the benefit is larger. */
  RELATIVE("relative"),
  /** Treat, with an extra step. */
  CAUTION("caution"),
  /** Worth knowing; changes nothing. */
  INFO("info");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public static Optional<Severity> of(String word) {
    return Arrays.stream(values()).filter(severity -> severity.word.equals(word)).findFirst();
  }
}

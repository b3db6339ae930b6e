package health.cairn.core.eligibility;

import java.util.Arrays;
import java.util.Optional;

/** Who may set a criterion aside with a reason. */
public enum Approver {
  PRESCRIBER("prescriber"),
  DIRECTOR("director");

  private final String word;

  Approver(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public static Optional<Approver> of(String word) {
    return Arrays.stream(values()).filter(approver -> approver.word.equals(word)).findFirst();
  }
}

package health.cairn.core.course;

import java.util.Arrays;
import java.util.Optional;

/** How a course goes on, as a clinician decides. */
public enum Decision {
  START("start"),
  CONTINUE("continue"),
  RAISE("raise"),
  EXTEND("extend"),
  FINISH("finish"),
  MAINTENANCE("maintenance"),
  BOOSTER("booster"),
  STOP("stop");

  private final String word;

  Decision(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public static Optional<Decision> of(String word) {
    return Arrays.stream(values()).filter(decision -> decision.word.equals(word)).findFirst();
  }
}

package health.cairn.core.eligibility;

import java.util.Arrays;
import java.util.Optional;

/** What a criterion asks of the clinic. Nothing here changes a medicine or a dose by itself. */
public enum Action {
  BLOCK("block"),
  HOLD_TODAY("hold-today"),
  REQUIRE_OVERRIDE("require-override"),
  REQUIRE_TEST("require-test"),
  REQUIRE_CONSULT("require-consult"),
  DOSE_REVIEW("dose-review"),
  EXTRA_MONITORING("extra-monitoring"),
  COUNSEL("counsel"),
  RECORD_ONLY("record-only");

  private final String word;

  Action(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public static Optional<Action> of(String word) {
    return Arrays.stream(values()).filter(action -> action.word.equals(word)).findFirst();
  }
}

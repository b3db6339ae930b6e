package health.cairn.core.eligibility;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a prescriber may decide once a patient has been evaluated. */
public enum Intent {
  TREAT,
  WAIT,
  DECLINE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Intent> of(String word) {
    return Arrays.stream(values()).filter(intent -> intent.word().equals(word)).findFirst();
  }
}

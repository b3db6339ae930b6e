package health.cairn.core.course;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What was given. Nothing here is taken for the equal of anything else. */
public enum Drug {
  /** Racemic ketamine. */
  KETAMINE,
  ESKETAMINE,
  /** Saline or another placebo: a day without drug. */
  PLACEBO;

  /** On disk, in files and in message keys: {@code esketamine}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Drug> of(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
  }
}

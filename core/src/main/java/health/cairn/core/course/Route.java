package health.cairn.core.course;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which way a drug was given. */
public enum Route {
  INTRAVENOUS,
  INTRAMUSCULAR,
  SUBCUTANEOUS,
  ORAL,
  INTRANASAL;

  /** On disk, in files and in message keys: {@code intranasal}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Route> of(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
  }
}

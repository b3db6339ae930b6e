package health.cairn.core.protocol;

import java.util.Arrays;
import java.util.Optional;

/** A charted sign that a monitoring plan sets limits on, with its unit. */
public enum Vital {
  SYSTOLIC("systolic", "mmHg"),
  DIASTOLIC("diastolic", "mmHg"),
  SYSTOLIC_RISE("systolic-rise", "mmHg"),
  DIASTOLIC_RISE("diastolic-rise", "mmHg"),
  SYSTOLIC_FALL("systolic-fall", "%"),
  HEART_RATE("heart-rate", "/min"),
  OXYGEN_SATURATION("oxygen-saturation", "%"),
  RESPIRATORY_RATE("respiratory-rate", "/min"),
  SEDATION("sedation", "MOAA/S");

  private final String word;
  private final String unit;

  Vital(String word, String unit) {
    this.word = word;
    this.unit = unit;
  }

  public String word() {
    return word;
  }

  public String unit() {
    return unit;
  }

  public static Optional<Vital> of(String word) {
    return Arrays.stream(values()).filter(vital -> vital.word.equals(word)).findFirst();
  }
}

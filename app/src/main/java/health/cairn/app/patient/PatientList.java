package health.cairn.app.patient;

import java.util.Arrays;
import java.util.Optional;

/** The lists that a patient's record keeps. */
public enum PatientList {
  ALLERGY("allergy"),
  MEDICINE("medicine"),
  PROBLEM("problem"),
  /** Who takes the patient home. */
  ESCORT("escort"),
  CONSENT("consent"),
  /** Days, times, travel, music, lighting. */
  PREFERENCE("preference"),
  /** In the patient's own words. */
  GOAL("goal"),
  REFERRER("referrer");

  private final String word;

  PatientList(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  static Optional<PatientList> of(String word) {
    return Arrays.stream(values()).filter(list -> list.word.equals(word)).findFirst();
  }
}

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
  /** Who to call when something happens. */
  EMERGENCY("emergency"),
  /** Who else treats the patient. */
  CLINICIAN("clinician"),
  /** Written before consents had versions; since then {@link Consents}. */
  CONSENT("consent"),
  /** Written before preferences had fields; since then {@link Preferences}. */
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

  /** Whose entries have fields of their own, or are free words. */
  boolean takesEntries() {
    return this != CONSENT && this != PREFERENCE;
  }

  /** A blank list says nothing; somebody may say that it is whole. */
  boolean isReviewed() {
    return this == ALLERGY || this == MEDICINE || this == PROBLEM;
  }

  static Optional<PatientList> of(String word) {
    return Arrays.stream(values()).filter(list -> list.word.equals(word)).findFirst();
  }
}

package health.cairn.app.patient;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The lists that a patient's record keeps. */
public enum PatientList {
  ALLERGY,
  MEDICINE,
  PROBLEM,
  /** Who takes the patient home. */
  ESCORT,
  /** Who to call when something happens. */
  EMERGENCY,
  /** Who else treats the patient. */
  CLINICIAN,
  /** Written before consents had versions; since then {@link Consents}. */
  CONSENT,
  /** Written before preferences had fields; since then {@link Preferences}. */
  PREFERENCE,
  /** In the patient's own words. */
  GOAL,
  REFERRER;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
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
    return Arrays.stream(values()).filter(list -> list.word().equals(word)).findFirst();
  }
}

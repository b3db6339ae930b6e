package health.cairn.core.course;

import java.util.Locale;

/** What may stand between a patient and an infusion. */
public enum TreatmentCheck {
  /** The course is closed. */
  CLOSED,
  /** A prescriber decided not to treat. */
  DECLINED,
  /** The criteria say that the patient is not eligible. */
  CRITERIA,
  /** The consent to the treatment was withdrawn. */
  WITHDRAWN,
  /** An answer needs a person. */
  FLAG,
  /** Nobody has decided on the evaluation, or it waits. */
  EVALUATION,
  /** Since the decision something came up that a clinician must look at. */
  REVIEW,
  /** The decision is old. */
  EVALUATION_AGE,
  /** The consent to the treatment is not signed. */
  CONSENT,
  /** It is signed, to a text that a newer one has replaced. */
  CONSENT_TEXT,
  /** No suicide screen, or an old one. */
  SCREEN,
  /** Nobody has asked for allergies. */
  ALLERGIES,
  /** No weight, or an old one. */
  WEIGHT,
  /** The clinic has not signed the protocol. */
  PROTOCOL;

  /** In content, messages and on disk: {@code evaluation-age}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

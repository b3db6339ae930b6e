package health.cairn.app.patient;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a patient consents to. */
public enum ConsentKind {
  /** The treatment itself, outside of the medicine's label. */
  TREATMENT,
  /** How the clinic keeps and shares the record. */
  RECORD,
  TELEHEALTH,
  /** Questionnaires and notices by message or e-mail. */
  MESSAGES;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ConsentKind> of(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
  }
}

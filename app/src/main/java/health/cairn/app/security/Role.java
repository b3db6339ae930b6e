package health.cairn.app.security;

import java.util.Locale;

/** What somebody does in the clinic; a person may have several. */
public enum Role {
  PRESCRIBER,
  NURSE,
  COORDINATOR,
  DIRECTOR,
  ADMINISTRATOR,
  INTEGRATOR;

  /** As the database and the audit trail write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Role of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}

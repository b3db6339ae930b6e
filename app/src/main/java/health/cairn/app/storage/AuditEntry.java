package health.cairn.app.storage;

import java.util.Optional;
import java.util.UUID;

/**
 * Who did what to whose record. No clinical words: the action and the kind say what was touched,
 * the ids say which.
 *
 * @param who empty for somebody not signed in, and for the clinic's own jobs
 * @param action a verb a director would read ({@code read}, {@code record}, {@code sign-in})
 * @param patient whose record it is part of, if anybody's
 * @param reason why it was refused, or what a person gave as reason; else empty text
 * @param address where the request came from; empty text for the clinic's own jobs
 */
public record AuditEntry(
    Optional<UUID> who,
    String role,
    String action,
    Subject subject,
    Optional<UUID> patient,
    Outcome outcome,
    String reason,
    String address) {

  /** What was touched. */
  public record Subject(String kind, String id) {}

  /** How it ended. */
  public enum Outcome {
    DONE,
    REFUSED,
    FAILED;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}

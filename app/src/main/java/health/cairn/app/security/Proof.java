package health.cairn.app.security;

import java.util.Optional;

/** What became of an answer that was said to be a passkey's. */
sealed interface Proof {
  /** It was this person, and their authenticator has seen that it was. */
  record Given(Person by) implements Proof {}

  /**
   * It proves nothing.
   *
   * @param message for whoever reads the page
   * @param reason for the audit trail
   * @param said whose passkey it claimed to be
   */
  record Missing(String message, String reason, Optional<Person> said) implements Proof {
    static Missing of(String message, String reason) {
      return new Missing(message, reason, Optional.empty());
    }
  }
}
